import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast';
import type { Reading } from './reading';

export type ReadBlocks = (parent: Element) => Reading<BlockContent[]>;

/** A list with its numbers and ticks. Some programs put a nested list beside the item it belongs to. */
export function* listOf(element: Element, readBlocks: ReadBlocks): Reading<BlockContent[]> {
  const isOrdered = element.tagName === 'OL';
  const children: ListItem[] = [];
  for (const child of element.children) {
    const last = children.at(-1);
    const isList = child.tagName === 'UL' || child.tagName === 'OL';
    if (isList && last !== undefined) {
      last.children.push(...((yield* listOf(child, readBlocks)) as BlockContent[]));
    } else {
      const item = yield* itemOf(child, readBlocks);
      if (item.children.length > 0 || item.checked !== null) {
        children.push(item);
      }
    }
    yield;
  }
  const list: List = {
    type: 'list',
    ordered: isOrdered,
    start: isOrdered ? startOf(element) : null,
    spread: false,
    children,
  };
  return children.length === 0 ? [] : [list];
}

function* itemOf(element: Element, readBlocks: ReadBlocks): Reading<ListItem> {
  const isInList = element.tagName === 'UL' || element.tagName === 'OL';
  const children = isInList ? yield* listOf(element, readBlocks) : yield* readBlocks(element);
  return { type: 'listItem', checked: tickOf(element, children), spread: false, children };
}

function startOf(element: Element): number {
  const start = Number(element.getAttribute('start') ?? element.children[0]?.getAttribute('value') ?? '1');
  // Markdown has numbers of nine digits at most, and none below zero.
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}

/** By a box of the page's, by what it says to screen readers, or as typed: `[x] words`. */
function tickOf(element: Element, blocks: BlockContent[]): boolean | null {
  const box = element.querySelector(
    ':scope > input[type=checkbox], :scope > p > input[type=checkbox], :scope > label > input[type=checkbox]',
  );
  if (box !== null) {
    return box.hasAttribute('checked');
  }
  if (element.getAttribute('role') === 'checkbox') {
    return element.getAttribute('aria-checked') === 'true';
  }
  const first = blocks[0];
  const words: PhrasingContent | undefined = first?.type === 'paragraph' ? first.children[0] : undefined;
  const typed = words?.type === 'text' ? /^\[([ xX])\]\s+/u.exec(words.value) : null;
  if (words?.type !== 'text' || typed === null) {
    return null;
  }
  words.value = words.value.slice(typed[0].length);
  return typed[1] !== ' ';
}
