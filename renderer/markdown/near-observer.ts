/** A long text marks itself, and those of its blocks that are near to being seen (renderer/editor/near/). */
const FAR = '[data-long]:not([data-whole]) > :not([data-near])';

const observers = new Set<NearObserver>();

/**
 * An IntersectionObserver that the browser need not ask about what is far: it goes over everything that is observed with
 * each frame, thousands of formulas in a long text, though far blocks are not laid out at all. What stands in one is
 * observed from when its block comes near until it has gone out of sight and is far again.
 */
export class NearObserver {
  readonly #observer: IntersectionObserver;
  /** By block, so that what goes with its block is forgotten with it. */
  readonly #waiting = new WeakMap<Element, Set<Element>>();
  readonly #observed = new WeakMap<Element, Set<Element>>();
  readonly #inSight = new WeakSet<Element>();

  constructor(callback: (entries: readonly IntersectionObserverEntry[]) => void, margin: string) {
    const note = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          this.#inSight.add(target);
        } else {
          this.#inSight.delete(target);
        }
      }
      callback(entries);
    };
    this.#observer = new IntersectionObserver(note, { rootMargin: margin, scrollMargin: margin });
    observers.add(this);
  }

  /** What is just being made may be put into its text until the end of the turn. */
  observe(target: Element): void {
    queueMicrotask(() => {
      const block = blockOf(target);
      if (block?.matches(FAR) === true) {
        put(this.#waiting, block, target);
      } else {
        this.#observe(block, target);
      }
    });
  }

  unobserve(target: Element): void {
    this.#observer.unobserve(target);
    const block = blockOf(target);
    if (block !== null) {
      this.#waiting.get(block)?.delete(target);
      this.#observed.get(block)?.delete(target);
    }
  }

  disconnect(): void {
    observers.delete(this);
    this.#observer.disconnect();
  }

  cameNear(block: Element): void {
    for (const target of this.#waiting.get(block) ?? []) {
      this.#observe(block, target);
    }
    this.#waiting.delete(block);
  }

  wentFar(block: Element): void {
    for (const target of this.#observed.get(block) ?? []) {
      // What is still in sight is told first that it is not.
      if (!this.#inSight.has(target)) {
        this.#observer.unobserve(target);
        this.#observed.get(block)?.delete(target);
        put(this.#waiting, block, target);
      }
    }
  }

  #observe(block: Element | null, target: Element): void {
    if (block !== null) {
      put(this.#observed, block, target);
    }
    this.#observer.observe(target);
  }
}

/** A block of a long text came near to being seen, or its text is long no more. */
export function tellNear(block: Element): void {
  for (const observer of observers) {
    observer.cameNear(block);
  }
}

/** A block of a long text is far from being seen. */
export function tellFar(block: Element): void {
  for (const observer of observers) {
    observer.wentFar(block);
  }
}

function blockOf(target: Element): Element | null {
  return target.closest('.prose-editor-text > *');
}

function put(sets: WeakMap<Element, Set<Element>>, block: Element, target: Element): void {
  const known = sets.get(block);
  if (known === undefined) {
    sets.set(block, new Set([target]));
  } else {
    known.add(target);
  }
}
