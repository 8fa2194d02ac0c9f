/** A stretch of tokens that both sides have in common: where it begins on either side, and how many there are. */
export interface CommonRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Part of the two token lists: half-open ranges of indices. */
interface Window {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** More edits than this between two windows, and the search for the fewest is given up: it costs their square. */
const MOST_EDITS = 600;

/** How often windows may be cut into smaller ones; beyond, what is left counts as replaced whole. */
const DEEPEST = 24;

/**
 * What two lists of tokens have in common, in order. The fewest edits where they are few (E. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986); where they are many, the lists are cut at tokens that stand exactly
 * once on either side (B. Cohen's patience diff) and each piece is looked at by itself, so that time stays about
 * proportional to the length. Runs are in order, never empty, and no two overlap.
 */
export function alignTokens(before: Int32Array, after: Int32Array): CommonRun[] {
  const runs: CommonRun[] = [];
  align(
    before,
    after,
    { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length },
    0,
    runs,
  );
  return runs;
}

function align(before: Int32Array, after: Int32Array, whole: Window, depth: number, runs: CommonRun[]): void {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = whole;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart += 1;
    afterStart += 1;
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  const inner = { beforeStart, beforeEnd, afterStart, afterEnd };
  addRun(runs, whole.beforeStart, whole.afterStart, beforeStart - whole.beforeStart);
  if (beforeStart < beforeEnd && afterStart < afterEnd) {
    const fewest = fewestEdits(before, after, inner);
    if (fewest !== null) {
      for (const run of fewest) {
        addRun(runs, run.before, run.after, run.length);
      }
    } else if (depth < DEEPEST) {
      alignBetweenAnchors(before, after, inner, depth, runs);
    }
  }
  addRun(runs, beforeEnd, afterEnd, whole.beforeEnd - beforeEnd);
}

function addRun(runs: CommonRun[], before: number, after: number, length: number): void {
  if (length > 0) {
    runs.push({ before, after, length });
  }
}

/** Myers' greedy search; null when there are more edits than MOST_EDITS. */
function fewestEdits(before: Int32Array, after: Int32Array, window: Window): CommonRun[] | null {
  const { beforeStart, afterStart } = window;
  const width = window.beforeEnd - beforeStart;
  const height = window.afterEnd - afterStart;
  const most = Math.min(width + height, MOST_EDITS);
  const centre = most + 1;
  // `furthest[centre + k]`: how far along `before` one gets on diagonal k with the edits made so far.
  const furthest = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(furthest.slice(centre - edits - 1, centre + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = furthest[centre + diagonal - 1] as number;
      const above = furthest[centre + diagonal + 1] as number;
      const isDown = diagonal === -edits || (diagonal !== edits && left < above);
      let x = isDown ? above : left + 1;
      while (
        x < width &&
        x - diagonal < height &&
        before[beforeStart + x] === after[afterStart + x - diagonal]
      ) {
        x += 1;
      }
      furthest[centre + diagonal] = x;
      if (x >= width && x - diagonal >= height) {
        return walkBack(history, width, height, beforeStart, afterStart);
      }
    }
  }
  return null;
}

/** The way that the search took, from its end to its beginning; only the steps along common tokens are kept. */
function walkBack(
  history: readonly Int32Array[],
  width: number,
  height: number,
  beforeStart: number,
  afterStart: number,
): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = [width, height];
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const furthest = history[edits] as Int32Array;
    const diagonal = x - y;
    const left = furthest[edits + diagonal] as number;
    const above = furthest[edits + diagonal + 2] as number;
    const isDown = diagonal === -edits || (diagonal !== edits && left < above);
    const startX = edits === 0 ? 0 : isDown ? above : left + 1;
    if (x > startX) {
      const startY = startX - diagonal;
      runs.push({ before: beforeStart + startX, after: afterStart + startY, length: x - startX });
    }
    x = isDown ? startX : startX - 1;
    y = isDown ? startX - diagonal - 1 : startX - diagonal;
  }
  return runs.reverse();
}

function alignBetweenAnchors(
  before: Int32Array,
  after: Int32Array,
  window: Window,
  depth: number,
  runs: CommonRun[],
): void {
  let { beforeStart, afterStart } = window;
  const anchors = rising(commonOnce(before, after, window));
  for (const [at, to] of anchors) {
    if (at >= beforeStart && to >= afterStart) {
      align(before, after, { beforeStart, beforeEnd: at, afterStart, afterEnd: to }, depth + 1, runs);
      addRun(runs, at, to, 1);
      beforeStart = at + 1;
      afterStart = to + 1;
    }
  }
  if (anchors.length > 0) {
    align(before, after, { ...window, beforeStart, afterStart }, depth + 1, runs);
  }
}

/** Places of the tokens that stand exactly once in either window, in the order of `before`. */
function commonOnce(before: Int32Array, after: Int32Array, window: Window): (readonly [number, number])[] {
  const inAfter = placesOfUnique(after, window.afterStart, window.afterEnd);
  const inBefore = placesOfUnique(before, window.beforeStart, window.beforeEnd);
  return [...inBefore].flatMap(([token, place]) => {
    const other = inAfter.get(token);
    return other === undefined ? [] : [[place, other] as const];
  });
}

function placesOfUnique(tokens: Int32Array, start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  const twice = new Set<number>();
  for (let place = start; place < end; place += 1) {
    const token = tokens[place] as number;
    if (places.has(token)) {
      twice.add(token);
    } else {
      places.set(token, place);
    }
  }
  for (const token of twice) {
    places.delete(token);
  }
  return places;
}

/** The longest part of the pairs whose second places rise too (patience sorting). */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number] as readonly [number, number])[1] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] as number);
    tops[low] = index;
  }
  const longest: (readonly [number, number])[] = [];
  for (let index = tops.at(-1) ?? -1; index !== -1; index = previous[index] as number) {
    longest.push(pairs[index] as readonly [number, number]);
  }
  return longest.reverse();
}
