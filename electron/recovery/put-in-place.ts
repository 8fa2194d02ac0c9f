import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Recovery, recoverySchema } from '#shared/ipc/recovery';
import { renameDurably } from '../platform/durable-files';
import { moveAside } from './move-aside';
import type { StorePaths } from './store-paths';

/** Goes on where mending was cut off after the mended store was whole. */
export function finishMending(paths: StorePaths, now: number): void {
  if (existsSync(paths.mended)) {
    putInPlace(paths, now);
  }
}

/** Puts a mended store, with its report, into the place of the damaged one. */
export function putInPlace(paths: StorePaths, now: number): void {
  const { workshop, report } = paths;
  if (existsSync(reportIn(workshop))) {
    renameDurably(reportIn(workshop), report);
  }
  moveAside(paths, now);
  renameDurably(paths.mended, paths.database);
  rmSync(workshop, { recursive: true, force: true });
}

/** How the store was brought back last; null when nobody needs to be told, or any more. */
export function lastRecovery({ report }: StorePaths): Recovery | null {
  try {
    return recoverySchema.safeParse(JSON.parse(readFileSync(report, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Somebody has read it. */
export function forgetRecovery({ report }: StorePaths): void {
  rmSync(report, { force: true });
}

/** Where the report lies until the store that it is about is whole. */
export const reportIn = (workshop: string): string => join(workshop, 'recovery.json');
