import type { Finding } from '../../domain/finding';
import { countWords } from '../../domain/markdown-text';
import { countOf, formatCount } from '../../lib/count';
import { compareTexts, type TextChange } from './changes';
import { matchReasons, type Reason } from './match-reasons';
import { draftOf, linkedFlags, type ReviseConfig, type ReviseView } from './revise-answer';

/** How many words of a passage a remark names. */
const NAMED = 6;

/** What a revision lacks: changes, reasons at their changes, links at their flags. */
export function checkRevision(view: ReviseView): Finding[] {
  const { config, answer, material } = view;
  const draft = draftOf(config, material);
  if (draft === null) {
    return [{ path: [], severity: 'blocks', message: 'There is no draft to revise yet.' }];
  }
  if (answer.markdown.trim() === '') {
    return [{ path: ['markdown'], severity: 'blocks', message: 'The revision is empty.' }];
  }
  const { changes } = compareTexts(draft.markdown, answer.markdown);
  if (changes.length === 0) {
    return [{ path: ['markdown'], severity: 'blocks', message: 'Nothing was changed yet.' }];
  }
  const { byChange, gone } = matchReasons(changes, answer.reasons, draft.markdown);
  return [
    ...checkLength(config, countWords(answer.markdown)),
    ...(config.reasons === 'required'
      ? changes.flatMap((change, index) => checkReasons(config, change, byChange[index] ?? [], index))
      : []),
    ...gone.map((reason): Finding => {
      const message =
        'This reason is about something that is no longer a change. Remove it, or change that again.';
      return { path: ['gone', reason.id], severity: 'advice', message };
    }),
    ...checkFlags(view),
  ];
}

/** A change in a few words: “5 mg” → “2.5 mg”. */
export function nameOfChange({ removed, added, move }: TextChange): string {
  const [before, after] = [inShort(removed), inShort(added)];
  if (move !== undefined) {
    return `“${after}” was moved`;
  }
  if (before === '') {
    return `the added “${after}”`;
  }
  return after === '' ? `“${before}” was taken out` : `“${before}” became “${after}”`;
}

function checkLength(config: ReviseConfig, words: number): Finding[] {
  const limit =
    words < config.minWords
      ? `asks for at least ${formatCount(config.minWords)}`
      : config.maxWords !== null && words > config.maxWords
        ? `takes at most ${formatCount(config.maxWords)}`
        : null;
  return limit === null
    ? []
    : [
        {
          path: ['markdown'],
          severity: 'blocks',
          message: `The revision has ${countOf(words, 'word')}; this project ${limit}.`,
        },
      ];
}

function checkReasons(
  config: ReviseConfig,
  change: TextChange,
  reasons: readonly Reason[],
  index: number,
): Finding[] {
  const words = reasons.reduce((sum, reason) => sum + countWords(reason.text), 0);
  if (words >= Math.max(1, config.reasonWords)) {
    return [];
  }
  const path = ['changes', index];
  const message =
    words === 0
      ? `Say why: ${nameOfChange(change)}.`
      : `The reason has ${countOf(words, 'word')}; at least ${config.reasonWords} are asked for.`;
  return [{ path, severity: 'blocks', message }];
}

function checkFlags(view: ReviseView): Finding[] {
  if (view.config.flags === 'none') {
    return [];
  }
  const severity = view.config.flags;
  const { serious, linked } = linkedFlags(view);
  return serious
    .filter((flag) => !linked.has(flag.id))
    .map((flag) => {
      const message = `The flag “${flag.category.name}” on “${inShort(flag.anchor.quote)}” is linked to no change.`;
      return { path: ['flags', flag.id], severity, message };
    });
}

function inShort(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > NAMED ? `${words.slice(0, NAMED).join(' ')} …` : words.join(' ');
}
