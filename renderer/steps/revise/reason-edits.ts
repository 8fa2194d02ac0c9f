import { countWords } from '#shared/domain/markdown-text';
import type { TextChange } from '#shared/steps/revise/changes';
import { placeOf, type Reason } from '#shared/steps/revise/match-reasons';

/** What is said about a change: its words, or the flags that it deals with. */
export type ReasonEdit = Partial<Pick<Reason, 'text' | 'flags'>>;

/**
 * Writes a reason at a change. One that is there is changed and takes the change's place as it is now; without one a new
 * one is made; one that says nothing any more is dropped.
 */
export function withReason(
  reasons: readonly Reason[],
  target: { readonly change: TextChange; readonly draft: string; readonly reason: Reason | null },
  edit: ReasonEdit,
  makeId: () => string,
): Reason[] {
  const { change, draft, reason } = target;
  const before = reason ?? { id: makeId(), text: '', flags: [] };
  const after: Reason = { ...before, ...edit, place: placeOf(change, draft) };
  const isEmpty = after.text === '' && after.flags.length === 0;
  if (reason === null) {
    return isEmpty ? [...reasons] : [...reasons, after];
  }
  return reasons.flatMap((one) => (one.id === reason.id ? (isEmpty ? [] : [after]) : [one]));
}

/** The flags with one of them linked, or no longer linked. */
export function toggleFlag(flags: Reason['flags'], flag: Reason['flags'][number]): Reason['flags'] {
  return flags.includes(flag) ? flags.filter((one) => one !== flag) : [...flags, flag];
}

/** Whether the reasons of a change say as much as is asked for. */
export function areEnough(reasons: readonly Reason[], least: number): boolean {
  return reasons.reduce((sum, reason) => sum + countWords(reason.text), 0) >= Math.max(1, least);
}

/** The first change after `from` whose reasons do not say enough, going round; null for none. */
export function nextUnexplained(
  byChange: readonly (readonly Reason[])[],
  least: number,
  from: number | null,
): number | null {
  const start = from === null ? 0 : from + 1;
  const order = byChange.map((_, step) => (start + step) % byChange.length);
  return order.find((index) => !areEnough(byChange[index] ?? [], least)) ?? null;
}

/** The end of the text before a place, in whole words, for showing a change in its surroundings. */
export function contextBefore(text: string, at: number, longest = 28): string {
  const line = text.slice(Math.max(0, at - longest), at).replace(/^[\s\S]*\n/, '');
  return at > longest && line.length === longest ? line.replace(/^\S*\s/, '… ') : line;
}

export function contextAfter(text: string, at: number, longest = 28): string {
  const line = text.slice(at, at + longest).replace(/\n[\s\S]*$/, '');
  return line.length === longest ? line.replace(/\s\S*$/, ' …') : line;
}
