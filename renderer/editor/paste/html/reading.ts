import type { Footnotes } from './footnotes';

/** Reading a page in steps: at each `yield` whoever drives it may pause, so that a long page stops nothing else. */
export type Reading<Result> = Generator<void, Result, void>;

/** What is known of a page before it is read. */
export interface Page {
  /** Elements that are blocks or hold some. */
  readonly holders: ReadonlySet<Element>;
  readonly footnotes: Footnotes;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Reads to the end without a pause. */
export function readAtOnce<Result>(reading: Reading<Result>): Result {
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
