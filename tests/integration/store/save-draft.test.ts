import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson } from '#shared/lib/patch';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { copyOnLeaving, type DraftService, openDraft, saveDraft } from '../../../electron/drafts/save-draft';
import { systemTimers } from '../../../electron/platform/clock';
import { setTaskState } from '../../../electron/tasks/task-repository';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT as account, takeIn } from '../../support/filled-store';
import { sixStepTask } from '../../support/sample-material';

const id = taskIdSchema.parse('task-1');
const write = stepIdSchema.parse('write');

let database: Database;
let service: DraftService;

beforeEach(() => {
  database = emptyStore();
  takeIn(database, [sixStepTask(1)]);
  let time = 1_000;
  service = {
    database,
    cache: new DraftCache(systemTimers),
    clock: { now: () => (time += 1) },
    timers: systemTimers,
  };
});

function savePatch(base: number, before: unknown, markdown: string, check = jsonWeight({ markdown })) {
  const patch = diffJson(before as never, { markdown });
  return saveDraft(service, account, {
    task: id,
    base,
    change: { kind: 'patch', step: write, patch, check },
  });
}

describe('saving a draft', () => {
  it('keeps every save as a revision and reads the newest back after a restart', () => {
    let text = '';
    for (let number = 0; number < 60; number += 1) {
      const before = number === 0 ? null : { markdown: text };
      text += `Sentence ${number}. `;
      expect(savePatch(number, before, text).ok).toBe(true);
    }
    const restarted = findDraft(database.read, account, id);
    expect(restarted).toMatchObject({ revision: 60, patches: 59, answers: { write: { markdown: text } } });
    const kept = database.read.get('SELECT count(*) AS n FROM revisions', [], z.object({ n: z.int() }));
    expect(kept?.n).toBe(60);
  });

  it('keeps a text that is longer than may be handed in', () => {
    const step = stepIdSchema.parse('criteria');
    const text = 'Names the dose and says why. '.repeat(100);
    const answer = { criteria: [{ id: 'c1', text, kind: 'must', weight: 5 }] };
    const change = { kind: 'patch' as const, step, patch: diffJson(null, answer), check: jsonWeight(answer) };
    expect(saveDraft(service, account, { task: id, base: 0, change })).toMatchObject({ ok: true });
    expect(findDraft(database.read, account, id)?.answers).toEqual({ criteria: answer });
  });

  it('copies a draft of many patches whole on leaving, with the same answers and no revision more', () => {
    let text = '';
    for (let number = 0; number < 55; number += 1) {
      const before = number === 0 ? null : { markdown: text };
      text += `${number} `;
      savePatch(number, before, text);
    }
    copyOnLeaving(service, account, id);
    expect(findDraft(database.read, account, id)).toMatchObject({
      revision: 55,
      patches: 0,
      answers: { write: { markdown: text } },
    });
  });

  it('says out of step when the change was made on another revision, and takes everything then', () => {
    savePatch(0, null, 'one');
    const late = savePatch(0, null, 'two');
    expect(late).toEqual({ ok: false, error: { kind: 'out-of-step', head: 1 } });
    const change = { kind: 'whole' as const, answers: { [write]: { markdown: 'two' } } };
    expect(saveDraft(service, account, { task: id, base: 1, change }).ok).toBe(true);
    expect(openDraft(service, account, id)?.draft.answers).toEqual({ write: { markdown: 'two' } });
  });

  it('notices a patch that does not give what the window has', () => {
    savePatch(0, null, 'one');
    const astray = savePatch(1, { markdown: 'one' }, 'one two', 3);
    expect(astray).toEqual({ ok: false, error: { kind: 'out-of-step', head: 1 } });
    expect(findDraft(database.read, account, id)?.answers).toEqual({ write: { markdown: 'one' } });
  });

  it('refuses an answer that does not have the shape of its step, and keeps what was there', () => {
    savePatch(0, null, 'one');
    const change = { kind: 'whole' as const, answers: { [write]: { text: 'wrong' } } };
    expect(saveDraft(service, account, { task: id, base: 1, change })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-arguments' },
    });
    expect(findDraft(database.read, account, id)?.answers).toEqual({ write: { markdown: 'one' } });
  });

  it('changes nothing once the task was submitted', () => {
    savePatch(0, null, 'one');
    database.write((writable) => setTaskState(writable, account, id, 'queued', 5));
    expect(savePatch(1, { markdown: 'one' }, 'two')).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    });
  });

  it('writes little for a small change in a long answer', () => {
    const long = 'A paragraph of a very long answer about dosing. '.repeat(12_000);
    savePatch(0, null, long);
    savePatch(1, { markdown: long }, `${long.slice(0, 300_000)}new ${long.slice(300_000)}`);
    const size = database.read.get(
      'SELECT length(patch) AS n FROM revisions WHERE revision = 2',
      [],
      z.object({ n: z.int() }),
    );
    expect(size?.n).toBeLessThan(200);
  });
});
