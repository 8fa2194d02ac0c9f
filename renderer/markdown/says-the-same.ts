import type { Nodes, Parents } from 'mdast';
import { ownWords } from './same-markdown';

const SIGNS: Readonly<Record<string, string>> = { strong: '\uE010', emphasis: '\uE011', delete: '\uE012' };
const CODE = '\uE013';
const TAGS: Readonly<Record<string, string>> = { subscript: 'sub', superscript: 'sup' };
const BREAK = '\uE015';
/** Spaces and breaks at the ends of a raised or lowered stretch may stand outside of it. */
const LEADING = /(\uE014<su[bp]>)([\s\uE015]+)/giu;
const TRAILING = /([\s\uE015]+)(\uE014<\/su[bp]>)/giu;
/** One such stretch may end where the next one begins, or before tags that stand between. */
const NEXT_STRETCH = /\uE014<\/(su[bp])>((?:[\s\uE015]|\uE014<\/?(?!\1)su[bp]>)*)\uE014<\1>/giu;
const SCRIPT_TAG = /^<\/?su[bp]>$/iu;
const BREAK_TAG = /^<br\s*\/?>$/iu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
const SPACE_BESIDE_BREAK = / *\uE015 */gu;
/** The ends of a block's words, where spaces and breaks are nothing. */
const START = '\uE017';
const END = '\uE018';
const BESIDE_START = /\uE017[\s\uE015]+/gu;
const BESIDE_END = /[\s\uE015]+\uE018/gu;
const SPACE_BESIDE_TAG = / *(\uE014<\/?su[bp]>) */giu;

/**
 * Whether two blocks say the same: the same words with the same marks on them, whichever mark of two is the outer one. A
 * space carries no mark, a tag is the same whether or not it has found its partner, code that touches code under the
 * same marks is one stretch of it, as are raised words beside raised words, an address that stands for itself is its
 * words, and whether blank lines stand in an item is left aside.
 */
export function saysTheSame(one: Nodes, other: Nodes): boolean {
  return outlineOf(one) === outlineOf(other);
}

function outlineOf(node: Nodes): string {
  return tidied(outline(node, ''))
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BESIDE_BREAK, BREAK)
    .replace(SPACE_BESIDE_TAG, '$1');
}

/** Stretches within stretches begin and end in one place: from the inside out. */
function tidied(text: string): string {
  let tidy = text;
  for (let before = ''; before !== tidy; ) {
    before = tidy;
    tidy = tidy.replace(LEADING, '$2$1').replace(TRAILING, '$2$1').replace(NEXT_STRETCH, '$2');
  }
  return tidy.replace(BESIDE_START, START).replace(BESIDE_END, END);
}

function outline(node: Nodes, marks: string): string {
  if (node.type === 'text') {
    return words(node.value, marks);
  }
  if (node.type === 'inlineCode') {
    return words(node.value, marks + CODE);
  }
  if (node.type === 'break') {
    return BREAK;
  }
  const sign = SIGNS[node.type];
  if (sign !== undefined) {
    return within(node, marks.includes(sign) ? marks : [...marks, sign].toSorted().join(''));
  }
  const tag = TAGS[node.type];
  if (tag !== undefined) {
    return `\uE014<${tag}>${within(node, marks)}\uE014</${tag}>`;
  }
  if (node.type === 'rawInline') {
    return source(node.value, marks);
  }
  const address = ownWords(node);
  if (address !== null) {
    return words(address, marks);
  }
  const inner = within(node, marks);
  const shape = JSON.stringify(node, (key, value: unknown) => (NO_MATTER.has(key) ? undefined : value));
  return `${marks}${shape}(${BLOCKS_OF_WORDS.has(node.type) ? START + inner + END : inner})`;
}

const BLOCKS_OF_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const NO_MATTER: ReadonlySet<string> = new Set(['children', 'position', 'data', 'spread']);

/** What is kept as its source, with its escapes left aside: those that are not needed go where that is written. */
function source(value: string, marks: string): string {
  if (SCRIPT_TAG.test(value)) {
    return `\uE014${value.toLowerCase()}`;
  }
  if (BREAK_TAG.test(value)) {
    return BREAK;
  }
  return value === '&#x20;' ? ' ' : `${marks}\uE016${value.replace(ESCAPE, '')}\uE016`;
}

function within(node: Nodes, marks: string): string {
  return 'children' in node ? (node as Parents).children.map((child) => outline(child, marks)).join('') : '';
}

function words(text: string, marks: string): string {
  return marks === '' ? text : [...text].map((sign) => (/\s/u.test(sign) ? sign : sign + marks)).join('');
}
