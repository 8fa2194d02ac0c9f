import type { Named } from '../../domain/judgements';
import { namedIn } from '../../domain/listed';
import type { Material } from '../../domain/task';
import type { Turn } from '../../domain/turn';
import type { PromptVariant } from '../../domain/writings';
import { type Exchange, turnsOfExchanges, upToLastUser } from '../exchange';
import type { LineItem, PromptAnswer } from './prompt-answer';
import type { PromptConfig } from './prompt-config';

/**
 * The message that a model would be sent: context, then the text, then constraints and edge conditions as lists; empty
 * and hidden parts leave no trace. Empty when there is no text.
 */
export function composeMessage(config: PromptConfig, answer: PromptAnswer, text: string): string {
  if (text.trim() === '') {
    return '';
  }
  const context = config.context === 'hidden' ? '' : answer.context.trim();
  const constraints = config.constraints === 'hidden' ? [] : writtenLines(answer.constraints);
  const edges = config.edges === 'hidden' ? [] : writtenLines(answer.edges ?? []);
  return [context, text.trim(), listOf('Constraints', constraints), listOf('Edge conditions', edges)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The conversation of a chain: context and constraints go with the first turn, and it ends with a turn of the user. */
export function composeChain(config: PromptConfig, answer: PromptAnswer): readonly Turn[] {
  const exchanges = (answer.turns ?? []).map(
    ({ id, markdown, reply }): Exchange => ({
      id,
      markdown,
      reply: config.chain.replies === 'hidden' ? '' : reply,
    }),
  );
  const first = exchanges.findIndex(({ markdown }) => markdown.trim() !== '');
  const composed = exchanges
    .slice(first === -1 ? exchanges.length : first)
    .map((exchange, index) =>
      index === 0 ? { ...exchange, markdown: composeMessage(config, answer, exchange.markdown) } : exchange,
    );
  return upToLastUser(turnsOfExchanges(composed));
}

/** How each turn of a composed chain is marked; null for replies, for the first turn, and where no mark was given. */
export function chainMarks(
  config: PromptConfig,
  answer: PromptAnswer,
  chain: readonly Turn[],
): (Named | null)[] {
  const written = (answer.turns ?? []).filter(({ markdown }) => markdown.trim() !== '');
  const marks = written.map(({ kind }, index) => (index === 0 ? null : namedIn(config.chain.kinds, kind)));
  let users = -1;
  return chain.map(({ role }) => {
    users += role === 'user' ? 1 : 0;
    return role === 'user' ? (marks[users] ?? null) : null;
  });
}

/** The variants that were written, each as a conversation of its own. */
export function composeVariants(
  config: PromptConfig,
  answer: PromptAnswer,
  before: readonly Turn[],
): PromptVariant[] {
  return (answer.variants ?? []).flatMap(({ markdown, difficulty, form }) => {
    const content = composeMessage(config, answer, markdown);
    return content === ''
      ? []
      : [
          {
            prompt: [...before, { role: 'user' as const, content }],
            difficulty: namedIn(config.variants.difficulties, difficulty),
            form: namedIn(config.variants.forms, form),
          },
        ];
  });
}

/** The turns of the material before its last user turn, which the expert's prompt takes the place of. */
export function turnsBefore(material: Material): readonly Turn[] {
  const last = material.prompt.findLastIndex((turn) => turn.role === 'user');
  return last === -1 ? material.prompt : material.prompt.slice(0, last);
}

/** The lines that say something, trimmed. */
export function writtenLines(lines: readonly LineItem[]): string[] {
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function listOf(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
