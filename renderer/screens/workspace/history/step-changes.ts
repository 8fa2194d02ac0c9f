import type { Answers } from '#shared/domain/draft';
import type { Step } from '#shared/domain/task';
import type { StepId } from '#shared/lib/ids';
import { changedParts, type PartChange, type TextChange, type ValueChange } from './changed-parts';
import { type NamesOfIds, namesInAnswer, pathInWords } from './part-words';

/** One thing to look at: a long text that changed, or all else that changed in a step. */
export type ChangedPart = {
  readonly id: string;
  readonly step: StepId;
  /** "Ideal answer", "Write the prompt · Context". */
  readonly label: string;
} & (
  | { readonly kind: 'text'; readonly change: TextChange }
  | { readonly kind: 'fields'; readonly changes: readonly ValueChange[] }
);

export interface StepChanges {
  readonly parts: readonly ChangedPart[];
  readonly names: NamesOfIds;
}

/** What differs between two versions of all answers, step by step; within a step its texts first. */
export function stepChanges(
  steps: readonly Step[],
  before: Answers,
  after: Answers,
  namesOfTask: readonly (readonly [string, string])[],
): StepChanges {
  const inAnswers = steps.flatMap(({ id }) => [...namesInAnswer(before[id]), ...namesInAnswer(after[id])]);
  const names = new Map([...inAnswers, ...namesOfTask]);
  const parts = steps.flatMap((step) => partsOf(step, changedParts(before[step.id], after[step.id]), names));
  return { parts, names };
}

function partsOf(step: Step, changes: readonly PartChange[], names: NamesOfIds): ChangedPart[] {
  const texts = changes.filter((change): change is TextChange => change.kind === 'text');
  const values = changes.filter((change): change is ValueChange => change.kind === 'value');
  const parts: ChangedPart[] = texts.map((change) => {
    const place = pathInWords(change.path, names);
    const label = place === '' || place === step.title ? step.title : `${step.title} · ${place}`;
    return { id: `${step.id} ${change.path.join(' ')}`, step: step.id, label, kind: 'text', change };
  });
  if (values.length > 0) {
    const label = texts.length === 0 ? step.title : `${step.title} · other fields`;
    parts.push({ id: `${step.id} fields`, step: step.id, label, kind: 'fields', changes: values });
  }
  return parts;
}
