import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFolder } from './paths';

const program = join(projectFolder, 'out/hub/cli.js');

/** A data folder with an embedded database in it. Whoever asks for it removes it. */
export function makeHubFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'goldsmith-hub-')), 'hub');
  copyEmptyHub(folder);
  return folder;
}

/**
 * Puts there what a hub keeps that has been asked nothing yet. Making a database takes ten seconds of a processor, so one
 * is made for each version of PGlite and of our tables, and copied.
 */
export function copyEmptyHub(folder: string): void {
  cpSync(ensureEmptyHub(), folder, { recursive: true });
}

/** Removes what `makeHubFolder` made. */
export function removeHubFolder(folder: string): void {
  rmSync(dirname(folder), { recursive: true, force: true });
}

/** Makes it where it is not made yet, and says where it is. */
export function ensureEmptyHub(): string {
  if (!existsSync(program)) {
    throw new Error('out/hub/cli.js is missing: npx vite build -c build/vite.hub.config.ts');
  }
  const parent = join(projectFolder, '.cache/test-hubs');
  const made = join(parent, version());
  if (!existsSync(made)) {
    mkdirSync(parent, { recursive: true });
    const fresh = `${made}.${process.pid}`;
    const env = { ...process.env, GOLDSMITH_HUB_DATA: fresh, DATABASE_URL: undefined };
    const ran = spawnSync(process.execPath, [program, 'expert', 'list'], { env, encoding: 'utf8' });
    if (ran.status !== 0) {
      throw new Error(`a new hub cannot be made: ${ran.stderr}`);
    }
    // Another worker may have been faster; its folder is as good.
    try {
      renameSync(fresh, made);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return made;
}

function version(): string {
  const tables = join(projectFolder, 'server/store/migrations');
  const sources = readdirSync(tables).map((name) => readFileSync(join(tables, name)));
  const engine = readFileSync(join(projectFolder, 'node_modules/@electric-sql/pglite/package.json'));
  const hash = createHash('sha256');
  for (const source of [...sources, engine]) {
    hash.update(source);
  }
  return hash.digest('hex').slice(0, 16);
}
