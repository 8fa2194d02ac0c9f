import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import { migrations, NewerStore } from '../../electron/database/migrate';
import { openDatabase } from '../../electron/database/open-database';
import { storedVersion } from '../../electron/database/stored-version';
import { systemClock } from '../../electron/platform/clock';
import { sha256 } from '../../electron/platform/sha256';
import { KeptStore } from '../../electron/recovery/kept-store';
import { storePaths } from '../../electron/recovery/store-paths';
import { projectFolder } from '../support/paths';
import type { Fault } from './fault';
import { checkStore } from './support/check-store';
import { FAULT_KEY, keyAsFound } from './support/fault-key';
import { fillStore } from './support/fill-store';
import { goldenStores } from './support/golden-store';
import { inScratchFolder } from './support/scratch-folder';
import type { Facts } from './support/stored-facts';

interface Kill {
  /** The schema that the store has before. */
  readonly schema: number;
  /** Before which of the things that its migrations do it is killed, from 1 on. */
  readonly at: number;
}

const PROGRAM = join(projectFolder, 'out', 'faults', 'migrating.program.js');

function openWith(folder: string, at = 0) {
  return spawnSync(process.execPath, [PROGRAM, folder, `--at=${at}`], { encoding: 'utf8' });
}

/** Every moment in which a store of each schema can be killed, and the violations of opening it without that. */
async function everyKill(scratch: string, folders: readonly string[], facts: Facts) {
  const kills: Kill[] = [];
  const violations: string[] = [];
  for (const [index, template] of folders.entries()) {
    const schema = index + 1;
    const folder = anew(template, scratch);
    const { status, stdout, stderr } = openWith(folder);
    violations.push(...(status === 0 ? [] : [`schema ${schema} does not open: ${stderr.slice(-1_000)}`]));
    violations.push(...(await judge(folder, facts)).map((found) => `schema ${schema}: ${found}`));
    const moments = Number(stdout);
    kills.push(...Array.from({ length: moments }, (_, at) => ({ schema, at: at + 1 })));
  }
  return { kills, violations };
}

function anew(template: string, scratch: string): string {
  const folder = join(scratch, 'store');
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** What does not hold of a store that has all of that work in it. */
async function judge(folder: string, facts: Facts): Promise<readonly string[]> {
  const { violations } = await checkStore(folder, facts);
  const version = storedVersion(storePaths(folder).database, null);
  return version === migrations.length ? violations : [...violations, `its schema is ${version} afterwards`];
}

/** Every file of a folder, and what is in it. */
function contentsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => `${path} ${sha256(readFileSync(path).toString('latin1'))}`)
    .join('\n');
}

/** A Goldsmith of later left this: it is not opened, and stays as it is to the last byte. */
async function refuseNewer(scratch: string, isEncrypted: boolean, schema: number): Promise<string[]> {
  const folder = join(scratch, `newer-${isEncrypted}-${schema}`);
  const key = isEncrypted ? FAULT_KEY : null;
  await fillStore(folder, 2, 5, key);
  const database = openDatabase(storePaths(folder).database, key);
  database.write((write) => write.run(`PRAGMA user_version = ${schema}`));
  database.close();
  const before = contentsOf(folder);
  const timers = { after: () => () => undefined };
  const parts = { folder, clock: systemClock, timers, keyOf: keyAsFound, onMended: () => undefined };
  const name = `schema ${schema}${isEncrypted ? ', encrypted' : ''}`;
  try {
    (await KeptStore.open(parts)).close();
    return [`${name} was opened`];
  } catch (error) {
    const isRefused = error instanceof NewerStore;
    return [
      ...(isRefused ? [] : [`${name}: ${String(error)}`]),
      ...(contentsOf(folder) === before ? [] : [`${name} was changed`]),
    ];
  }
}

/**
 * A store of every schema that there was is opened, and the app killed at any moment of its migrations: all is there
 * at the next start. What a newer Goldsmith wrote is refused, and not touched.
 */
export const fault: Fault = {
  number: 21,
  name: 'stores of other schemas, and kills in the midst of migrations',
  invariants: ['I1', 'I3', 'I6'],
  trials: { short: 4, long: 2_000 },
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const { folders, facts } = await goldenStores(scratch);
      const { kills, violations } = await everyKill(scratch, folders, facts);
      for (const isEncrypted of [false, true]) {
        for (const schema of [migrations.length + 1, migrations.length + 40]) {
          violations.push(...(await refuseNewer(scratch, isEncrypted, schema)));
        }
      }
      const random = seededRandom(seed);
      const drawn = kills
        .map((kill) => ({ kill, order: random() }))
        .sort((one, other) => one.order - other.order)
        .slice(0, trials);
      for (const { kill } of drawn) {
        const folder = anew(join(scratch, `schema-${kill.schema}`), scratch);
        const { signal } = openWith(folder, kill.at);
        const found = [
          ...(signal === 'SIGKILL' ? [] : ['it was not killed']),
          ...(await judge(folder, facts)),
        ];
        const name = `schema ${kill.schema}, killed at ${kill.at}`;
        violations.push(...found.map((violation) => `${name}: ${violation}`));
      }
      say(`${drawn.length} of ${kills.length} kills`);
      return { trials: drawn.length, violations };
    }),
};
