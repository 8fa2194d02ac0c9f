import type { Answers } from '#shared/domain/draft';
import type { SaveDraft } from '#shared/ipc/drafts';
import type { IpcFailure } from '#shared/ipc/failure';
import type { StepId, TaskId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson } from '#shared/lib/patch';
import type { Client } from './client-port';

/** A pause in typing of this length is a good moment to save, in milliseconds. */
const PAUSE = 150;
/** Whoever types without a pause is saved at least this often: never a debounce that a steady typist can starve. */
const LONGEST_WAIT = 400;
/** The first wait after a save that failed, and the longest. */
const FIRST_RETRY = 500;
const LONGEST_RETRY = 5_000;

export interface SavePhase {
  readonly phase: 'saved' | 'saving' | 'not-saved';
  readonly problem: IpcFailure | null;
  /** When the newest revision was written: milliseconds since the epoch, for show. */
  readonly savedAt: number | null;
}

/** Timers of the window, passed in so that tests can turn them. */
export interface SaverClock {
  now(): number;
  after(milliseconds: number, work: () => void): () => void;
}

/** What somebody else made the newest revision. */
export interface Replacement {
  readonly revision: number;
  /** Null where it says what was saved before. */
  readonly answers: Answers | null;
}

interface Change {
  /** Counts changes, so that one that arrives during a save is not taken for saved. */
  readonly number: number;
  readonly read: () => Json;
}

/**
 * Brings changes of one draft to disk.
 *
 *   changed ──150 ms pause, or 400 ms in all──► reading the answers ──► one save in flight ──► saved
 *      ▲                                                                    │ out of step: everything is sent
 *      └──────────── retry 0.5 … 5 s, the change stays ◄── failed ◄─────────┘
 *
 * Answers are read when they are saved, not when they change, so a long text is never copied per key. "Saved" is said
 * only when the main process has confirmed the newest change.
 */
export class DraftSaver {
  readonly #task: TaskId;
  readonly #call: Client['call'];
  readonly #clock: SaverClock;
  readonly #onPhase: (phase: SavePhase) => void;
  readonly #changes = new Map<StepId, Change>();
  /** The revisions that what is saved next brings something back of. */
  readonly #restored = new Map<StepId, number>();
  #saved: Answers;
  #revision: number;
  #counter = 0;
  #firstChangeAt: number | null = null;
  #failures = 0;
  /** What was saved may be gone from the disk. */
  #isGone = false;
  #savedAt: number | null = null;
  #flight: Promise<boolean> | null = null;
  #callOff: () => void = () => undefined;

  constructor(
    task: { readonly id: TaskId; readonly answers: Answers; readonly revision: number },
    call: Client['call'],
    clock: SaverClock,
    onPhase: (phase: SavePhase) => void,
  ) {
    this.#task = task.id;
    this.#saved = task.answers;
    this.#revision = task.revision;
    this.#call = call;
    this.#clock = clock;
    this.#onPhase = onPhase;
  }

  /** An answer changed; `read` gives it when it is time to save. */
  change(step: StepId, read: () => Json): void {
    this.#counter += 1;
    this.#changes.set(step, { number: this.#counter, read });
    this.#firstChangeAt ??= this.#clock.now();
    if (this.#failures === 0) {
      this.#onPhase({ phase: 'saving', problem: null, savedAt: this.#savedAt });
      this.#schedule();
    }
  }

  /** The file that held what was saved was damaged: everything is saved once more, whatever came back of it. */
  saveAnew(): void {
    if (this.#revision > 0) {
      this.#isGone = true;
      this.#onPhase({ phase: 'saving', problem: null, savedAt: this.#savedAt });
      this.#schedule();
    }
  }

  /** What a step is changed to next comes from an earlier revision, and the new one keeps that. */
  noteRestored(step: StepId, revision: number): void {
    this.#restored.set(step, revision);
  }

  /** The newest answer of a step that is not saved yet, with what its editors hold; null when everything is. */
  newest(step: StepId): Json {
    return this.#changes.get(step)?.read() ?? null;
  }

