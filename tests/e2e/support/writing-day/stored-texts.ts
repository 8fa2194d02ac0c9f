import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { StepId, TaskId } from '#shared/lib/ids';
import { openDatabase } from '../../../../electron/database/open-database';
import { findDraft } from '../../../../electron/drafts/draft-repository';

const FILES = ['goldsmith.db', 'goldsmith.db-wal'];

/**
 * The Markdown of each step as it lies in the store's file. A copy is read: two connections to one file are what the app
 * itself keeps from.
 */
export function storedTexts(data: string, title: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'goldsmith-store-'));
  try {
    for (const file of FILES.filter((name) => existsSync(join(data, name)))) {
      copyFileSync(join(data, file), join(folder, file));
    }
    const database = openDatabase(join(folder, 'goldsmith.db'));
    const row = database.read.get(
      `SELECT account, id FROM tasks WHERE title = ?`,
      [title],
      z.object({ account: z.string(), id: z.string() }),
    );
    const draft = row === null ? null : findDraft(database.read, row.account, row.id as TaskId);
    database.close();
    const answers = Object.entries(draft?.answers ?? {}) as [StepId, { markdown: string }][];
    return new Map(answers.map(([step, { markdown }]) => [step, markdown]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
