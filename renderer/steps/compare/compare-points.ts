import type { ResponseId } from '#shared/lib/ids';
import type { Choice, CompareAnswer, CompareConfig } from '#shared/steps/compare/compare-shape';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';

/** Where a point stands: on the side of the response that is better, between the two, or apart from the scale. */
export type PointPlace = 'left' | 'middle' | 'right' | 'apart';

export interface ComparePoint {
  readonly place: PointPlace;
  /** The key that chooses it: a digit, or a letter where it stands for no side. */
  readonly keys: string;
  readonly choice: Choice;
  /** "much", "tie". */
  readonly label: string;
  /** "Response A better: much". */
  readonly name: string;
  readonly meaning: string;
}

/** What is judged: a dimension, or the whole (`id` null). */
export interface CompareRow {
  readonly id: string | null;
  readonly name: string;
  readonly meaning: string;
  readonly required: boolean;
}

/** The scale from left to right: the left one much better … a tie … the right one much better, and both bad. */
export function comparePoints(
  config: CompareConfig,
  [left, right]: readonly [ResponseId, ResponseId],
): ComparePoint[] {
  const strengths = config.strengths.map((strength, index) => ({ ...strength, strength: index + 1 }));
  const side = (place: 'left' | 'right', better: ResponseId, firstKey: number) =>
    (place === 'left' ? strengths.toReversed() : strengths).map(
      ({ label, meaning, strength }, index): ComparePoint => ({
        place,
        keys: String(firstKey + index),
        choice: { outcome: 'better', better, strength },
        label,
        name: `Response ${place === 'left' ? 'A' : 'B'} better: ${label}`,
        meaning,
      }),
    );
  const tie: ComparePoint = {
    place: 'middle',
    keys: workspaceShortcuts['judge-tie'].keys,
    choice: { outcome: 'tie' },
    label: 'tie',
    name: 'Tie',
    meaning: 'Equally good: you would hand over either.',
  };
  const bothBad: ComparePoint = {
    place: 'apart',
    keys: workspaceShortcuts['judge-both-bad'].keys,
    choice: { outcome: 'both-bad' },
    label: 'both bad',
    name: 'Both bad',
    meaning: 'Neither could be handed over.',
  };
  return [
    ...side('left', left, 1),
    ...(config.tie ? [tie] : []),
    ...side('right', right, strengths.length + 1),
    ...(config.bothBad ? [bothBad] : []),
  ];
}

/** What is judged, in order; the whole comes last, when the parts have been thought through. */
export function compareRows(config: CompareConfig): CompareRow[] {
  return [...config.dimensions, { id: null, ...config.overall, required: true }];
}

export function choiceOf(answer: CompareAnswer, row: CompareRow): Choice | null {
  return row.id === null ? answer.overall : (answer.dimensions[row.id] ?? null);
}

/** The answer with one judgement changed, or (null) taken back. The last one taken back forgets the pair too. */
export function withChoice(
  answer: CompareAnswer,
  row: CompareRow,
  choice: Choice | null,
  pair: readonly [ResponseId, ResponseId],
): CompareAnswer {
  const { [row.id ?? '']: _, ...others } = answer.dimensions;
  const dimensions = row.id === null || choice === null ? others : { ...others, [row.id]: choice };
  const overall = row.id === null ? choice : answer.overall;
  const isEmpty = overall === null && Object.keys(dimensions).length === 0;
  return { pair: isEmpty ? null : [...pair], overall, dimensions };
}

export function isSameChoice(left: Choice | null, right: Choice | null): boolean {
  if (left?.outcome !== 'better' || right?.outcome !== 'better') {
    return left?.outcome === right?.outcome;
  }
  return left.better === right.better && left.strength === right.strength;
}
