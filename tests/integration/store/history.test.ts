import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answers } from '#shared/domain/draft';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson } from '#shared/lib/patch';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { findDraft } from '../../../electron/drafts/draft-repository';
import { nameVersion, readRevision } from '../../../electron/drafts/history-calls';
import { LANDMARK_EVERY, readAnswersAt } from '../../../electron/drafts/landmarks';
import { copyOnLeaving, type DraftService, saveDraft } from '../../../electron/drafts/save-draft';
import { findTimeline } from '../../../electron/drafts/timeline-repository';
import { emptyStore } from '../../support/empty-store';
import { ACCOUNT as account, takeIn } from '../../support/filled-store';
import { sixStepTask } from '../../support/sample-material';

const id = taskIdSchema.parse('task-1');
const write = stepIdSchema.parse('write');
const criteria = stepIdSchema.parse('criteria');
const MINUTE = 60_000;

let database: Database;
let service: DraftService;
let now = 0;
let answers: Answers = {};
let revision = 0;
/** What was put off until after "Saved". */
let later: (() => void)[] = [];

function restart(): void {
  const after = (_: number, work: () => void) => {
    later.push(work);
    return () => undefined;
  };
  const timers = { after };
  service = { database, cache: new DraftCache(timers), clock: { now: () => now }, timers };
}

beforeEach(() => {
  database = emptyStore();
  takeIn(database, [sixStepTask(1)]);
  [now, answers, revision, later] = [1_000_000, {}, 0, []];
  restart();
});

function save(step: typeof write, answer: Json, restored?: number): void {
  const patch = diffJson(answers[step] ?? null, answer);
  const change = { kind: 'patch' as const, step, patch, check: jsonWeight(answer) };
  const saved = saveDraft(service, account, {
    task: id,
    base: revision,
    change,
    ...(restored ? { restored } : {}),
  });
  expect(saved).toMatchObject({ ok: true });
  answers = { ...answers, [step]: answer };
  revision += 1;
}

function saveText(markdown: string, restored?: number): void {
  save(write, { markdown }, restored);
}

function afterSaved(): void {
  for (let work = later.shift(); work !== undefined; work = later.shift()) {
    work();
  }
}

const timeline = (before: number | null = null, limit = 200) =>
  findTimeline(database.read, account, { task: id, before, limit });

