import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Memory, where there is such a folder: thousands of states of a disk need no disk. */
const MEMORY = '/dev/shm';

/** Gives `work` a folder of its own, which is gone afterwards. */
export async function inScratchFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'goldsmith-fault-'));
  try {
    return await work(folder);
  } finally {
    // The processes of an app that was killed write on for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 100 });
  }
}
