import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Answers, Place } from '#shared/domain/draft';
import type { StepFinding } from '#shared/domain/finding';
import type { IpcFailure } from '#shared/ipc/failure';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId, TaskId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import type * as taskChecks from '#shared/steps/check-task';
import * as client from '../ipc/client';
import { AnswerHistory, type Restored } from './answer-history';
import type { Client } from './client-port';
import { DraftSaver, type Replacement, type SavePhase, type SaverClock } from './draft-saver';
import { mergeJson } from './merge-json';

/** How long the window waits with checks after a text was changed, in milliseconds: they read whole texts. */
const CHECK_PAUSE = 400;
/** How long it waits with remembering a scroll place. */
const PLACE_PAUSE = 500;
/** How long a window that closes waits for a text to be whole; the main process waits for two seconds. */
const WHOLE_PATIENCE = 1_200;

/** Null when every text is whole, else when it will be. `isSaid`: the writer, who has asked for something, is told. */
export type UntilWhole = (isSaid: boolean) => Promise<void> | null;

export interface DraftState {
  /** The task at hand; null when none is open. */
  readonly open: OpenTask | null;
  /** The answers by step. Those that an editor holds are as of the last save. */
  readonly answers: Answers;
  readonly findings: readonly StepFinding[];
  readonly save: SavePhase;
  readonly step: StepId | null;
  readonly busy: 'opening' | 'submitting' | null;
  /** Why opening or submitting failed. */
  readonly failure: IpcFailure | null;
  openTask(task: TaskId): Promise<void>;
  /** Saves, remembers the place, and lets go of the task. False when saving failed: the task then stays open. */
  closeTask(): Promise<boolean>;
  /**
   * A small answer changed: shown at once, on disk within half a second. `before` is what undo goes back to, where
   * that is not what was last read.
   */
  change(step: StepId, answer: Json, before?: Json): void;
  /** Changes one member of a step's answer, beside the step's own controls and whatever its editors hold. */
  changeMember(step: StepId, name: string, value: Json): void;
  /** Takes the last change of a control back, or makes it again. Gives the step that it was in, null for nothing. */
  undo(): StepId | null;
  redo(): StepId | null;
  /**
   * Brings answers of an earlier revision back (null: as it was before anything was answered). What is there is saved
   * first and what comes back is saved right after, as a revision that says so. Gives a way to take it back, which is
   * false when something was written since and stays; null when the first saving failed, and nothing was changed.
   */
  restore(wanted: ReadonlyMap<StepId, Json>, revision: number): Promise<(() => boolean) | null>;
  /** A text changed; `read` gives the answer when it is saved, so that a key never costs a copy of the text. */
  changeLazily(step: StepId, read: () => Json): void;
  /** Saves everything now, as soon as every text is whole. True when all of it is on disk. */
  flush(): Promise<boolean>;
  /** The answers as they are on the screen, saved or not. */
  answersNow(): Answers;
  /** How to learn whether something long is still going into a text. */
  setUntilWhole(untilWhole: UntilWhole): void;
  /**
   * Has the main process write the next revision of the open task itself, and shows what that says. `typed`: something was
   * written meanwhile, and stays; `onTyped` is told before it is saved.
   */
  replace(
    write: (task: TaskId, base: number) => Promise<Replacement | null>,
    onTyped: (task: TaskId) => Promise<void>,
  ): Promise<'replaced' | 'typed' | 'failed'>;
  /** The open task was handed in on another device; what was typed is saved. */
  markSubmitted(): void;
  goToStep(step: StepId): Promise<void>;
  rememberScroll(area: string, top: number): void;
  /** Freezes and queues the answers. True when it worked; otherwise `failure` says why. */
  submit(reason: string | null): Promise<boolean>;
}

const NOTHING_TO_SAVE: SavePhase = { phase: 'saved', problem: null, savedAt: null };

