import { PALETTE_GROUPS, type PaletteItem, type PaletteScene } from './palette-items';
import { rankItems } from './rank-items';

/** As many as anybody reads; whoever has more to choose from types another word. */
const MOST_FOUND = 60;

/**
 * What the palette shows. While nothing is typed: what was used last, then all that can be done, by group. Then: what
 * matches, the best first, wherever it is from; headings and tasks come after what can be done as well as they.
 */
export function shownItems(
  scene: PaletteScene,
  typed: string,
  recent: readonly string[],
  tasks: readonly PaletteItem[],
): readonly PaletteItem[] {
  if (typed.trim() !== '') {
    return [...rankItems([...scene.items, ...scene.searched()], typed).slice(0, MOST_FOUND), ...tasks];
  }
  const used = recent.flatMap((id) => scene.items.filter((item) => item.id === id));
  const again = used.map((item) => ({ ...item, group: 'Used before' as const }));
  const others = scene.items.filter((item) => !used.includes(item));
  return [...again, ...others].sort(
    (a, b) => PALETTE_GROUPS.indexOf(a.group) - PALETTE_GROUPS.indexOf(b.group),
  );
}
