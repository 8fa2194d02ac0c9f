/** How far outside of what is seen rows are drawn already. */
const MARGIN = '1200px 0px';

/**
 * Tells rows of a long list once when they come near what is seen, so that a text of a hundred thousand words is not
 * drawn at once. Where nothing can be watched, all rows are told at once.
 */
export class NearWatcher {
  readonly #told = new WeakMap<Element, () => void>();
  readonly #observer: IntersectionObserver | null;

  constructor(root: Element) {
    this.#observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((seen) => this.#tell(seen), { root, rootMargin: MARGIN });
  }

  watch(element: Element, tell: () => void): () => void {
    if (this.#observer === null) {
      tell();
      return () => undefined;
    }
    this.#told.set(element, tell);
    this.#observer.observe(element);
    return () => this.#observer?.unobserve(element);
  }

  close(): void {
    this.#observer?.disconnect();
  }

  #tell(seen: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of seen) {
      if (isIntersecting) {
        this.#observer?.unobserve(target);
        this.#told.get(target)?.();
      }
    }
  }
}
