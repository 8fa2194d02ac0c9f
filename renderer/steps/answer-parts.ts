/**
 * An answer of several parts, some of which are long texts in editors. A text is not read while it is typed: its
 * editor leaves a reader behind, which is called when the answer is next needed whole, once.
 */
export class AnswerParts<Answer extends object> {
  #answer: Answer;
  readonly #readers = new Map<keyof Answer, () => Answer[keyof Answer]>();
  readonly #given = new WeakSet<Answer>();

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  /** Takes over an answer that came from elsewhere; one that this object itself gave out says nothing new. */
  adopt(answer: Answer): void {
    if (!this.#given.has(answer)) {
      this.#answer = answer;
    }
  }

  /** A text has changed; `read` gives it when asked. */
  defer<Part extends keyof Answer>(part: Part, read: () => Answer[Part]): void {
    this.#readers.set(part, read);
  }

  /** Changes small parts at once and gives the whole answer, and what it was before, typed texts included. */
  set(parts: Partial<Answer>): { readonly before: Answer; readonly after: Answer } {
    const before = this.read();
    this.#answer = { ...before, ...parts };
    this.#given.add(this.#answer);
    return { before, after: this.#answer };
  }

  /** The whole answer, with what the editors hold by now. */
  readonly read = (): Answer => {
    if (this.#readers.size > 0) {
      const read = [...this.#readers].map(([part, reader]) => [part, reader()] as const);
      this.#readers.clear();
      this.#answer = { ...this.#answer, ...(Object.fromEntries(read) as Partial<Answer>) };
      this.#given.add(this.#answer);
    }
    return this.#answer;
  };
}
