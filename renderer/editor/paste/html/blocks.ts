import type { BlockContent, Blockquote, Heading, PhrasingContent } from 'mdast';
import { type CalloutKind, isCalloutKind } from '../../../markdown/markdown-nodes';
import { codeOf, isCodeBox } from './code';
import { type FlatItem, nestItems, removeWordMark, webItem, wordItem } from './flat-lists';
import { listOf, type ReadBlocks } from './lists';
import { BLOCK_MATHS, texOf } from './maths';
import { isElement, type Page, type Reading } from './reading';
import { tableOf, withoutBold } from './tables';
import { tidyWords } from './tidy-words';
import { inlineOf, wordsOf } from './words';

/** Lists and quotations, and boxes that only hold, around a block. */
interface Depth {
  readonly levels: number;
  readonly boxes: number;
}

const TOP: Depth = { levels: 0, boxes: 0 };
/** Deeper than this, blocks are read as their words: no text needs it, and hostile ones would end the call stack. */
const DEEPEST_LEVEL = 24;
const DEEPEST_BOX = 520;

/** The blocks in an element; words between them are paragraphs too. */
export function* blocksOf(parent: Element, page: Page, depth = TOP): Reading<BlockContent[]> {
  const blocks: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  let items: FlatItem[] = [];
  const endLine = () => {
    if (line.length === 0) {
      return;
    }
    const paragraphs = tidyWords(line);
    if (paragraphs.length > 0) {
      endItems();
    }
    blocks.push(...paragraphs.map((children) => ({ type: 'paragraph', children }) as const));
    line = [];
  };
  const endItems = () => {
    if (items.length > 0) {
      blocks.push(...nestItems(items));
      items = [];
    }
  };
  const isLined = hasBlankLines(parent);
  for (const child of parent.childNodes) {
    if (!isElement(child) || !page.holders.has(child)) {
      line.push(...wordsOf(child, page, parent.className === 'whitespace-pre-wrap'));
      continue;
    }
    if (isLined && isLine(child, page)) {
      line.push(...(line.length === 0 ? [] : [{ type: 'break' } as const]), ...inlineOf(child, page));
      continue;
    }
    endLine();
    const found = yield* flatItems(child, page, depth);
    if (found === null) {
      const more = yield* blockOf(child, page, depth);
      if (more.length > 0) {
        endItems();
      }
      blocks.push(...more);
    } else {
      items.push(...found);
    }
    yield;
  }
  endLine();
  endItems();
  return blocks;
}

function* blockOf(element: Element, page: Page, depth: Depth): Reading<BlockContent[]> {
  if (depth.levels > DEEPEST_LEVEL || depth.boxes > DEEPEST_BOX) {
    return tidyWords(inlineOf(element, page)).map((children) => ({ type: 'paragraph', children }));
  }
  const inBox = { ...depth, boxes: depth.boxes + 1 };
  const inLevel = { boxes: depth.boxes + 1, levels: depth.levels + 1 };
  const inside: ReadBlocks = (parent) => blocksOf(parent, page, inLevel);
  const heading = headingDepth(element);
  if (heading !== null) {
    return tidyWords(inlineOf(element, page)).map((words) => ({
      type: 'heading',
      depth: heading,
      children: withoutBold(words).map(withoutBreak),
    }));
  }
  if (element.matches(BLOCK_MATHS)) {
    const value = texOf(element);
    return value === null ? [] : [{ type: 'math', value }];
  }
  if (element.tagName === 'PRE' || isCodeBox(element)) {
    const code = codeOf(element);
    return code.value === '' ? [] : [code];
  }
  switch (element.tagName) {
    case 'HR':
      return [{ type: 'thematicBreak' }];
    case 'UL':
    case 'OL':
      return yield* listOf(element, inside);
    case 'TABLE':
      return yield* tableOf(element, page, inside);
    default: {
      const quote = quoteOf(element);
      const children = yield* quote === null ? blocksOf(element, page, inBox) : inside(element);
      return quote === null || children.length === 0 ? children : [{ ...quote, children }];
    }
  }
}

/** What an element's blocks are quoted as; null where it only holds them. */
function quoteOf(element: Element): Omit<Blockquote, 'children'> | null {
  const callout = calloutOf(element);
  if (callout !== null) {
    return { type: 'blockquote', callout };
  }
  const isQuote = element.tagName === 'BLOCKQUOTE' || /\bMso(?:Intense)?Quote\b/u.test(element.className);
  return isQuote ? { type: 'blockquote' } : null;
}

/** The kind of a call-out as hosts of code show it, and as we do; the title above its words says no more than that. */
function calloutOf(element: Element): CalloutKind | null {
  const kind =
    element.tagName === 'DIV'
      ? /\bmarkdown-alert-(\w+)/u.exec(element.className)?.[1]
      : (element.getAttribute('data-callout') ?? undefined);
  return isCalloutKind(kind) ? kind : null;
}

function headingDepth(element: Element): Heading['depth'] | null {
  const level =
    /^H([1-6])$/u.exec(element.tagName)?.[1] ??
    (element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null) ??
    (/\bMsoTitle\b/u.test(element.className) ? '1' : null);
  return level === null || level === undefined
    ? null
    : (Math.min(6, Math.max(1, Number(level) || 1)) as Heading['depth']);
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  return node.type === 'break' ? { type: 'text', value: ' ' } : node;
}

/** The items of a list that is written without nesting; null where the element is no part of one. */
function* flatItems(element: Element, page: Page, depth: Depth): Reading<FlatItem[] | null> {
  const inside = { ...depth, boxes: depth.boxes + 1 };
  const own = wordItem(element);
  if (own !== null) {
    removeWordMark(element);
    return [{ ...own, blocks: yield* blocksOf(element, page, inside) }];
  }
  const list = element.matches('ul, ol') ? element : element.querySelector(':scope > ul, :scope > ol');
  if (list === null || (list !== element && element.children.length > 1)) {
    return null;
  }
  const items: FlatItem[] = [];
  for (const child of list.children) {
    const item = webItem(child);
    if (item === null) {
      return null;
    }
    items.push({ ...item, blocks: yield* blocksOf(child, page, inside) });
  }
  return items.length === 0 ? null : items;
}

/** Mail programs write each line as a box, and blank ones between paragraphs. */
function hasBlankLines(parent: Element): boolean {
  return [...parent.children].some((child) => child.tagName === 'DIV' && isBlank(child));
}

function isBlank(element: Element): boolean {
  return (
    element.children.length <= 1 &&
    (element.textContent ?? '').trim() === '' &&
    element.firstElementChild?.tagName === 'BR'
  );
}

function isLine(element: Element, page: Page): boolean {
  return (
    element.tagName === 'DIV' &&
    !isCodeBox(element) &&
    headingDepth(element) === null &&
    ![...element.children].some((child) => page.holders.has(child))
  );
}
