import { join } from 'node:path';
import { taskIdSchema } from '#shared/lib/ids';
import { openDatabase } from '../../electron/database/open-database';
import { DraftCache } from '../../electron/drafts/draft-cache';
import { openDraft, saveDraft } from '../../electron/drafts/save-draft';
import { systemClock, systemTimers } from '../../electron/platform/clock';
import { ACCOUNT } from '../bench/support/seeded-store';
import { textOfRevision, WRITE } from './text-of-revision';

// A program of its own: goes on with a draft as fast as it can, and says each revision after it is on disk.
const database = openDatabase(join(String(process.argv[2]), 'goldsmith.db'));
const task = taskIdSchema.parse(process.argv[3]);
const service = { database, cache: new DraftCache(systemTimers), clock: systemClock, timers: systemTimers };
let revision = openDraft(service, ACCOUNT, task)?.draft.revision ?? 0;

function saveNext(): void {
  const answers = { [WRITE]: { markdown: textOfRevision(revision + 1) } };
  // Every tenth brings something back.
  const restored = revision > 0 && revision % 10 === 0 ? { restored: revision } : {};
  const change = { kind: 'whole' as const, answers };
  const saved = saveDraft(service, ACCOUNT, { task, base: revision, change, ...restored });
  if (!saved.ok) {
    throw new Error(JSON.stringify(saved.error));
  }
  revision = saved.value.revision;
  process.stdout.write(`${revision}\n`);
  // Landmarks are written between saves.
  setTimeout(saveNext, 0);
}

saveNext();
