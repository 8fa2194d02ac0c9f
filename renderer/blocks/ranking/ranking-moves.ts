/** Best first; the items of one group are tied. No group is empty, no item occurs twice. */
export type RankGroups = readonly (readonly string[])[];

/** One rank up: out of a tie it stands alone before the others; alone, it passes the group before it. */
export function moveUp(groups: RankGroups, id: string): RankGroups {
  const at = groupOf(groups, id);
  if (at === -1) {
    return [...groups, [id]];
  }
  return isAlone(groups, at) ? placeBetween(groups, id, at - 1) : placeBetween(groups, id, at);
}

/** One rank down, in the same manner. */
export function moveDown(groups: RankGroups, id: string): RankGroups {
  const at = groupOf(groups, id);
  if (at === -1) {
    return groups;
  }
  return isAlone(groups, at) ? placeBetween(groups, id, at + 2) : placeBetween(groups, id, at + 1);
}

/** Ties an item with the group before its own; nothing happens at the first rank. */
export function tieWithAbove(groups: RankGroups, id: string): RankGroups {
  const at = groupOf(groups, id);
  return at <= 0 ? groups : placeInto(groups, id, at - 1);
}

export function unrank(groups: RankGroups, id: string): RankGroups {
  return groups.map((group) => group.filter((other) => other !== id)).filter((group) => group.length > 0);
}

/** Gives an item a rank of its own before the group that now stands at `gap`; 0 is the very top. */
export function placeBetween(groups: RankGroups, id: string, gap: number): RankGroups {
  const bounded = Math.min(Math.max(gap, 0), groups.length);
  const before = unrank(groups.slice(0, bounded), id);
  const after = unrank(groups.slice(bounded), id);
  return [...before, [id], ...after];
}

/** Ties an item with the group at an index. */
export function placeInto(groups: RankGroups, id: string, at: number): RankGroups {
  return groups
    .map((group, index) => {
      const others = group.filter((other) => other !== id);
      return index === at ? [...others, id] : others;
    })
    .filter((group) => group.length > 0);
}

export function groupOf(groups: RankGroups, id: string): number {
  return groups.findIndex((group) => group.includes(id));
}

/** The rank people speak of: tied items share the place, and the next one counts them all (1, 2, 2, 4). */
export function rankOf(groups: RankGroups, id: string): number | null {
  const at = groupOf(groups, id);
  return at === -1 ? null : 1 + groups.slice(0, at).reduce((total, group) => total + group.length, 0);
}

function isAlone(groups: RankGroups, at: number): boolean {
  return groups[at]?.length === 1;
}
