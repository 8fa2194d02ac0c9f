import { Check, CircleDashed, CircleHelp, Contrast, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VerdictValue } from '#shared/domain/judgements';
import type { MarkTone } from '../../blocks/quoting/text-marks';

export const VALUES: readonly VerdictValue[] = ['correct', 'partly', 'incorrect', 'cannot-tell'];

/** The colour of a verdict in the text, and of its badge. */
export const VERDICT_TONES: Readonly<Record<VerdictValue, 'good' | 'warn' | 'bad' | 'info'>> = {
  correct: 'good',
  partly: 'warn',
  incorrect: 'bad',
  'cannot-tell': 'info',
};

export function markTone(value: VerdictValue | null): MarkTone {
  return value === null ? 'plain' : VERDICT_TONES[value];
}

const ICONS = { correct: Check, partly: Contrast, incorrect: X, 'cannot-tell': CircleHelp } as const;
const CLASSES = {
  correct: 'text-good',
  partly: 'text-warn',
  incorrect: 'text-bad',
  'cannot-tell': 'text-info',
} as const;

/** A verdict as a sign: its form says it too, not only its colour. */
export function VerdictIcon({ value }: { readonly value: VerdictValue | null }): ReactNode {
  if (value === null) {
    return <CircleDashed size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />;
  }
  const Icon = ICONS[value];
  return <Icon size={14} strokeWidth={2.25} aria-hidden="true" className={`shrink-0 ${CLASSES[value]}`} />;
}
