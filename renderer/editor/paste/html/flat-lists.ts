import type { BlockContent, List, ListItem } from 'mdast';

/** An item as word processors write it: a paragraph that says how deep it stands. */
export interface FlatItem {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly blocks: BlockContent[];
}

/** The level and the mark of a paragraph that is an item of a list in Word; null for other paragraphs. */
export function wordItem(element: Element): Omit<FlatItem, 'blocks'> | null {
  const style = element.getAttribute('style') ?? '';
  const level = /mso-list\s*:\s*\w+\s+level(\d+)/iu.exec(style)?.[1];
  if (level === undefined) {
    return null;
  }
  const mark = element.querySelector('[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]');
  return { level: Number(level), ...readMark(mark?.textContent ?? '') };
}

/** Takes the typed mark out of the paragraph, so that only its words are left. */
export function removeWordMark(element: Element): void {
  element.querySelector('[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]')?.remove();
}

/** Word for the web writes a list of its own around every item, and the level on it. */
export function webItem(element: Element): Omit<FlatItem, 'blocks'> | null {
  const level = element.tagName === 'LI' ? element.getAttribute('data-aria-level') : null;
  if (level === null) {
    return null;
  }
  const place = Number(element.getAttribute('data-aria-posinset') ?? '1');
  return {
    level: Number(level),
    isOrdered: element.parentElement?.tagName === 'OL',
    start: Number.isInteger(place) && place >= 0 && place < 1e9 ? place : 1,
  };
}

/** Flat items as the lists they are shown as. */
export function nestItems(items: readonly FlatItem[]): List[] {
  const lists: List[] = [];
  const shallowest = Math.min(...items.map(({ level }) => level));
  let inside: FlatItem[] = [];
  const closeInside = () => {
    if (inside.length > 0) {
      lists
        .at(-1)
        ?.children.at(-1)
        ?.children.push(...nestItems(inside));
      inside = [];
    }
  };
  for (const item of items) {
    if (item.level > shallowest && lists.length > 0) {
      inside.push(item);
      continue;
    }
    closeInside();
    const last = lists.at(-1);
    const child: ListItem = { type: 'listItem', checked: null, spread: false, children: item.blocks };
    if (last?.ordered === item.isOrdered) {
      last.children.push(child);
    } else {
      lists.push({
        type: 'list',
        ordered: item.isOrdered,
        start: item.isOrdered ? item.start : null,
        spread: false,
        children: [child],
      });
    }
  }
  closeInside();
  return lists;
}

function readMark(text: string): { isOrdered: boolean; start: number } {
  const mark = text.replace(/[\s\u00A0]+/gu, '');
  const number = /(\d{1,9})[.):]*$/u.exec(mark)?.[1];
  if (number !== undefined) {
    return { isOrdered: true, start: Number(number) };
  }
  // `o` is a round bullet in Word, `o.` would be a letter.
  return { isOrdered: /^\(?[a-z]{1,6}[.)]$/iu.test(mark), start: 1 };
}
