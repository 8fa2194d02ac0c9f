import { trainingFormats } from '#shared/formats/registry';
import { jsonLines } from '#shared/formats/training-format';
import type { TrainingRecord } from '#shared/formats/training-record';
import { readRows } from './validators/read-rows';

export interface Row {
  readonly [name: string]: unknown;
}

/** A submission as a file of a format, read back as the readers of that format read it. */
export function exported(format: string, record: TrainingRecord): Row[] {
  const found = trainingFormats.find(({ name }) => name === format);
  if (found === undefined) {
    throw new Error(`no format ${format}`);
  }
  const layout = found.layout ?? jsonLines;
  const rows = found.rows(record).map((row, index) => layout.row(row, index));
  return readRows(format, layout.head + rows.join('') + layout.foot);
}
