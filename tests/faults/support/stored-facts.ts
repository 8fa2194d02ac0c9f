import { z } from 'zod';
import { type SubmissionId, submissionIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { Database } from '../../../electron/database/port';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { findPlace } from '../../../electron/tasks/task-repository';
import { ACCOUNT } from '../../support/filled-store';

/** The task that is written on; the others are submitted one after the other. */
export const TASK = taskIdSchema.parse('task-1');

/** How far the three things that are stored have come, each of them counted up from 0: what is stored follows from it. */
export interface Facts {
  /** Of the draft of TASK, which then says textOfRevision. */
  readonly revision: number;
  /** How far TASK was scrolled. */
  readonly place: number;
  /** How many of the other tasks are in the outbox. */
  readonly queued: number;
}

export const NOTHING: Facts = { revision: 0, place: 0, queued: 0 };

export function storedFacts({ read }: Database): Facts {
  const count = z.object({ rows: z.int() });
  return {
    revision: findDraft(read, ACCOUNT, TASK)?.revision ?? 0,
    place: findPlace(read, ACCOUNT, TASK)?.scroll['text'] ?? 0,
    queued: read.get('SELECT count(*) AS rows FROM outbox', [], count)?.rows ?? 0,
  };
}

/** The bytes of the submission of this number: long enough to need pages of their own. */
export function bodyOf(number: number): string {
  return JSON.stringify({ number, text: `The answer of task ${number}. `.repeat(20 + (number % 7) * 60) });
}

export function submissionOf(number: number): SubmissionId {
  return submissionIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

/** Facts of which each is the higher one of the two. */
export function furthest(one: Facts, other: Facts): Facts {
  return {
    revision: Math.max(one.revision, other.revision),
    place: Math.max(one.place, other.place),
    queued: Math.max(one.queued, other.queued),
  };
}
