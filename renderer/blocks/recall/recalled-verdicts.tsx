import type { ReactNode } from 'react';
import type { Verdict, VerdictValue } from '#shared/domain/judgements';
import { Badge } from '../../ui/badge';
import { MarkdownView } from '../markdown-view/markdown-view';
import type { NameOfText } from './recalled-marks';

const WORDS: Readonly<Record<VerdictValue, string>> = {
  correct: 'correct',
  partly: 'partly correct',
  incorrect: 'incorrect',
  'cannot-tell': 'cannot tell',
};
const TONES = { correct: 'good', partly: 'warn', incorrect: 'bad', 'cannot-tell': 'info' } as const;

export interface RecalledVerdictsProps {
  readonly verdicts: readonly Verdict[];
  readonly nameOf: NameOfText;
  readonly onOpenLink: (url: string) => void;
}

/** What was found right and wrong, text by text and claim by claim, and why. */
export function RecalledVerdicts({ verdicts, nameOf, onOpenLink }: RecalledVerdictsProps): ReactNode {
  return (
    <ul className="flex flex-col gap-3">
      {verdicts.map((verdict, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: verdicts have no other name, and here they never change
        <li key={index} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 text-xs">
            <Badge tone={TONES[verdict.value]}>{WORDS[verdict.value]}</Badge>
            <span className="text-ink-faint">{nameOf(verdict.text)}</span>
          </span>
          {verdict.claim !== null && (
            <span className="line-clamp-3 font-serif text-base text-ink">“{verdict.claim.quote}”</span>
          )}
          {verdict.explanation !== '' && (
            <MarkdownView source={verdict.explanation} isCompact onOpenLink={onOpenLink} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** "Response A partly correct · 3 claims": of claims only how many. */
export function verdictsInShort(verdicts: readonly Verdict[], nameOf: NameOfText): string {
  const whole = verdicts.filter(({ claim }) => claim === null);
  const claims = verdicts.length - whole.length;
  const parts = whole.map(({ text, value }) => `${nameOf(text)} ${WORDS[value]}`);
  return [...parts, ...(claims === 0 ? [] : [claims === 1 ? '1 claim' : `${claims} claims`])].join(' · ');
}
