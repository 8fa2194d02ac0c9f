import type { z } from 'zod';
import type { TrainingRecord } from './training-record';

/** A form in which training pipelines read data. */
export interface TrainingFormat {
  readonly name: string;
  /** What every row is held to before it is written. */
  readonly rowSchema: z.ZodType;
  /** The rows that one submission gives; none where it holds nothing of this form. */
  rows(record: TrainingRecord): readonly object[];
  /** For each of those rows what it was made from, where rows of a format come from different parts of the work. */
  origins?(record: TrainingRecord): readonly string[];
  /** How the rows make a file: one JSON object per line unless given. */
  readonly layout?: FileLayout;
  /** A second file without which the export is of little use, such as the configuration of the tool that reads it. */
  readonly companion?: Companion;
}

/** How rows make a file. Text is written as it comes, so that an export never has to be held in memory. */
export interface FileLayout {
  /** Stands before the first row, also where there is none. */
  readonly head: string;
  /** A row as text. `index` counts the rows of the file from 0. */
  row(row: object, index: number): string;
  /** Stands behind the last row. */
  readonly foot: string;
}

/** A file that is made from all submissions of an export together. */
export interface Companion {
  /** How its name ends. */
  readonly ending: string;
  /** What people call it. */
  readonly title: string;
  /** Begins a new one. */
  start(): CompanionWriter;
}

export interface CompanionWriter {
  /** Takes in a submission that has given at least one row. */
  add(record: TrainingRecord): void;
  /** The whole file. */
  text(): string;
}

/** One JSON object per line, each line ended by a line feed. */
export const jsonLines: FileLayout = { head: '', row: (row) => `${JSON.stringify(row)}\n`, foot: '' };

/** A JSON array with one row per line. */
export const jsonArray: FileLayout = {
  head: '[',
  row: (row, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`,
  foot: '\n]\n',
};
