import type { Answers } from '#shared/domain/draft';
import type { StepId } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { diffJson } from '#shared/lib/patch';
import { mergeJson } from './merge-json';

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
 * answer: a text that was typed in an editor since then (editors have a history of their own) stays as it is, and so
 * does an entry of a list that was written in since it was added.
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

  /** The step with its last change taken back; null when there is none that can be. */
  undo(answers: Answers): Restored | null {
    for (let entry = this.#done.pop(); entry !== undefined; entry = this.#done.pop()) {
      const now = answers[entry.step] ?? null;
      const answer = mergeJson(entry.after, entry.before, now);
      if (isChanged(now, answer)) {
        // What was really taken, which may be less than what was changed: just this comes back.
        this.#undone.push({ ...entry, before: answer, after: now });
        return { step: entry.step, answer };
      }
    }
    return null;
  }

  /** The step with what was last taken back; null when there is nothing. */
  redo(answers: Answers): Restored | null {
    for (let entry = this.#undone.pop(); entry !== undefined; entry = this.#undone.pop()) {
      const now = answers[entry.step] ?? null;
      const answer = mergeJson(entry.before, entry.after, now);
      if (isChanged(now, answer)) {
        this.#done.push({ ...entry, before: now, after: answer });
        return { step: entry.step, answer };
      }
    }
    return null;
  }

  /** Another task: nothing of the last one can be taken back any more. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}

function isChanged(now: Json, answer: Json): boolean {
  return diffJson(now, answer).length > 0;
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
