import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { TaskId } from '#shared/lib/ids';
import { diffJson } from '#shared/lib/patch';
import type { Database } from '../../electron/database/port';
import { addRevision, copyDraft, type Draft, findDraft } from '../../electron/drafts/draft-repository';
import { addToEntry } from '../../electron/drafts/history-entry';
import { nextLandmark, readAnswersAt, writeLandmark } from '../../electron/drafts/landmarks';
import { findTimeline } from '../../electron/drafts/timeline-repository';
import { absoluteLine, type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTasks } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { inventAnswer } from './support/long-answer';
import { ACCOUNT, seedStore } from './support/seeded-store';
import { WRITE, WritingDraft } from './support/writing-draft';

/** Saves before the measured ones: by then the copy of the whole is there, which is replaced and never added to. */
const WARM_UP = 1_024;
const SAVES = 2_048;
const REVISIONS = 20_000;

/**
 * What the history of a draft costs: bytes of the store's file for 1,000 saves of one rewritten paragraph anywhere in
 * the answer, in answers of three sizes; and, after 20,000 saves in one of 100,000 words, the time to read any revision,
 * a page of the timeline, and the draft itself.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const [small = 1, ...larger] = [await growth(1_000), await growth(20_000), await growth(100_000)];
  for (const [index, bytes] of larger.entries()) {
    yield comparedLine({
      name: `bytes of history per 1,000 saves in ${index === 0 ? '20,000' : '100,000'} words, against 1,000 words`,
      value: bytes,
      unit: 'B',
      reference: small,
      budget: 1.5,
    });
  }
  yield* readings();
}

async function growth(words: number): Promise<number> {
  return withDraft(words, async (writer, file) => {
    await writer.rewrite(WARM_UP);
    const before = sizeOf(writer.database, file);
    await writer.rewrite(SAVES);
    return ((sizeOf(writer.database, file) - before) / SAVES) * 1_000;
  });
}

async function* readings(): AsyncIterable<BenchLine> {
  const lines = await withDraft(100_000, async ({ database, task, markdown }) => {
    addPatches(database, task, markdown, REVISIONS - 1);
    const spread = Array.from({ length: 60 }, (_, index) => 1 + ((index * 7_919) % REVISIONS));
    const reads = spread.map((revision) =>
      timed(() => readAnswersAt(database.read, ACCOUNT, task, revision)),
    );
    const pages = spread.map(() =>
      timed(() => findTimeline(database.read, ACCOUNT, { task, before: null, limit: 200 })),
    );
    const opened = spread.map(() => timed(() => findDraft(database.read, ACCOUNT, task)));
    const after = '20,000 saves in 100,000 words';
    const line = (name: string, times: number[], budget: number) =>
      absoluteLine({ name, value: percentile(times, 0.95), unit: 'ms', budget });
    return [
      line(`read the answers of any revision of ${after}, p95`, reads, 100),
      line(`a page of the timeline of ${after}, p95`, pages, 30),
      line(`read the draft itself after ${after}, p95`, opened, 100),
    ];
  });
  yield* lines;
}

interface Writer {
  readonly database: Database;
  readonly task: TaskId;
  /** What the answer began with. */
  readonly markdown: string;
  readonly rewrite: (times: number) => Promise<void>;
}

async function withDraft<Value>(
  words: number,
  work: (writer: Writer, file: string) => Promise<Value>,
): Promise<Value> {
  const folder = makeBenchFolder('history');
  const [task] = inventTasks(1);
  if (task === undefined) throw new Error('there is no task');
  const database = seedStore(join(folder, 'app'), [task]);
  // What is measured here is amounts and reading; commit.bench.ts has the time of a save.
  database.read.get('PRAGMA synchronous = OFF', [], z.unknown());
  try {
    const text = new InventedText(7);
    const draft = new WritingDraft(database, task.id);
    const markdown = inventAnswer(words);
    draft.begin(markdown);
    const rewrite = async (times: number): Promise<void> => {
      for (let number = 0; number < times; number += 1) {
        const markdown = rewriteAnywhere(draft.markdown, text);
        draft.save(markdown, draft.change(markdown));
        if (number % 64 === 0) {
          // What is done after a save needs its turn.
          await setTimeout(1);
        }
      }
      await setTimeout(200);
    };
    return await work({ database, task: task.id, markdown, rewrite }, join(folder, 'app', 'goldsmith.db'));
  } finally {
    database.close();
    removeBenchFolder(folder);
  }
}

/** Adds saved patches as saveDraft does, but without waiting for the disk after each, and landmarks and copy after. */
function addPatches(database: Database, task: TaskId, begun: string, times: number): void {
  const text = new InventedText(7);
  let draft = findDraft(database.read, ACCOUNT, task);
  if (draft === null) throw new Error('there is no draft');
  let markdown = begun;
  let savedAt = draft.startedAt;
  for (let done = 0; done < times; done += 500) {
    database.write((write) => {
      for (let number = done; number < Math.min(times, done + 500) && draft !== null; number += 1) {
        const next = rewriteAnywhere(markdown, text);
        const patch = diffJson({ markdown }, { markdown: next });
        savedAt += 1_000;
        const revision = draft.revision + 1;
        const facts = { revision, savedAt, words: 0, steps: [WRITE], restored: null, isApart: false };
        const entry = addToEntry(draft.entry, 0, facts);
        const after: Draft = { ...draft, revision, patches: (draft.patches + 1) % 1_000, entry };
        const body = { kind: 'patch' as const, step: WRITE, patch };
        addRevision(write, ACCOUNT, task, draft, after, body, savedAt, null);
        markdown = next;
        draft = { ...after, answers: { [WRITE]: { markdown } } };
        if (draft.patches === 0) copyDraft(write, ACCOUNT, task, draft);
      }
    });
    for (let next = nextLandmark(database.read, ACCOUNT, task, draft.revision); next !== null; ) {
      writeLandmark(database, ACCOUNT, task, next);
      next = nextLandmark(database.read, ACCOUNT, task, draft.revision);
    }
  }
}

/** The text with one of its paragraphs rewritten, whichever: nothing of it is left alone for long. */
function rewriteAnywhere(markdown: string, text: InventedText): string {
  const from = markdown.indexOf('\n\n', text.below(Math.floor(markdown.length * 0.95))) + 2;
  const to = markdown.indexOf('\n\n', from);
  return `${markdown.slice(0, from)}${text.paragraph(6)}${to === -1 ? '' : markdown.slice(to)}`;
}

function sizeOf(database: Database, file: string): number {
  database.read.get('PRAGMA wal_checkpoint(TRUNCATE)', [], z.unknown());
  return statSync(file).size;
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
