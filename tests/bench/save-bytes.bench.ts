import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type BenchLine, comparedLine } from './bench-line';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { inventTasks } from './support/invented-tasks';
import { InventedText } from './support/invented-text';
import { inventAnswer } from './support/long-answer';
import { seedStore } from './support/seeded-store';
import { rewriteParagraph, WritingDraft } from './support/writing-draft';

/** One more than the number of patches after which a draft is copied whole, so that its share is in the mean. */
const SAVES = 1_001;
const COUNTER = '/proc/self/io';
const SIZES = [1_000, 20_000, 100_000] as const;

/**
 * What this process hands to the disk for one save of a changed paragraph, in answers of three sizes, in the mean:
 * log, checkpoints, the copy of the whole and the landmarks of the history included.
 */
export async function* run(): AsyncIterable<BenchLine> {
  if (!existsSync(COUNTER)) {
    console.error(`  not measured: only Linux counts the bytes that a process writes (${COUNTER})`);
    return;
  }
  for (const words of SIZES) yield await measure(words);
}

async function measure(words: number): Promise<BenchLine> {
  const folder = makeBenchFolder('save-bytes');
  const [task] = inventTasks(1);
  if (task === undefined) throw new Error('there is no task');
  const database = seedStore(join(folder, 'app'), [task]);
  try {
    const draft = new WritingDraft(database, task.id);
    draft.begin(inventAnswer(words));
    const text = new InventedText(3);
    const before = bytesWritten();
    for (let number = 0; number < SAVES; number += 1) {
      const markdown = rewriteParagraph(draft.markdown, number, text.paragraph(6));
      draft.save(markdown, draft.change(markdown));
      if (number % 64 === 0) {
        // What is written after a save, apart from it, needs its turn.
        await setTimeout(1);
      }
    }
    await setTimeout(200);
    return comparedLine({
      name: `bytes written per save of a paragraph in ${words.toLocaleString('en')} words, against 64 KiB`,
      value: (bytesWritten() - before) / SAVES,
      unit: 'B',
      reference: 64 * 1024,
      budget: 1,
    });
  } finally {
    database.close();
    removeBenchFolder(folder);
  }
}

/** All that this process has passed to write calls or dirtied in whole pages, whichever is more. */
function bytesWritten(): number {
  const text = readFileSync(COUNTER, 'utf8');
  const amount = (name: string) => Number(new RegExp(`^${name}: (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return Math.max(amount('wchar'), amount('write_bytes'));
}
