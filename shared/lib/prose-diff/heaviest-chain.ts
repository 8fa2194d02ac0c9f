/** Something at a place of either list that weighs so much. */
export interface Weighed {
  readonly before: number;
  readonly after: number;
  readonly weight: number;
}

/**
 * Of all pairs, those that weigh most together while no two cross or share a place (the heaviest increasing
 * subsequence, with a Fenwick tree of the best ends so far). Their order is that of both lists.
 */
export function heaviestChain<Pair extends Weighed>(pairs: readonly Pair[], afterLength: number): Pair[] {
  const sorted = [...pairs].sort((one, other) => one.before - other.before || one.after - other.after);
  const best = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  const tree = new Int32Array(afterLength + 2).fill(-1);
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    // Pairs of one place may not follow one another, so all of them look before any is entered.
    for (; end < sorted.length && sorted[end]?.before === sorted[start]?.before; end += 1) {
      const { after, weight } = sorted[end] as Pair;
      const last = bestBelow(tree, best, after);
      previous[end] = last;
      best[end] = weight + (last === -1 ? 0 : (best[last] as number));
    }
    for (let index = start; index < end; index += 1) {
      enter(tree, best, (sorted[index] as Pair).after, index);
    }
    start = end;
  }
  const chain: Pair[] = [];
  for (let index = bestBelow(tree, best, afterLength); index !== -1; index = previous[index] as number) {
    chain.push(sorted[index] as Pair);
  }
  return chain.reverse();
}

/** The best end of a chain whose place in the second list lies before `place`. */
function bestBelow(tree: Int32Array, best: Float64Array, place: number): number {
  let found = -1;
  for (let at = place; at > 0; at -= at & -at) {
    const index = tree[at] as number;
    if (index !== -1 && (found === -1 || (best[index] as number) > (best[found] as number))) {
      found = index;
    }
  }
  return found;
}

function enter(tree: Int32Array, best: Float64Array, place: number, index: number): void {
  for (let at = place + 1; at < tree.length; at += at & -at) {
    const known = tree[at] as number;
    if (known === -1 || (best[index] as number) > (best[known] as number)) {
      tree[at] = index;
    }
  }
}