describe('the history of a draft', () => {
  it('gives the answers of every revision, over landmarks, copies and changes of everything', () => {
    // 4,600 saves need not wait for the disk here.
    database.read.get('PRAGMA synchronous = OFF', [], z.unknown());
    const kept: Answers[] = [{}];
    for (let number = 1; number <= LANDMARK_EVERY * 18 + 40; number += 1) {
      const lines = String((answers[write] as { markdown: string } | undefined)?.markdown ?? '').split('\n');
      lines[(number * 7) % 40] = `Line ${number} of what was written, with some words that stay.`;
      if (number % 700 === 0) {
        const all = { ...answers, [write]: { markdown: lines.join('\n') }, [criteria]: { criteria: [] } };
        const saved = saveDraft(service, account, {
          task: id,
          base: revision,
          change: { kind: 'whole', answers: all },
        });
        expect(saved).toMatchObject({ ok: true });
        answers = all;
        revision += 1;
      } else {
        saveText(lines.join('\n'));
      }
      kept.push(answers);
      if (number === 2_600) {
        copyOnLeaving(service, account, id);
        restart();
      }
      afterSaved();
    }
    for (let number = 1; number < kept.length; number += 13) {
      expect(readAnswersAt(database.read, account, id, number)).toEqual(kept[number]);
    }
    expect(findDraft(database.read, account, id)?.answers).toEqual(answers);
    const count = database.read.get('SELECT count(*) AS n FROM landmarks', [], z.object({ n: z.int() }));
    expect(count?.n).toBe(18);
  }, 60_000);

  it('makes up for landmarks that were not written because the app ended', () => {
    for (let number = 1; number < LANDMARK_EVERY * 2; number += 1) {
      saveText(`Text ${number}`);
    }
    later = [];
    saveText('the end');
    afterSaved();
    const found = database.read.all(
      'SELECT revision FROM landmarks ORDER BY revision',
      [],
      z.object({ revision: z.int() }),
    );
    expect(found.map((row) => row.revision)).toEqual([LANDMARK_EVERY, LANDMARK_EVERY * 2]);
    expect(readAnswersAt(database.read, account, id, LANDMARK_EVERY + 3)).toEqual({
      write: { markdown: `Text ${LANDMARK_EVERY + 3}` },
    });
  });

  it('groups saves into entries of two minutes, and into sittings that a pause or a restart ends', () => {
    saveText('One two three');
    now += MINUTE;
    saveText('One two three four');
    save(criteria, { criteria: [{ id: 'c1', text: 'Names the dose', kind: 'must', weight: 5 }] });
    now += 2 * MINUTE;
    saveText('One two three');
    now += 21 * MINUTE;
    saveText('One two three more');
    restart();
    saveText('One two three more words');
    const { entries, sittings, head, hasMore } = timeline();
    expect(entries).toMatchObject([
      { revision: 6, first: 6, sitting: 3, words: 1, steps: ['write'] },
      { revision: 5, first: 5, sitting: 2, words: 1 },
      { revision: 4, first: 4, sitting: 1, words: -1 },
      { revision: 3, first: 1, sitting: 1, words: 7, steps: ['write', 'criteria'], endedAt: 1_060_000 },
    ]);
    expect(sittings).toEqual([
      { number: 3, beganAt: now, endedAt: now, words: 1 },
      { number: 2, beganAt: now, endedAt: now, words: 1 },
      { number: 1, beganAt: 1_000_000, endedAt: 1_180_000, words: 6 },
    ]);
    expect({ head, hasMore }).toEqual({ head: 6, hasMore: false });
  });

  it('comes in pages, with whole sittings', () => {
    for (let number = 0; number < 9; number += 1) {
      saveText('word '.repeat(number + 1).trim());
      now += 3 * MINUTE;
    }
    const first = timeline(null, 4);
    expect(first.entries.map((entry) => entry.revision)).toEqual([9, 8, 7, 6]);
    expect(first).toMatchObject({ hasMore: true, sittings: [{ number: 1, words: 9 }] });
    const rest = timeline(6, 10);
    expect(rest.entries.map((entry) => entry.revision)).toEqual([5, 4, 3, 2, 1]);
    expect(rest.hasMore).toBe(false);
    expect(rest.sittings[0]).toMatchObject({ words: 9 });
  });

  it('counts words by what changed, also in the middle of a word', () => {
    saveText('The dose is right');
    saveText('The doses is right');
    saveText('The doses are not right');
    expect(timeline().entries[0]).toMatchObject({ words: 5 });
  });

  it('names versions: what comes after is an entry of its own, and only the name goes away again', () => {
    saveText('one');
    expect(nameVersion(service, account, id, 1, 'First draft').ok).toBe(true);
    saveText('one two');
    saveText('one two three');
    expect(nameVersion(service, account, id, 2, 'In between')).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(nameVersion(service, account, id, 9, 'Not there')).toMatchObject({ error: { kind: 'not-found' } });
    expect(timeline().entries).toMatchObject([
      { revision: 3, first: 2, name: null, sitting: 1 },
      { revision: 1, first: 1, name: 'First draft', sitting: 1 },
    ]);
    restart();
    nameVersion(service, account, id, 1, 'Draft');
    expect(timeline().entries[1]).toMatchObject({ name: 'Draft' });
    nameVersion(service, account, id, 1, null);
    expect(timeline().entries).toMatchObject([{ name: null }, { revision: 1, name: null }]);
  });

  it('keeps with a revision what it brought back, as an entry of its own', () => {
    saveText('one');
    saveText('two');
    saveText('one', 1);
    saveText('one more');
    expect(timeline().entries).toMatchObject([
      { revision: 4, first: 4, restored: null },
      { revision: 3, first: 3, restored: 1 },
      { revision: 2, first: 1, restored: null },
    ]);
    const change = {
      kind: 'patch' as const,
      step: write,
      patch: [],
      check: jsonWeight({ markdown: 'one more' }),
    };
    expect(saveDraft(service, account, { task: id, base: 4, restored: 7, change })).toMatchObject({
      ok: false,
    });
  });

  it('reads what was answered at a revision, and says so when there is no such revision', () => {
    saveText('one');
    saveText('two');
    expect(readRevision(service, account, id, 1)).toEqual({
      ok: true,
      value: { answers: { write: { markdown: 'one' } } },
    });
    expect(readRevision(service, account, id, 3)).toMatchObject({ error: { kind: 'not-found' } });
  });
});
