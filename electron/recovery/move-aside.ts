import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renameDurably } from '../platform/durable-files';
import { stampOf } from './snapshots';
import { BESIDE, type StorePaths } from './store-paths';

/**
 * Gives a damaged database, with what SQLite keeps beside it, a dated name of its own; nothing is ever written over. The
 * log goes first: what is left after a crash in between is a database without its log, and never a log alone, which
 * SQLite would play into whatever database comes next. Gives the new name, without its folder.
 */
export function moveAside({ folder, database }: StorePaths, now: number): string {
  const name = freeName(folder, `goldsmith-damaged-${stampOf(now)}`);
  for (const suffix of [...BESIDE, '']) {
    if (existsSync(`${database}${suffix}`)) {
      renameDurably(`${database}${suffix}`, join(folder, `${name}.db${suffix}`));
    }
  }
  return basename(`${name}.db`);
}

function freeName(folder: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (['', ...BESIDE].every((suffix) => !existsSync(join(folder, `${name}.db${suffix}`)))) {
      return name;
    }
  }
}
