import type { Finding } from '../../domain/finding';
import { namedIn } from '../../domain/listed';
import { checkText } from './check-text';
import type { ChainTurn } from './prompt-answer';
import type { PromptConfig } from './prompt-config';

/** What is missing in a chain: turns, their texts, their marks, and assumed replies where the project asks for them. */
export function checkChain(config: PromptConfig, turns: readonly ChainTurn[]): Finding[] {
  return [
    ...checkLength(config, turns),
    ...turns.flatMap((turn, index) => checkTurn(config, turns, turn, index)),
  ];
}

function checkLength({ chain }: PromptConfig, turns: readonly ChainTurn[]): Finding[] {
  const findings: Finding[] = [];
  const blocks = (message: string): void =>
    void findings.push({ path: ['turns'], severity: 'blocks', message });
  if (turns.length < chain.least) {
    blocks(`The chain has ${turns.length} of at least ${chain.least} turns.`);
  } else if (turns.length > chain.most) {
    blocks(`The chain has ${turns.length} turns; this project takes at most ${chain.most}.`);
  }
  for (const { kind, least } of chain.needs) {
    const have = turns.slice(1).filter((turn) => turn.kind === kind).length;
    if (have < least) {
      const name = (namedIn(chain.kinds, kind)?.name ?? kind).toLowerCase();
      blocks(
        `Mark at least ${least} of the follow-ups as ${name}; ${have === 0 ? 'none is' : `${have} so far`}.`,
      );
    }
  }
  return findings;
}

function checkTurn(
  { chain, minWords }: PromptConfig,
  turns: readonly ChainTurn[],
  turn: ChainTurn,
  index: number,
): Finding[] {
  const number = index + 1;
  const isFirst = index === 0;
  const findings =
    !isFirst && turn.markdown.trim() === ''
      ? [block(['turns', index, 'markdown'], `Write turn ${number}, or remove it.`)]
      : checkText(
          ['turns', index, 'markdown'],
          isFirst ? 'first turn' : `turn ${number}`,
          turn.markdown,
          isFirst ? minWords : 0,
        );
  if (!isFirst && namedIn(chain.kinds, turn.kind) === null) {
    findings.push(block(['turns', index, 'kind'], `Say what turn ${number} is: ${offered(chain.kinds)}.`));
  }
  const isBetween = index < turns.length - 1;
  if (chain.replies === 'required' && isBetween && turn.reply.trim() === '') {
    const message = `Write the reply that you assume to turn ${number}, so that turn ${number + 1} follows from it.`;
    findings.push(block(['turns', index, 'reply'], message));
  }
  return findings;
}

function block(path: Finding['path'], message: string): Finding {
  return { path, severity: 'blocks', message };
}

function offered(kinds: PromptConfig['chain']['kinds']): string {
  const names = kinds.map(({ name }) => name.toLowerCase());
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
