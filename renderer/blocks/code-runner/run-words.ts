import type { Limits, Outcome } from '../../runner/run-messages';
import type { RunResult } from '../../runner/runner';

/** How a run ended, in a sentence: "Stopped after 10 s, the time limit." */
export function outcomeSentence(result: RunResult, limits: Limits): string {
  switch (result.outcome) {
    case 'finished':
      return `Finished in ${durationWords(result.milliseconds)}`;
    case 'failed':
      return 'Ended with an error';
    case 'timed-out':
      return `Stopped after ${limits.seconds} s, the time limit`;
    case 'out-of-memory':
      return `Stopped: it needed more than ${limits.megabytes} MB of memory`;
    case 'too-much-output':
      return `Stopped: it wrote more than ${limits.characters.toLocaleString('en')} characters`;
    case 'cancelled':
      return 'Stopped by you';
  }
}

/** For a badge or a line of evidence. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  finished: 'finished',
  failed: 'error',
  'timed-out': 'time limit',
  'out-of-memory': 'memory limit',
  'too-much-output': 'too much output',
  cancelled: 'stopped',
};

export const LANGUAGE_NAMES = { python: 'Python', javascript: 'JavaScript' } as const;

/** All that a run wrote, as one text: standard output, what its last line is worth, and what it complained about. */
export function wholeOutput({ stdout, stderr, value }: RunResult): string {
  const parts = [stdout.trimEnd(), value === null ? '' : `⇒ ${value}`, stderr.trimEnd()];
  return parts.filter((part) => part !== '').join('\n');
}

/** At most so much of a text is set on the screen from each end: what is written by the second must not hold up keys. */
const SHOWN = 6_000;
const GROWING = 1_500;

/** The end of a text that is still growing. */
export function ending(text: string): string {
  return text.length <= GROWING ? text : `…${text.slice(-GROWING)}`;
}

/** A long text without its middle. */
export function abridged(text: string): string {
  const left = text.length - 2 * SHOWN;
  return left <= 0
    ? text
    : `${text.slice(0, SHOWN)}\n… ${left.toLocaleString('en')} characters that are not shown …\n${text.slice(-SHOWN)}`;
}

/** "12 ms", "3.4 s". */
export function durationWords(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
