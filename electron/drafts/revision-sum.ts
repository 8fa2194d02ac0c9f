import { crc32 } from 'node:zlib';

/** What a revision, or a copy of the whole as of one, says, and the sum that was kept with it. */
export interface Summed {
  readonly task: string;
  readonly revision: number;
  readonly step: string | null;
  /** The patch, the whole, or the copy: as it lies on the disk. */
  readonly text: string;
}

/**
 * A sum over a revision (CRC-32). SQLite keeps none: of a disk that changes a letter it says nothing, and all later
 * revisions of a text are made of the earlier ones.
 */
export function revisionSum({ task, revision, step, text }: Summed): number {
  return crc32(text, crc32(JSON.stringify([task, revision, step])));
}

/** Whether it still says what it said; true for what has no sum. */
export function isAsSaved(summed: Summed, sum: number | null): boolean {
  return sum === null || sum === revisionSum(summed);
}
