import { PROSE_ACTIONS, type ProseAction } from '../shortcuts';

export interface SlashGroup {
  /** null where the best matches stand first, whatever they are. */
  readonly title: string | null;
  readonly actions: readonly ProseAction[];
}

const GROUPS = ['Blocks', 'Insert'] as const;

/**
 * What the slash menu offers for the words typed after the slash: everything by group, or what matches, best first. A
 * cell of a table holds a line of words, so blocks are not offered there.
 */
export function slashGroups(query: string, isInCell: boolean): readonly SlashGroup[] {
  const groups = isInCell ? (['Insert'] as const) : GROUPS;
  if (query === '') {
    return groups.map((title) => ({ title, actions: PROSE_ACTIONS.filter(({ group }) => group === title) }));
  }
  const wanted = query.toLowerCase();
  const found = PROSE_ACTIONS.filter(({ group }) => groups.some((title) => title === group))
    .map((action) => ({ action, rank: rankOf(action, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank);
  return found.length === 0 ? [] : [{ title: null, actions: found.map(({ action }) => action) }];
}

const NO_MATCH = 4;

function rankOf({ label, words = '' }: ProseAction, wanted: string): number {
  const name = label.toLowerCase();
  if (name.startsWith(wanted)) {
    return 0;
  }
  if (name.includes(` ${wanted}`)) {
    return 1;
  }
  if (` ${words}`.includes(` ${wanted}`)) {
    return 2;
  }
  // "h2" and "todo" want their letters; a single letter within a word would match nearly everything.
  return wanted.length > 1 && name.includes(wanted) ? 3 : NO_MATCH;
}
