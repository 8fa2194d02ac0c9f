import type { Answers } from '#shared/domain/draft';
import type { StepId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { applyPatch, diffJson, PatchMismatch } from '#shared/lib/patch';

/** Changes of one text that follow each other this quickly are taken back together, in milliseconds. */
const ONE_GO = 1_000;
const LONGEST = 200;

interface Entry {
  readonly step: StepId;
  readonly before: Json;
  readonly after: Json;
  readonly at: number;
}

/** A step and the answer that it has now. */
export interface Restored {
  readonly step: StepId;
  readonly answer: Json;
}

/**
 * Takes back changes of answers, one at a time, whichever control made them. What is taken back is the change, not the
 * answer: a text that was typed in an editor since then (editors have a history of their own) stays as it is.
 */
export class AnswerHistory {
  #done: Entry[] = [];
  #undone: Entry[] = [];

  /** Notes a change that was just made. */
  note(step: StepId, before: Json, after: Json, at: number): void {
    if (diffJson(before, after).length === 0) {
      return;
    }
    const last = this.#done.at(-1);
    this.#undone = [];
    if (
      last !== undefined &&
      last.step === step &&
      at - last.at < ONE_GO &&
      isSameText(last, before, after)
    ) {
      this.#done[this.#done.length - 1] = { ...last, after, at };
      return;
    }
    this.#done.push({ step, before, after, at });
    if (this.#done.length > LONGEST) {
      this.#done.shift();
    }
  }

  undo(answers: Answers): Restored | null {
    return this.#move(this.#done, this.#undone, answers, ({ before, after }) => diffJson(after, before));
  }

  redo(answers: Answers): Restored | null {
    return this.#move(this.#undone, this.#done, answers, ({ before, after }) => diffJson(before, after));
  }

  /** Another task: nothing of the last one can be taken back any more. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  #move(
    from: Entry[],
    to: Entry[],
    answers: Answers,
    patchOf: (entry: Entry) => ReturnType<typeof diffJson>,
  ): Restored | null {
    for (let entry = from.pop(); entry !== undefined; entry = from.pop()) {
      const answer = applied(answers[entry.step] ?? null, patchOf(entry));
      if (answer !== null) {
        to.push(entry);
        return { step: entry.step, answer };
      }
    }
    return null;
  }
}

/** Null where the change no longer fits, because what it was made in is gone. */
function applied(answer: Json, patch: ReturnType<typeof diffJson>): Json {
  try {
    return applyPatch(answer, patch);
  } catch (error) {
    if (error instanceof PatchMismatch) {
      return null;
    }
    throw error;
  }
}

/** Whether two changes in a row are typing in one and the same text. */
function isSameText(last: Entry, before: Json, after: Json): boolean {
  const [one, ...more] = diffJson(before, after);
  const [other, ...others] = diffJson(last.before, last.after);
  return (
    more.length + others.length === 0 &&
    one?.do === 'splice' &&
    other?.do === 'splice' &&
    JSON.stringify(one.path) === JSON.stringify(other.path)
  );
}
