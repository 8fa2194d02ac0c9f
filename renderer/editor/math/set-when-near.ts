import { setMath } from '../../markdown/math';

/** So many formulas are set at once, which is more than a screen shows; of a longer text the others wait. */
const AT_ONCE = 40;
/** How near to the screen a formula is when it is set. */
const NEAR = '600px';

interface Waiting {
  readonly tex: string;
  readonly isDisplay: boolean;
}

const waiting = new WeakMap<Element, Waiting>();
let atOnce = 0;
let observer: IntersectionObserver | null = null;

/** Sets a formula: at once, or, where hundreds come together, when it is near to being seen. Its TeX stands there until then. */
export function setWhenNear(element: HTMLElement, tex: string, isDisplay: boolean): void {
  waiting.delete(element);
  if (atOnce === 0) {
    setTimeout(() => {
      atOnce = 0;
    });
  }
  atOnce += 1;
  if (atOnce <= AT_ONCE || typeof IntersectionObserver === 'undefined') {
    setMath(element, tex, isDisplay);
    return;
  }
  element.textContent = tex;
  waiting.set(element, { tex, isDisplay });
  observer ??= new IntersectionObserver(setThoseNear, { rootMargin: NEAR });
  observer.observe(element);
}

function setThoseNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting && target instanceof HTMLElement) {
      observer?.unobserve(target);
      const formula = waiting.get(target);
      if (formula !== undefined) {
        waiting.delete(target);
        setMath(target, formula.tex, formula.isDisplay);
      }
    }
  }
}
