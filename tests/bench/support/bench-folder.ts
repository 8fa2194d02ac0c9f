import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder of the benchmark's own inside the project, so that it lies on a disk: a temporary folder may lie in memory,
 * where fsync costs nothing.
 */
export function makeBenchFolder(name: string): string {
  const all = join(process.cwd(), '.cache', 'bench');
  mkdirSync(all, { recursive: true });
  return mkdtempSync(join(all, `${name}-`));
}

export function removeBenchFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
