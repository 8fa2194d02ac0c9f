import { describe, expect, it } from 'vitest';
import type { SaveDraft } from '#shared/ipc/drafts';
import type { IpcFailure } from '#shared/ipc/failure';
import { stepIdSchema, taskIdSchema } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { applyPatch } from '#shared/lib/patch';
import type { Client } from './client-port';
import { DraftSaver, type SavePhase } from './draft-saver';

const step = stepIdSchema.parse('write');
const other = stepIdSchema.parse('justify');

/** A clock that stands until it is told to go on. */
function handClock() {
  let time = 0;
  let timers: { at: number; work: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds: number, work: () => void) => {
      const timer = { at: time + milliseconds, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((candidate) => candidate !== timer);
      };
    },
    async advance(milliseconds: number) {
      const end = time + milliseconds;
      for (;;) {
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) {
          break;
        }
        timers = timers.filter((timer) => timer !== next);
        time = next.at;
        next.work();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}

async function settle() {
  for (let turn = 0; turn < 20; turn += 1) {
    await Promise.resolve();
  }
}

/** A disk that keeps revisions as the main process does, and fails when told to. */
function disk() {
  const state = {
    /** A step whose saves alone fail. */
    broken: null as string | null,
    revision: 0,
    answers: {} as Record<string, Json>,
    saves: [] as number[],
    /** What each save said that it brought back. */
    restored: [] as (number | undefined)[],
    failure: null as IpcFailure | null,
  };
  const call = (async (_name: string, args: SaveDraft) => {
    if (state.failure !== null) {
      return { ok: false, error: state.failure };
    }
    if (args.base !== state.revision) {
      return { ok: false, error: { kind: 'out-of-step', head: state.revision } };
    }
    const { change } = args;
    if (change.kind === 'patch' && change.step === state.broken) {
      return { ok: false, error: { kind: 'invalid-arguments', detail: 'does not fit' } };
    }
    state.answers =
      change.kind === 'whole'
        ? { ...change.answers }
        : { ...state.answers, [change.step]: applyPatch(state.answers[change.step] ?? null, change.patch) };
    state.revision += 1;
    state.restored.push(args.restored);
    return { ok: true, value: { revision: state.revision, savedAt: 1 } };
  }) as unknown as Client['call'];
  return { state, call };
}

function setUp() {
  const clock = handClock();
  const store = disk();
  const phases: SavePhase[] = [];
  const task = { id: taskIdSchema.parse('t'), answers: {}, revision: 0 };
  const saver = new DraftSaver(task, store.call, clock, (phase) => phases.push(phase));
  return { clock, store, saver, last: () => phases.at(-1) };
}

describe('saving a draft', () => {
  it('reaches the disk within half a second while someone types without a pause', async () => {
    const { clock, store, saver } = setUp();
    let text = '';
    for (let key = 0; key < 100; key += 1) {
      text += 'x';
      saver.change(step, () => ({ markdown: text }));
      await clock.advance(20);
      const onDisk = (store.state.answers[step] as { markdown: string } | undefined)?.markdown.length ?? 0;
      expect((text.length - onDisk) * 20).toBeLessThanOrEqual(500);
    }
  });

  it('saves everything once more when what it had saved may be gone, and tries again until it is there', async () => {
    const { clock, store, saver, last } = setUp();
    saver.change(step, () => 'one');
    await saver.flush();
    saver.change(step, () => 'two');
    await saver.flush();
    store.state.answers = {};
    store.state.revision = 1;
    store.state.failure = { kind: 'storage', code: 'other', detail: 'it is being mended' };
    saver.saveAnew();
    expect(last()?.phase).toBe('saving');
    await clock.advance(200);
    expect(last()?.phase).toBe('not-saved');
    store.state.failure = null;
    await clock.advance(5_000);
    expect(store.state.answers).toEqual({ [step]: 'two' });
    expect(store.state.revision).toBe(2);
    expect(last()?.phase).toBe('saved');
  });

  it('says with the one save that it brings something back, and keeps that until it is on disk', async () => {
    const { store, saver } = setUp();
    saver.change(step, () => 'one');
    await saver.flush();
    store.state.failure = { kind: 'storage', code: 'full', detail: '' };
    saver.noteRestored(step, 1);
    saver.change(step, () => 'zero');
    expect(await saver.flush()).toBe(false);
    store.state.failure = null;
    await saver.flush();
    saver.change(step, () => 'zero and more');
    await saver.flush();
    expect(store.state.restored).toEqual([undefined, 1, undefined]);
  });

  it('says Saved only when the newest change is on disk', async () => {
    const { clock, store, saver, last } = setUp();
    saver.change(step, () => 'one');
    expect(last()?.phase).toBe('saving');
    await clock.advance(150);
    expect(last()?.phase).toBe('saved');
    expect(store.state.answers[step]).toBe('one');
    const flight = saver.flush();
    saver.change(step, () => 'two');
    expect(last()?.phase).toBe('saving');
    await flight;
    await clock.advance(500);
    expect(last()?.phase).toBe('saved');
    expect(store.state.answers[step]).toBe('two');
  });

  it('keeps a change that could not be saved, says so, and saves it by itself later', async () => {
    const { clock, store, saver, last } = setUp();
    store.state.failure = { kind: 'storage', code: 'full', detail: '' };
    saver.change(step, () => 'kept');
    expect(await saver.flush()).toBe(false);
    expect(last()?.phase).toBe('not-saved');
    saver.change(other, () => 'also kept');
    expect(last()?.phase).toBe('not-saved');
    store.state.failure = null;
    await clock.advance(5_000);
    expect(last()?.phase).toBe('saved');
    expect(store.state.answers).toEqual({ [step]: 'kept', [other]: 'also kept' });
  });

  it('sends everything when the disk is ahead of the window', async () => {
    const { store, saver, last } = setUp();
    store.state.revision = 7;
    store.state.answers = { [step]: 'from another window' };
    saver.change(step, () => 'mine');
    expect(await saver.flush()).toBe(true);
    expect(store.state).toMatchObject({ revision: 8, answers: { [step]: 'mine' } });
    expect(last()?.phase).toBe('saved');
  });

  it('never has two saves under way, and loses nothing that is changed meanwhile', async () => {
    const { clock, store, saver } = setUp();
    for (let round = 1; round <= 5; round += 1) {
      saver.change(step, () => round);
      void saver.flush();
      saver.change(other, () => -round);
      void saver.flush();
    }
    await clock.advance(1_000);
    expect(store.state.answers).toEqual({ [step]: 5, [other]: -5 });
  });

  it('saves the other steps while one cannot be saved, and says that not all of it is', async () => {
    const { clock, store, saver, last } = setUp();
    store.state.broken = step;
    saver.change(step, () => 'cannot be kept');
    saver.change(other, () => 'can');
    await clock.advance(500);
    expect(store.state.answers[other]).toBe('can');
    expect(last()?.phase).toBe('not-saved');
    expect(await saver.flush()).toBe(false);
    store.state.broken = null;
    expect(await saver.flush()).toBe(true);
    expect(store.state.answers[step]).toBe('cannot be kept');
  });
});
