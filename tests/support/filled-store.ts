import type { Task } from '#shared/domain/task';
import { sessionSchema } from '#shared/protocol/sign-in';
import { saveAccount } from '../../electron/accounts/account-repository';
import { announceBundle } from '../../electron/bundles/bundle-repository';
import { storeBundle } from '../../electron/bundles/store-bundle';
import type { Database } from '../../electron/database/port';
import { sha256 } from '../../electron/platform/sha256';
import { testProject } from './sample-material';

export const ACCOUNT = 'hub/ada';

/** As if Ada had signed in at a hub. */
export function signIn(database: Database): void {
  const session = sessionSchema.parse({
    protocol: 1,
    expert: { id: 'ada', name: 'Ada', role: 'expert' },
    hub: { id: 'hub', name: 'Hub', key: { keyId: '0'.repeat(16), publicKey: 'A'.repeat(60) } },
  });
  database.write((writable) => saveAccount(writable, 'https://hub.example', session));
}

/** Takes tasks in as a verified bundle would; `version` tells bundles apart. */
export function takeIn(
  database: Database,
  tasks: readonly Task[],
  version = 1,
  project = testProject(),
): void {
  const hash = sha256(`bundle ${version}`);
  const manifest = {
    format: 1 as const,
    project: project.id,
    title: project.name,
    version,
    createdAt: '2026-11-22T12:00:00Z',
    tasks: tasks.length,
    entries: [],
  };
  database.write((writable) => {
    announceBundle(writable, ACCOUNT, { hash, project: project.id, title: project.name, bytes: 1 });
    storeBundle(writable, ACCOUNT, hash, { manifest, project, tasks });
  });
}
