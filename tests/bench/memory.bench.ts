import { join } from 'node:path';
import { type BenchLine, comparedLine } from './bench-line';
import { openEmptyWindow } from './support/app-window';
import { makeBenchFolder, removeBenchFolder } from './support/bench-folder';
import { openLongAnswer } from './support/writing-place';

const WORDS = 100_000;
/** What the design gives the app beside one and a half times an empty window, in bytes. */
const ALLOWANCE = 150 * 1024 * 1024;

/**
 * What the app's processes hold of the memory with an answer of 100,000 words open and written in, against one and a
 * half times what those of an empty window hold and 150 MB more. Pages that processes share count for each of them.
 */
export async function* run(): AsyncIterable<BenchLine> {
  const folder = makeBenchFolder('memory');
  try {
    const empty = await openEmptyWindow(join(folder, 'empty'));
    await empty.page.waitForTimeout(3_000);
    const reference = (await empty.memory()) * 1.5 + ALLOWANCE;
    await empty.close();
    const app = await openLongAnswer(join(folder, 'app'), WORDS);
    await app.page.keyboard.type('some words at the end ', { delay: 50 });
    await app.page.waitForTimeout(3_000);
    yield comparedLine({
      name: 'memory with an answer of 100,000 words open, against 1.5 empty windows and 150 MB',
      value: await app.memory(),
      unit: 'B',
      reference,
      budget: 1,
    });
    await app.close();
  } finally {
    removeBenchFolder(folder);
  }
}