/** The draft on the screen. One task is open at a time. */
export function createDraftStore(
  { call, onEvent }: Client,
  clock: SaverClock,
): UseBoundStore<StoreApi<DraftState>> {
  let saver: DraftSaver | null = null;
  let scroll: Place['scroll'] = {};
  const history = new AnswerHistory();
  let untilWhole: UntilWhole = () => null;
  let callOffPlace = () => {};
  let callOffChecks = () => {};
  /** Comes with the first task: the step kinds and their schemas are much, and the list of tasks needs none of them. */
  let checks: typeof taskChecks | null = null;

  return create<DraftState>((set, get) => {
    onEvent('window.flush', ({ id }) => void answerFlush(id));
    onEvent('store.mended', () => saver?.saveAnew());

    /**
     * What is typed while the place is being kept is saved as well: the draft always comes last. A text that is not
     * whole in time is not saved: whoever closes the window is asked.
     */
    async function answerFlush(id: number): Promise<void> {
      await savePlace();
      const whole = untilWhole(false);
      if (whole !== null) {
        await Promise.race([
          whole,
          new Promise<void>((resolve) => clock.after(WHOLE_PATIENCE, () => resolve())),
        ]);
      }
      const isWhole = whole === null || untilWhole(false) === null;
      const isSaved = (await saver?.flush()) ?? true;
      await call('window.flushed', { id, saved: isSaved && isWhole });
    }

    async function savePlace(): Promise<void> {
      callOffPlace();
      const { open, step } = get();
      if (open !== null && step !== null) {
        await call('drafts.place', { task: open.task.id, place: { step, scroll } });
      }
    }

    function check(): void {
      callOffChecks();
      const { open, answers } = get();
      set({ findings: open === null ? [] : (checks?.checkTask(open.task, answers) ?? []) });
    }

    /** Puts an answer into view that an editor held. */
    function settle(step: StepId, answer: Json): Json {
      if (get().answers[step] !== answer) {
        set({ answers: { ...get().answers, [step]: answer } });
        callOffChecks();
        callOffChecks = clock.after(CHECK_PAUSE, check);
      }
      return answer;
    }

    function put(step: StepId, answer: Json): void {
      set({ answers: { ...get().answers, [step]: answer } });
      check();
      saver?.change(step, () => get().answers[step] ?? answer);
    }

    /** The answers with everything that was typed until now, saved or not. */
    function newestAnswers(): Answers {
      const { open, answers } = get();
      const typed = (open?.task.steps ?? []).flatMap(({ id }) => {
        const newest = saver?.newest(id) ?? null;
        return newest === null ? [] : [[id, newest] as const];
      });
      return { ...answers, ...(Object.fromEntries(typed) as Answers) };
    }

    function restore(restored: Restored | null): StepId | null {
      if (restored !== null) {
        put(restored.step, restored.answer);
      }
      return restored?.step ?? null;
    }

    return {
      open: null,
      answers: {},
      findings: [],
      save: NOTHING_TO_SAVE,
      step: null,
      busy: null,
      failure: null,

      async openTask(task) {
        if (!(await get().closeTask())) {
          set({ failure: get().save.problem });
          return;
        }
        set({ busy: 'opening', failure: null });
        const [reply, module] = await Promise.all([
          call('tasks.open', task),
          import('#shared/steps/check-task'),
        ]);
        checks = module;
        if (!reply.ok) {
          set({ busy: null, failure: reply.error });
          return;
        }
        const open = reply.value;
        const own = new DraftSaver(
          { id: task, answers: open.answers, revision: open.revision },
          call,
          clock,
          (save) => saver === own && set({ save }),
        );
        saver = own;
        scroll = open.place?.scroll ?? {};
        const known = open.task.steps.some((step) => step.id === open.place?.step);
        const step = known && open.place !== null ? open.place.step : (open.task.steps[0]?.id ?? null);
        set({ open, answers: open.answers, step, save: NOTHING_TO_SAVE, busy: null });
        check();
      },

      async closeTask() {
        await savePlace();
        if (!(await get().flush())) {
          return false;
        }
        // Nothing may come between the last save and letting go: a later change would reach no disk.
        saver = null;
        // Each change holds whole answers.
        history.clear();
        set({ open: null, answers: {}, findings: [], step: null, save: NOTHING_TO_SAVE, failure: null });
        return true;
      },

      change(step, answer, before) {
        const { open, answers } = get();
        const asked = open?.task.steps.find(({ id }) => id === step);
        if (open !== null && asked !== undefined) {
          const stored = answers[step] ?? checks?.answerOf(asked, open.task, answers) ?? null;
          history.note(step, before ?? stored, answer, clock.now());
        }
        put(step, answer);
      },

      changeMember(step, name, value) {
        const { open, answers, change } = get();
        const asked = open?.task.steps.find(({ id }) => id === step);
        if (open !== null && asked !== undefined) {
          const before = saver?.newest(step) ?? checks?.answerOf(asked, open.task, answers) ?? null;
          change(step, { ...(before as object), [name]: value }, before);
        }
      },

      answersNow: () => newestAnswers(),

      undo: () => restore(history.undo(newestAnswers())),

      redo: () => restore(history.redo(newestAnswers())),

      async restore(wanted, revision) {
        const { open } = get();
        if (open === null || !(await get().flush()) || get().open !== open) {
          return null;
        }
        const before = get().answers;
        const steps = open.task.steps.filter(({ id }) => wanted.has(id));
        for (const step of steps) {
          const answer = wanted.get(step.id) ?? checks?.answerOf(step, open.task, {}) ?? null;
          saver?.noteRestored(step.id, revision);
          get().change(step.id, answer);
        }
        const after = get().answers;
        await get().flush();
        return () =>
          get().open === open &&
          steps
            .map(({ id }) => {
              const now = newestAnswers()[id] ?? null;
              const taken = mergeJson(after[id] ?? null, before[id] ?? null, now);
              const isTaken = taken !== now;
              if (isTaken) {
                get().change(id, taken, now);
              }
              return isTaken;
            })
            .every((isTaken) => isTaken);
      },

      changeLazily(step, read) {
        saver?.change(step, () => settle(step, read()));
      },

      setUntilWhole(until) {
        untilWhole = until;
      },

      async flush() {
        const whole = untilWhole(true);
        if (whole !== null) {
          await whole;
        }
        const saved = (await saver?.flush()) ?? true;
        return saved;
      },

      async replace(write, onTyped) {
        const own = saver;
        const task = get().open?.task.id;
        if (own === null || task === undefined || untilWhole(false) !== null) {
          return 'failed';
        }
        const outcome = await own.replace(
          (base) => write(task, base),
          () => onTyped(task),
        );
        if (typeof outcome === 'string') {
          return outcome;
        }
        if (saver === own && outcome.answers !== null) {
          // What was undone and redone until now was of other answers.
          history.clear();
          set({ answers: outcome.answers });
          check();
        }
        return 'replaced';
      },

      markSubmitted() {
        const { open } = get();
        if (open !== null) {
          set({ open: { ...open, state: 'submitted' } });
        }
      },

      async goToStep(step) {
        if (get().step === step) {
          return;
        }
        await get().flush();
        check();
        set({ step });
        await savePlace();
      },

      rememberScroll(area, top) {
        scroll = { ...scroll, [area]: Math.max(0, top) };
        callOffPlace();
        callOffPlace = clock.after(PLACE_PAUSE, () => void savePlace());
      },

      async submit(reason) {
        const { open, busy } = get();
        if (open === null || busy !== null) {
          return false;
        }
        set({ busy: 'submitting', failure: null });
        if (!(await get().flush())) {
          set({ busy: null, failure: get().save.problem });
          return false;
        }
        const reply = await call('tasks.submit', { task: open.task.id, reason });
        if (get().open?.task.id !== open.task.id) {
          set({ busy: null });
          return reply.ok;
        }
        check();
        set(
          reply.ok
            ? { busy: null, open: { ...open, state: 'queued' } }
            : { busy: null, failure: reply.error },
        );
        return reply.ok;
      },
    };
  });
}

const windowClock: SaverClock = {
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = window.setTimeout(work, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

export const useDraft = createDraftStore(client, windowClock);
