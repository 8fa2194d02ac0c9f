import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '#shared/lib/ids';
import { sha256 } from '../platform/sha256';

/** What the build writes beside the parts (build/vite.runner.config.ts): the SHA-256 of each by its path. */
const RUNNER_PARTS = 'parts.json';
const partsSchema = z.record(z.string(), sha256Schema);

/** Whether all that runs programs in the sandbox is in `folder` as it was shipped. */
export async function isRunnerWhole(folder: string): Promise<boolean> {
  try {
    const parts = partsSchema.parse(JSON.parse(await readFile(join(folder, RUNNER_PARTS), 'utf8')));
    for (const [path, hash] of Object.entries(parts)) {
      if (sha256(await readFile(join(folder, path))) !== hash) {
        return false;
      }
    }
    return Object.keys(parts).length > 0;
  } catch {
    return false;
  }
}
