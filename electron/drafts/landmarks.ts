import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { type Answers, answersSchema } from '#shared/domain/draft';
import type { TaskId } from '#shared/lib/ids';
import type { Database, ReadableDatabase } from '../database/port';
import { findCopy, replayRevisions } from './draft-repository';
import { applyTextDelta, makeTextDelta, textDeltaSchema } from './text-delta';

/** Every so many revisions there is a landmark. */
export const LANDMARK_EVERY = 256;
/** Landmarks are made of the one before; every 16th of the 16th before, every 256th of the 256th before, and so on. */
const FAN = 16;

/** The database library gives bytes as one or the other. */
const bytesSchema = z
  .union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)])
  .transform((bytes) => (bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)));
const landmarkSchema = z.object({ base: z.int(), delta: bytesSchema });
const wholeSchema = z.object({ revision: z.int(), whole: z.string() });
const numberSchema = z.object({ revision: z.int() });

/**
 * The answers as they were at a revision, which there must be.
 *
 *   whole ──► landmark 4,096 ──► 8,192 ──► 8,448 ──► 8,704 ──► at most 255 patches ──► the revision
 *
 * A landmark holds what makes its answers of another's: it grows with what changed between the two, and never with the
 * document. All of them could be made again from the revisions, which alone are the truth.
 */
export function readAnswersAt(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  revision: number,
): Answers {
  const landmark = newestLandmark(database, account, task, revision);
  const whole = newestWhole(database, account, task, landmark + 1, revision);
  const start = Math.max(landmark, whole);
  const copy = findCopy(database, account, task, start + 1, revision);
  if (copy !== null) {
    const copied = answersSchema.parse(JSON.parse(copy.answers));
    return replayRevisions(database, account, task, copied, copy.revision + 1, revision);
  }
  if (whole > landmark || landmark === 0) {
    return replayRevisions(database, account, task, {}, Math.max(start, 1), revision);
  }
  const answers = answersSchema.parse(JSON.parse(textAt(database, account, task, landmark)));
  return replayRevisions(database, account, task, answers, landmark + 1, revision);
}

/** The next landmark that is wanting; null when there is none. */
export function nextLandmark(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  head: number,
): number | null {
  const next = newestLandmark(database, account, task, head) + LANDMARK_EVERY;
  return next <= head ? next : null;
}

/** Writes a landmark, in a transaction of its own: whatever comes in between, nothing of the draft depends on it. */
export function writeLandmark(database: Database, account: string, task: TaskId, revision: number): void {
  const base = baseOf(revision);
  const before = textAt(database.read, account, task, base);
  const after = JSON.stringify(readAnswersAt(database.read, account, task, revision));
  const delta = makeTextDelta(before, after);
  if (applyTextDelta(before, delta) !== after) {
    throw new Error('a landmark does not give what it stands for');
  }
  database.write((write) =>
    write.run(
      `INSERT INTO landmarks (account, task, revision, base, delta) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (account, task, revision) DO NOTHING`,
      account,
      task,
      revision,
      base,
      deflateSync(JSON.stringify(delta)),
    ),
  );
}

/** The first revision, which is whole, is the landmark before the first. */
function baseOf(revision: number): number {
  let span = LANDMARK_EVERY;
  while (revision % (span * FAN) === 0) {
    span *= FAN;
  }
  return Math.max(1, revision - span);
}

/** The answers at a landmark, or at a revision that is whole, as the JSON that further landmarks are made of. */
function textAt(database: ReadableDatabase, account: string, task: TaskId, revision: number): string {
  const deltas: Uint8Array[] = [];
  let at = revision;
  for (;;) {
    const found = database.get(
      `SELECT base, delta FROM landmarks WHERE account = ? AND task = ? AND revision = ?`,
      [account, task, at],
      landmarkSchema,
    );
    if (found === null) {
      break;
    }
    deltas.push(found.delta);
    at = found.base;
  }
  const whole = database.get(
    `SELECT revision, whole FROM revisions WHERE account = ? AND task = ? AND revision = ? AND whole IS NOT NULL`,
    [account, task, at],
    wholeSchema,
  );
  if (whole === null) {
    throw new Error(`revision ${at} is neither a landmark nor whole`);
  }
  return deltas.reduceRight(
    (text, delta) =>
      applyTextDelta(text, textDeltaSchema.parse(JSON.parse(inflateSync(delta).toString('utf8')))),
    whole.whole,
  );
}

/** 0 where there is none. */
function newestLandmark(database: ReadableDatabase, account: string, task: TaskId, atMost: number): number {
  const found = database.get(
    `SELECT revision FROM landmarks WHERE account = ? AND task = ? AND revision <= ? ORDER BY revision DESC LIMIT 1`,
    [account, task, atMost],
    numberSchema,
  );
  return found?.revision ?? 0;
}

/** 0 where there is none. */
function newestWhole(
  database: ReadableDatabase,
  account: string,
  task: TaskId,
  from: number,
  to: number,
): number {
  const found = database.get(
    `SELECT revision FROM revisions
     WHERE account = ? AND task = ? AND revision BETWEEN ? AND ? AND whole IS NOT NULL
     ORDER BY revision DESC LIMIT 1`,
    [account, task, from, to],
    numberSchema,
  );
  return found?.revision ?? 0;
}
