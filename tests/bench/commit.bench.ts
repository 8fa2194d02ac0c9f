import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BenchLine, comparedLine, percentile } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTasks } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { inventAnswer } from './support/long-answer';
import { seedStore } from './support/seeded-store';
import { rewriteParagraph, WritingDraft } from './support/writing-draft';

const SAVES = 400;

/**
 * What a durable save costs in the main process: patch applied and checked, one transaction with the revision, the
 * draft's head and the dashboard's row, on disk. Against the message's bytes appended to a file and fsynced.
 */
export async function* run(): AsyncIterable<BenchLine> {
  yield await commits('a sentence in an answer of 1,000 words', 1_000);
  yield await commits('a paragraph in an answer of 100,000 words', 100_000);
}

async function commits(what: string, words: number): Promise<BenchLine> {
  const folder = makeBenchFolder('commit');
  const [task] = inventTasks(1);
  if (task === undefined) throw new Error('there is no task');
  const database = seedStore(join(folder, 'app'), [task]);
  const bare = openSync(join(folder, 'bare'), 'a');
  try {
    const draft = new WritingDraft(database, task.id);
    draft.begin(inventAnswer(words));
    const text = new InventedText(2);
    const appends: number[] = [];
    const saves: number[] = [];
    for (let number = 0; number < SAVES; number += 1) {
      const paragraph = words > 10_000 ? text.paragraph(6) : text.sentence();
      const markdown = rewriteParagraph(draft.markdown, number, paragraph);
      const change = draft.change(markdown);
      const bytes = Buffer.from(JSON.stringify(change));
      appends.push(timed(() => append(bare, bytes)));
      saves.push(timed(() => draft.save(markdown, change)));
      // Saves are never back to back: what is left for after a save happens before the next.
      await setTimeout(1);
    }
    return comparedLine({
      name: `commit of ${what}, against a bare fsynced append`,
      value: percentile(saves),
      unit: 'ms',
      reference: percentile(appends),
      budget: 3,
    });
  } finally {
    closeSync(bare);
    database.close();
    removeBenchFolder(folder);
  }
}

function append(file: number, bytes: Buffer): void {
  writeSync(file, bytes);
  fsyncSync(file);
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
