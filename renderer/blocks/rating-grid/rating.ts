/** A point of a scale. */
export interface ScalePoint {
  readonly value: number;
  readonly label: string;
  readonly meaning: string;
}

/** What a cell holds: a point, the word that no point applies, or nothing yet. */
export type RatingValue = number | 'not-applicable' | null;

/** 'criterion' kinds read their weight; 'negative' says that a high value means something bad happened. */
export type RatingTone = 'must' | 'should' | 'must-not' | 'negative';

export interface RatingRow {
  readonly id: string;
  readonly label: string;
  /** A few words below the label. */
  readonly note?: string;
  /** What the row is about, in full; shown below the grid while the row is on. */
  readonly meaning?: string;
  readonly tone?: RatingTone;
  /** Where the row has a scale of its own, lowest first. */
  readonly scale?: readonly ScalePoint[];
  readonly notApplicable?: boolean;
  /** Ratings up to this are marked as weaknesses; null for none, and the grid's own where it is left out. */
  readonly lowAt?: number | null;
}

export interface RatingColumn {
  readonly id: string;
  /** 'Response A'. */
  readonly name: string;
  /** 'A': for the heads of narrow columns. */
  readonly letter?: string;
}

/** "4 Good", "not applicable", "not rated". */
export function spokenRating(scale: readonly ScalePoint[], value: RatingValue): string {
  if (value === 'not-applicable') {
    return 'not applicable';
  }
  const point = scale.find((one) => one.value === value);
  return point === undefined ? 'not rated' : `${point.value} ${point.label}`;
}

/** The width that a column with all its points in sight needs, in CSS pixels. */
const POINT_WIDTH = 27;
const CELL_PADDING = 16;
/** What the labels of the rows are given at least. */
const LABEL_WIDTH = 240;

/** Whether the points of every cell fit beside one another; where not, a cell shows its value alone. */
export function pointsFit(
  rows: readonly RatingRow[],
  columns: number,
  scale: readonly ScalePoint[],
  width: number | null,
): boolean {
  const most = Math.max(
    ...rows.map((row) => (row.scale ?? scale).length + (row.notApplicable === true ? 1 : 0)),
    0,
  );
  return width === null || LABEL_WIDTH + columns * (most * POINT_WIDTH + CELL_PADDING) <= width;
}
