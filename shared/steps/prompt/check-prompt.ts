import type { Finding } from '../../domain/finding';
import type { Presence } from '../presence';
import { checkChain } from './check-chain';
import { checkText } from './check-text';
import { checkVariants } from './check-variants';
import { writtenLines } from './compose-prompt';
import type { LineItem, PromptAnswer } from './prompt-answer';
import type { PromptConfig } from './prompt-config';
import { textbookRemarks } from './textbook-style';

/** What is missing in a prompt, and kind words about its style. */
export function checkPrompt(config: PromptConfig, answer: PromptAnswer): Finding[] {
  const missing = [...checkTexts(config, answer), ...checkBackground(config, answer)];
  // Where something is missing anyway, advice about the same place would only say it twice.
  const places = new Set(missing.map(({ path }) => path.join('/')));
  const advice = styleAdvice(config, answer).filter(({ path }) => !places.has(path.join('/')));
  return [...missing, ...advice];
}

function checkTexts(config: PromptConfig, answer: PromptAnswer): Finding[] {
  switch (config.mode) {
    case 'single':
      return checkText(['prompt'], 'prompt', answer.prompt, config.minWords);
    case 'chain':
      return checkChain(config, answer.turns ?? []);
    case 'variants':
      return checkVariants(config, answer.variants ?? []);
  }
}

function checkBackground(config: PromptConfig, answer: PromptAnswer): Finding[] {
  const findings: Finding[] = [];
  if (config.context === 'required' && answer.context.trim() === '') {
    const message = 'Say what the person asking would know: who, where, what has been tried.';
    findings.push({ path: ['context'], severity: 'blocks', message });
  }
  const least = config.minConstraints;
  const wanted = least === 1 ? 'one realistic constraint' : `${least} constraints`;
  findings.push(...checkLines('constraints', config.constraints, answer.constraints, least, wanted));
  const edge = config.minEdges === 1 ? 'one edge condition' : `${config.minEdges} edge conditions`;
  findings.push(...checkLines('edges', config.edges, answer.edges ?? [], config.minEdges, edge));
  return findings;
}

function checkLines(
  part: string,
  presence: Presence,
  lines: readonly LineItem[],
  least: number,
  wanted: string,
): Finding[] {
  return presence === 'required' && writtenLines(lines).length < least
    ? [{ path: [part], severity: 'blocks', message: `Name at least ${wanted}.` }]
    : [];
}

/** Advice on the text that opens the conversation; for variants, on each of them. */
function styleAdvice(config: PromptConfig, answer: PromptAnswer): Finding[] {
  if (config.style === 'off') {
    return [];
  }
  const texts =
    config.mode === 'variants'
      ? (answer.variants ?? []).map(({ markdown }, index) =>
          textAt(['variants', index, 'markdown'], markdown),
        )
      : config.mode === 'chain'
        ? [textAt(['turns', 0, 'markdown'], answer.turns?.[0]?.markdown ?? '')]
        : [textAt(['prompt'], answer.prompt)];
  const findings = texts.flatMap(({ path, text }) =>
    textbookRemarks({
      prompt: text,
      context: config.context === 'hidden' ? null : answer.context,
      constraints: config.constraints === 'hidden' ? null : writtenLines(answer.constraints),
      isDomain: config.style === 'domain',
    }).map(
      ({ about, message }): Finding => ({
        path: about === 'prompt' ? path : [about],
        severity: 'advice',
        message,
      }),
    ),
  );
  // Context and constraints are shared by all variants: what is said about them is said once.
  return findings.filter((finding, index) => findings.findIndex((other) => isSame(other, finding)) === index);
}

function textAt(
  path: Finding['path'],
  text: string,
): { readonly path: Finding['path']; readonly text: string } {
  return { path, text };
}

function isSame(one: Finding, other: Finding): boolean {
  return one.message === other.message && one.path.join('/') === other.path.join('/');
}
