import { type Contributions, mergeContributions } from '../domain/contributions';
import type { StepFinding } from '../domain/finding';
import type { Task } from '../domain/task';
import type { TextPlace } from '../domain/text-source';
import type { PassageState } from '../lib/find-passage';
import type { StepSight } from './check-task';
import { stepKindOf } from './registry';
import { passageState, sourceText } from './source-text';

/** Where references lead that point into texts which were changed since: worth a look, and no more. */
export function checkReferences(task: Task, sights: readonly StepSight[]): StepFinding[] {
  const stateOf = placeStates(task, sights);
  return sights.flatMap(({ step, view }) =>
    (stepKindOf(step).references?.(view) ?? [])
      .filter((reference) => !reference.kept && stateOf(reference) !== 'there')
      .map(({ path, subject, anchor }) => ({
        step: step.id,
        path,
        severity: 'advice',
        message: `${subject} points to words that have changed since: “${inShort(anchor.quote)}”. Point it to the right words, keep it as it is, or remove it.`,
      })),
  );
}

/**
 * Tells how the words stand that a place points to. A text may be another one for a later step (a second prompt, say);
 * it is enough that one step sees the words.
 */
export function placeStates(task: Task, sights: readonly StepSight[]): (place: TextPlace) => PassageState {
  // Most tasks have no references most of the time.
  let seen: readonly Contributions[] | null = null;
  return ({ source, anchor }) => {
    seen ??= everySeen(sights);
    const texts = new Set(seen.map((earlier) => sourceText(source, task.material, earlier)));
    const states = [...texts].map((text) => passageState(text, anchor));
    return states.find((state) => state === 'there') ?? states.find((state) => state === 'changed') ?? 'gone';
  };
}

/** What each step sees of the others, and what there is after the last. */
function everySeen(sights: readonly StepSight[]): readonly Contributions[] {
  const last = sights.at(-1);
  const all =
    last === undefined
      ? {}
      : mergeContributions(last.view.earlier, stepKindOf(last.step).contribute(last.view));
  return [...sights.map(({ view }) => view.earlier), all];
}

const LONGEST = 80;

function inShort(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
