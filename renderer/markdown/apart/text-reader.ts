import type { Root } from 'mdast';
import type { ParseAnswer } from './parse-messages';

/** What came of reading a text: `late` when its time ran out, `failed` when the reader fell over it. */
export type Reading = { readonly kind: 'tree'; readonly tree: Root } | { readonly kind: 'late' | 'failed' };

/** The side of a worker that is used, so that tests can stand in for it. */
export interface ReaderPort {
  postMessage(source: string): void;
  onAnswer(listener: (answer: ParseAnswer) => void): void;
  onFailure(listener: () => void): void;
  terminate(): void;
}

export interface ReaderLimits {
  /** For one text, in milliseconds. */
  readonly each: number;
  /** For all that are asked for together, in milliseconds. */
  readonly all: number;
}

const LATE: Reading = { kind: 'late' };
const FAILED: Reading = { kind: 'failed' };

/**
 * Reads long texts in a worker, within a time that is set: a text that takes longer is never read, and holds up nothing
 * but its worker, which is ended. Keeps what it read last.
 */
export class TextReader {
  readonly #start: () => ReaderPort;
  readonly #limits: ReaderLimits;
  #known: ReadonlyMap<string, Reading> = new Map();
  #rounds = 0;
  #port: ReaderPort | null = null;

  constructor(start: () => ReaderPort, limits: ReaderLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** What came of a text that was among the last ones; null for any other. */
  readingOf(source: string): Reading | null {
    return this.#known.get(source) ?? null;
  }

  /**
   * Reads these texts, and forgets all others. Settles when something is known of each, or others were asked for in
   * between. Where no worker can be had nothing is known of them.
   */
  async read(sources: readonly string[]): Promise<void> {
    this.#end();
    this.#rounds += 1;
    const round = this.#rounds;
    const wanted = [...new Set(sources)];
    const known = new Map<string, Reading>();
    for (const source of wanted) {
      const before = this.#known.get(source);
      if (before !== undefined) {
        known.set(source, before);
      }
    }
    this.#known = known;
    const unknown = wanted.filter((source) => !known.has(source));
    if (unknown.length === 0) {
      return;
    }
    const end = performance.now() + this.#limits.all;
    for (const source of unknown) {
      const time = Math.min(this.#limits.each, end - performance.now());
      const reading = time > 0 ? await this.#ask(source, time) : LATE;
      if (reading === null || round !== this.#rounds) {
        return;
      }
      known.set(source, reading);
      if (reading.kind !== 'tree') {
        this.#end();
      }
    }
    // It is needed for a moment, and takes as much memory as a small window.
    this.#end();
  }

  /** null where no worker can be had. */
  async #ask(source: string, time: number): Promise<Reading | null> {
    try {
      this.#port ??= this.#start();
    } catch {
      return null;
    }
    return ask(this.#port, source, time);
  }

  #end(): void {
    this.#port?.terminate();
    this.#port = null;
  }
}

function ask(port: ReaderPort, source: string, time: number): Promise<Reading> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(LATE), time);
    const settle = (reading: Reading): void => {
      clearTimeout(timer);
      resolve(reading);
    };
    port.onAnswer((answer) => settle('tree' in answer ? { kind: 'tree', tree: answer.tree } : FAILED));
    port.onFailure(() => settle(FAILED));
    port.postMessage(source);
  });
}
