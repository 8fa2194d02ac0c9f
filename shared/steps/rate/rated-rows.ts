import type { Criterion } from '../../domain/contributions';
import type { MaterialText } from '../../domain/material-texts';
import { materialTexts } from '../../domain/material-texts';
import type { ScalePoint } from '../scale';
import type { StepView } from '../step-kind';
import type { RateAnswer, RateCell, RateConfig } from './rate-shape';

/** A dimension as it is rated, wherever it comes from. */
export interface RatedRow {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly scale: readonly ScalePoint[];
  readonly negative: boolean;
  readonly notApplicable: boolean;
  readonly required: boolean;
  /** Points up to this one are low; null where none is. */
  readonly lowAt: number | null;
  /** The criterion, where it is one. Like everywhere, a high rating of what must not happen means that it was avoided. */
  readonly criterion: Criterion | null;
}

type View = StepView<RateConfig, RateAnswer>;

/** What is rated, in order: the project's dimensions, or the criteria of an earlier step. */
export function ratedRows({ config, earlier }: Pick<View, 'config' | 'earlier'>): RatedRow[] {
  if (config.dimensions === 'criteria') {
    return (earlier.criteria ?? []).map((criterion) => ({
      id: criterion.id,
      name: criterion.text,
      meaning: '',
      scale: config.scale,
      negative: false,
      notApplicable: false,
      required: true,
      lowAt: config.lowAt,
      criterion,
    }));
  }
  return config.dimensions.map(({ scale, ...dimension }) => ({
    ...dimension,
    scale: scale ?? config.scale,
    lowAt: scale === null && !dimension.negative ? config.lowAt : null,
    criterion: null,
  }));
}

/** The texts that are rated, in the order of the material. */
export function ratedTexts({ config, material }: Pick<View, 'config' | 'material'>): MaterialText[] {
  return materialTexts(material, config.of);
}

const EMPTY: RateCell = { value: null, note: '' };

/** What stands at a place of the grid; empty where nothing does. */
export function cellAt(answer: RateAnswer, text: string, row: string): RateCell {
  const scores: Readonly<Record<string, Readonly<Record<string, RateCell>>>> = answer.scores;
  return scores[text]?.[row] ?? EMPTY;
}

/** The point that a cell chooses; null where it chooses none, or one that the row does not have. */
export function pointOf(row: RatedRow, cell: RateCell): ScalePoint | null {
  return row.scale.find((point) => point.value === cell.value) ?? null;
}
