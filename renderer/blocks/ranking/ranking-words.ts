import { groupOf, type RankGroups, rankOf } from './ranking-moves';

/** "rank 2, tied with Response C"; "not ranked". */
export function rankWords(groups: RankGroups, id: string, nameOf: (id: string) => string): string {
  const rank = rankOf(groups, id);
  const tied = groups[groupOf(groups, id)]?.filter((other) => other !== id).map(nameOf) ?? [];
  const words = rank === null ? 'not ranked' : `rank ${rank}`;
  return tied.length === 0 ? words : `${words}, tied with ${tied.join(' and ')}`;
}

/** The whole order as one sentence, to be read out after each move. */
export function orderWords(
  groups: RankGroups,
  items: readonly { readonly id: string; readonly name: string }[],
): string {
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? id;
  const places = groups.map((group) => {
    const names = group.map(nameOf).join(' and ');
    return `${rankOf(groups, group[0] ?? '')} ${names}${group.length > 1 ? ', tied' : ''}`;
  });
  const rest = items.filter((item) => groupOf(groups, item.id) === -1).map((item) => item.name);
  const order = places.length === 0 ? 'Nothing is ranked' : `Order: ${places.join('; ')}`;
  return rest.length === 0 ? `${order}.` : `${order}. Not ranked: ${rest.join(', ')}.`;
}
