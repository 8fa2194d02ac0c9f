import { NearObserver } from './near-observer';
import { setMath } from './set-math';

/** So many formulas are set at once, which is more than a screen shows; of a longer text the others wait. */
const AT_ONCE = 40;
/** A formula is as much work as one more for each so many characters. */
const LONG = 100;
/** How near to the screen a formula is when it is set. */
const NEAR = '600px';
/** Formulas that come within so short a time come together, in milliseconds. */
const TOGETHER = 500;
/** So long the window is kept from drawing at a time, in milliseconds: the rest is set with the next frame. */
const SLICE = 6;

interface Waiting {
  readonly tex: string;
  readonly isDisplay: boolean;
}

const waiting = new WeakMap<Element, Waiting>();
const near = new Set<HTMLElement>();
let atOnce = 0;
let forgetting: ReturnType<typeof setTimeout> | undefined;
let observer: NearObserver | null = null;

/** Sets a formula: at once, or, where hundreds come together, when it is near to being seen. Its TeX stands there until then. */
export function setWhenNear(element: HTMLElement, tex: string, isDisplay: boolean): void {
  waiting.delete(element);
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    atOnce = 0;
  }, TOGETHER);
  atOnce += 1 + Math.floor(tex.length / LONG);
  if (atOnce <= AT_ONCE || typeof IntersectionObserver === 'undefined') {
    setMath(element, tex, isDisplay);
    return;
  }
  element.textContent = tex;
  waiting.set(element, { tex, isDisplay });
  observer ??= new NearObserver(setThoseNear, NEAR);
  observer.observe(element);
}

function setThoseNear(entries: readonly IntersectionObserverEntry[]): void {
  const isIdle = near.size === 0;
  for (const { target, isIntersecting } of entries) {
    if (target instanceof HTMLElement) {
      // Who scrolls past it does not wait for it.
      near.delete(target);
      if (isIntersecting) {
        near.add(target);
      }
    }
  }
  if (isIdle) {
    setSome();
  }
}

function setSome(): void {
  const start = performance.now();
  for (const element of near) {
    near.delete(element);
    observer?.unobserve(element);
    const formula = waiting.get(element);
    if (formula !== undefined) {
      waiting.delete(element);
      setMath(element, formula.tex, formula.isDisplay);
    }
    if (performance.now() - start > SLICE) {
      break;
    }
  }
  if (near.size > 0) {
    requestAnimationFrame(setSome);
  }
}
