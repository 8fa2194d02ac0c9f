import type { Code } from '#shared/domain/taxonomy';
import {
  type Label,
  type LabelAnswer,
  type LabelTarget,
  labelsOn,
  targetKey,
} from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';

/** The answer with a code given to a target, or taken back where it is given; of a set for one code it takes its place. */
export function withCodeToggled(
  answer: LabelAnswer,
  set: LabelSet,
  target: LabelTarget,
  code: Code,
  path: readonly string[],
): LabelAnswer {
  const own = labelsOn(answer, set.id, target);
  const given = own.find((label) => label.code.id === code.id);
  if (given !== undefined) {
    return withoutLabel(answer, given);
  }
  const label: Label = {
    taxonomy: set.id,
    text: target.text,
    anchor: target.anchor,
    code: { id: code.id, name: code.name, path: [...path] },
    reason: '',
    standard: set.standards.length === 1 && set.reasons === 'required' ? (set.standards[0] ?? '') : '',
  };
  const kept = set.most === 1 ? answer.labels.filter((other) => !own.includes(other)) : answer.labels;
  return { labels: [...kept, label] };
}

export function withoutLabel(answer: LabelAnswer, label: Label): LabelAnswer {
  return { labels: answer.labels.filter((other) => !isSame(other, label)) };
}

export function withReason(
  answer: LabelAnswer,
  label: Label,
  change: Partial<Pick<Label, 'reason' | 'standard'>>,
): LabelAnswer {
  return { labels: answer.labels.map((other) => (isSame(other, label) ? { ...other, ...change } : other)) };
}

/** The answer without anything on a target. */
export function withoutTarget(answer: LabelAnswer, target: LabelTarget): LabelAnswer {
  const key = targetKey(target);
  return { labels: answer.labels.filter((label) => targetKey(label) !== key) };
}

/** The answer with labels that were taken away; those that are back already stay as they are. */
export function withLabels(answer: LabelAnswer, labels: readonly Label[]): LabelAnswer {
  const missing = labels.filter((label) => answer.labels.every((other) => !isSame(other, label)));
  return { labels: [...answer.labels, ...missing] };
}

function isSame(one: Label, other: Label): boolean {
  return (
    one.taxonomy === other.taxonomy && one.code.id === other.code.id && targetKey(one) === targetKey(other)
  );
}

/** How many of a number of targets have as many codes as the set asks for. */
export function countDone(
  answer: LabelAnswer,
  sets: readonly LabelSet[],
  targets: readonly LabelTarget[],
): { readonly done: number; readonly total: number } {
  const all = sets.flatMap((set) => targets.map((target) => ({ set, target })));
  const done = all.filter(({ set, target }) => {
    const count = labelsOn(answer, set.id, target).length;
    return count >= Math.max(1, set.least) && (set.most === null || count <= set.most);
  });
  return { done: done.length, total: all.length };
}
