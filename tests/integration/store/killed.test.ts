import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { taskIdSchema } from '#shared/lib/ids';
import { openDatabase } from '../../../electron/database/open-database';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { LANDMARK_EVERY, readAnswersAt } from '../../../electron/drafts/landmarks';
import { findTimeline } from '../../../electron/drafts/timeline-repository';
import { inventTasks } from '../../bench/support/invented-tasks';
import { ACCOUNT, seedStore } from '../../bench/support/seeded-store';
import { projectFolder } from '../../support/paths';
import { temporaryFolder } from '../../support/temporary-folder';
import { textOfRevision } from '../../support/text-of-revision';

/** Where it is killed: among plain saves, about landmarks, and about the copy of the whole after 1,000 patches. */
const KILLED_AFTER = [3, LANDMARK_EVERY - 1, LANDMARK_EVERY, 1_000, 1_001, 1_002];
const program = join(projectFolder, 'node_modules', '.cache', 'save-until-killed.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      ssr: join(projectFolder, 'tests', 'support', 'save-until-killed.ts'),
      outDir: join(projectFolder, 'node_modules', '.cache'),
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'save-until-killed.mjs' } },
    },
  });
}, 60_000);

it('has every revision that was said to be saved, whatever was being written when the app was killed', async () => {
  const [invented] = inventTasks(1);
  if (invented === undefined) throw new Error('there is no task');
  const folder = temporaryFolder();
  seedStore(folder, [invented]).close();
  const task = taskIdSchema.parse(invented.id);
  for (const wanted of KILLED_AFTER) {
    const said = await killAfter(spawn(process.execPath, [program, folder, task]), wanted);
    expect(said).toBeGreaterThanOrEqual(wanted);
    const database = openDatabase(join(folder, 'goldsmith.db'));
    const draft = findDraft(database.read, ACCOUNT, task);
    const head = draft?.revision ?? 0;
    // One more may have reached the disk before it could be said.
    expect([said, said + 1]).toContain(head);
    expect(draft?.answers).toEqual({ write: { markdown: textOfRevision(head) } });
    for (let revision = 1; revision <= head; revision += Math.ceil(head / 25)) {
      expect(readAnswersAt(database.read, ACCOUNT, task, revision)).toEqual({
        write: { markdown: textOfRevision(revision) },
      });
    }
    expect(findTimeline(database.read, ACCOUNT, { task, before: null, limit: 1 }).entries[0]?.revision).toBe(
      head,
    );
    database.close();
  }
}, 120_000);

/** Kills it once it has said this revision, and gives the last one that it said. */
function killAfter(child: ChildProcess, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = 0;
    let output = '';
    let errors = '';
    child.stderr?.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      said = Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1));
      if (said >= wanted) {
        child.kill('SIGKILL');
      }
    });
    child.once('exit', (_code, signal) => (signal === 'SIGKILL' ? resolve(said) : reject(new Error(errors))));
  });
}
