import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { sessionSchema } from '#shared/protocol/sign-in';
import { accountIdOf, saveAccount } from '../../../electron/accounts/account-repository';
import { announceBundle } from '../../../electron/bundles/bundle-repository';
import type { VerifiedBundle } from '../../../electron/bundles/read-bundle';
import { storeBundle } from '../../../electron/bundles/store-bundle';
import { openDatabase } from '../../../electron/database/open-database';
import type { Database } from '../../../electron/database/port';
import { sha256 } from '../../../electron/platform/sha256';
import { inventProject } from './invented-tasks';

const session = sessionSchema.parse({
  protocol: 1,
  expert: { id: 'ada', name: 'Ada', role: 'expert' },
  hub: { id: 'hub', name: 'Hub', key: { keyId: '0'.repeat(16), publicKey: 'A'.repeat(60) } },
});

/** The account that a seeded store belongs to. */
export const ACCOUNT = accountIdOf(session);

/** A data folder in which the app finds these tasks and an account, as after a sync; without a hub. */
export function seedStore(
  folder: string,
  tasks: readonly Task[],
  project: Project = inventProject(),
): Database {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ account: ACCOUNT }));
  const database = openDatabase(join(folder, 'goldsmith.db'));
  const hash = sha256('bundle');
  database.write((write) => {
    saveAccount(write, 'http://127.0.0.1:9', session);
    announceBundle(write, ACCOUNT, { hash, project: project.id, title: 'Bench', bytes: 1 });
    storeBundle(write, ACCOUNT, hash, bundleOf(tasks, project));
  });
  return database;
}

/** A bundle as it is after every byte of it was verified. */
export function bundleOf(tasks: readonly Task[], project: Project = inventProject()): VerifiedBundle {
  const manifest = {
    format: 1 as const,
    project: project.id,
    title: project.name,
    version: 1,
    createdAt: '2031-01-01T00:00:00Z',
    tasks: tasks.length,
    entries: [],
  };
  return { manifest, project, tasks, media: new Map() };
}