  /**
   * Has the main process write the next revision itself, once everything is saved; nothing is saved meanwhile. `typed`:
   * something was changed meanwhile on what was there before, which goes on from there; `onTyped` is told first.
   */
  async replace(
    write: (base: number) => Promise<Replacement | null>,
    onTyped: () => Promise<void>,
  ): Promise<Replacement | 'typed' | 'failed'> {
    if (!(await this.flush())) {
      return 'failed';
    }
    let outcome: Replacement | 'typed' | 'failed' = 'failed';
    const replacing = async (): Promise<boolean> => {
      const written = await write(this.#revision);
      if (written === null) {
        return true;
      }
      this.#revision = written.revision;
      if (written.answers === null) {
        outcome = written;
      } else if (this.#changes.size > 0) {
        // A patch would be made on what is no longer the newest: all of it is sent.
        this.#isGone = true;
        outcome = 'typed';
        await onTyped();
      } else {
        this.#saved = written.answers;
        outcome = written;
      }
      return true;
    };
    this.#flight = replacing().finally(() => {
      this.#flight = null;
      if (this.#changes.size > 0 || this.#isGone) {
        this.#schedule();
      }
    });
    await this.#flight;
    return outcome;
  }

  /** Saves everything now. True when all of it is on disk. */
  async flush(): Promise<boolean> {
    this.#callOff();
    while (this.#flight !== null || this.#changes.size > 0 || this.#isGone) {
      const done = await (this.#flight ?? this.#save());
      if (!done) {
        return false;
      }
    }
    return true;
  }

  #schedule(): void {
    if (this.#flight !== null) {
      return;
    }
    this.#callOff();
    const waited = this.#clock.now() - (this.#firstChangeAt ?? this.#clock.now());
    this.#callOff = this.#clock.after(
      Math.max(0, Math.min(PAUSE, LONGEST_WAIT - waited)),
      () => void this.#save(),
    );
  }

  #save(): Promise<boolean> {
    this.#flight ??= this.#saveAll().finally(() => {
      this.#flight = null;
      if ((this.#changes.size > 0 || this.#isGone) && this.#failures === 0) {
        this.#schedule();
      }
    });
    return this.#flight;
  }

  async #saveAll(): Promise<boolean> {
    this.#callOff();
    this.#firstChangeAt = null;
    let failure = this.#isGone ? await this.#sendWhole(this.#saved, undefined) : null;
    this.#isGone &&= failure !== null;
    for (const [step, change] of [...this.#changes]) {
      const problem = await this.#saveStep(step, change);
      failure ??= problem;
      if (problem === null && this.#changes.get(step)?.number === change.number) {
        this.#changes.delete(step);
      }
    }
    // A step that cannot be saved keeps none of the others from being saved.
    if (failure !== null) {
      this.#fail(failure);
      return false;
    }
    this.#failures = 0;
    const clean = this.#changes.size === 0;
    this.#onPhase({ phase: clean ? 'saved' : 'saving', problem: null, savedAt: this.#savedAt });
    return true;
  }

  async #saveStep(step: StepId, change: Change): Promise<IpcFailure | null> {
    let answer: Json;
    try {
      answer = change.read();
    } catch (error) {
      return { kind: 'unexpected', detail: `the editor could not be read: ${String(error)}` };
    }
    const patch = diffJson(this.#saved[step] ?? null, answer);
    if (patch.length === 0) {
      this.#restored.delete(step);
      return null;
    }
    const check = jsonWeight(answer);
    const next = { ...this.#saved, [step]: answer };
    const restored = this.#restored.get(step);
    let failure = await this.#send({ kind: 'patch', step, patch, check }, next, restored);
    if (failure?.kind === 'out-of-step') {
      this.#revision = failure.head;
      failure = await this.#sendWhole(next, restored);
    }
    if (failure === null && this.#restored.get(step) === restored) {
      this.#restored.delete(step);
    }
    return failure;
  }

  /** Whatever revision is the newest on disk, this is the next. */
  async #sendWhole(answers: Answers, restored: number | undefined): Promise<IpcFailure | null> {
    const failure = await this.#send({ kind: 'whole', answers }, answers, restored);
    if (failure?.kind !== 'out-of-step') {
      return failure;
    }
    this.#revision = failure.head;
    return this.#send({ kind: 'whole', answers }, answers, restored);
  }

  async #send(
    change: SaveDraft['change'],
    next: Answers,
    restored: number | undefined,
  ): Promise<IpcFailure | null> {
    const source = restored === undefined ? {} : { restored };
    const reply = await this.#call('drafts.save', {
      task: this.#task,
      base: this.#revision,
      change,
      ...source,
    });
    if (!reply.ok) {
      return reply.error;
    }
    this.#revision = reply.value.revision;
    this.#savedAt = reply.value.savedAt;
    this.#saved = next;
    return null;
  }

  #fail(problem: IpcFailure): void {
    this.#failures += 1;
    this.#onPhase({ phase: 'not-saved', problem, savedAt: this.#savedAt });
    const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1));
    this.#callOff = this.#clock.after(wait, () => void this.#save());
  }
}
