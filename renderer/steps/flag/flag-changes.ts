import type { TextId } from '#shared/lib/ids';
import type { FlagAnswer, FlagDraft } from '#shared/steps/flag/flag-answer';
import type { FlagConfig } from '#shared/steps/flag/flag-config';

/** The flags in the order of the texts, and in each in the order of its passages. */
export function inTextOrder(flags: readonly FlagDraft[], texts: readonly TextId[]): FlagDraft[] {
  return flags.toSorted(
    (a, b) =>
      texts.indexOf(a.text) - texts.indexOf(b.text) ||
      a.anchor.start - b.anchor.start ||
      a.anchor.end - b.anchor.end,
  );
}

export function withChangedFlag(answer: FlagAnswer, id: string, change: Partial<FlagDraft>): FlagAnswer {
  return { ...answer, flags: answer.flags.map((flag) => (flag.id === id ? { ...flag, ...change } : flag)) };
}

/** The answer with another flag in the place of the one with its id. */
export function withFlagInPlace(answer: FlagAnswer, flag: FlagDraft): FlagAnswer {
  return { ...answer, flags: answer.flags.map((one) => (one.id === flag.id ? flag : one)) };
}

export function withoutFlag(answer: FlagAnswer, id: string): FlagAnswer {
  return { ...answer, flags: answer.flags.filter((flag) => flag.id !== id) };
}

/** The parts of a flag that the expert fills in, in the order in which they stand. */
export type FlagPart = 'category' | 'severity' | 'wrong' | 'right' | 'standard';

/** The parts that this project asks for. */
export function askedParts(config: FlagConfig): FlagPart[] {
  const asked = (['wrong', 'right', 'standard'] as const).filter((part) => config[part] !== 'none');
  return ['category', 'severity', ...asked];
}

/** Where the keyboard goes on after a part: to the next one that is asked for; null after the last. */
export function partAfter(config: FlagConfig, part: FlagPart): FlagPart | null {
  const parts = askedParts(config);
  return parts[parts.indexOf(part) + 1] ?? null;
}

/** Where work on a flag begins: with what is still to be chosen, else with what is to be written. */
export function firstOpenPart(config: FlagConfig, flag: FlagDraft): FlagPart {
  const parts = askedParts(config);
  return (
    parts.find((part) => flag[part] === null || flag[part] === '') ??
    parts.find((part) => part === 'wrong' || part === 'right') ??
    'category'
  );
}
