import type { Task } from '#shared/domain/task';
import type { TaskId } from '#shared/lib/ids';
import type { Timers } from '../platform/clock';
import type { Draft } from './draft-repository';
import { gatherTexts } from './gather-texts';

/** A draft that is being worked on, with its task, so that a save need neither replay history nor read the task again. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly task: Task;
}

/** The drafts at hand. Holds what is on disk, no more: set only after a commit, forget when one failed. */
export class DraftCache {
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #seen = new Set<string>();
  readonly #timers: Timers;
  /** The draft that lies open in the window. */
  #open: string | null = null;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  get(account: string, task: TaskId): OpenDraft | null {
    return this.#drafts.get(keyOf(account, task)) ?? null;
  }

  set(account: string, task: TaskId, open: OpenDraft): void {
    const key = keyOf(account, task);
    this.#drafts.delete(key);
    this.#drafts.set(key, open);
    const oldest = this.#drafts.keys().next().value;
    if (this.#drafts.size > 4 && oldest !== undefined) {
      this.#drafts.delete(oldest);
    }
    // After "Saved" has been said, not before it.
    this.#timers.after(0, () => gatherTexts(open.draft.answers));
  }

  /** Whether a draft is read for the first time since the app was started. Asked once. */
  isFirstSight(account: string, task: TaskId): boolean {
    const key = keyOf(account, task);
    const isFirst = !this.#seen.has(key);
    this.#seen.add(key);
    return isFirst;
  }

  /** The window has opened a task: what it shows is not changed without it. */
  layOpen(account: string, task: TaskId): void {
    this.#open = keyOf(account, task);
  }

  putAway(): void {
    this.#open = null;
  }

  liesOpen(account: string, task: TaskId): boolean {
    return this.#open === keyOf(account, task);
  }

  forget(account: string, task: TaskId): void {
    this.#drafts.delete(keyOf(account, task));
  }

  /** After a bundle came in: untouched tasks may have been replaced. */
  clear(): void {
    this.#drafts.clear();
  }
}

function keyOf(account: string, task: TaskId): string {
  return `${account}\n${task}`;
}
