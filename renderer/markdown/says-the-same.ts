import type { Nodes, Parents } from 'mdast';

const SIGNS: Readonly<Record<string, string>> = { strong: '\uE010', emphasis: '\uE011', delete: '\uE012' };
const CODE = '\uE013';
const TAGS: Readonly<Record<string, string>> = { subscript: 'sub', superscript: 'sup' };
const BREAK = '\uE015';
/** Spaces and breaks at the ends of a raised or lowered stretch may stand outside of it. */
const LEADING = /(\uE014<su[bp]>)([\s\uE015]+)/giu;
const TRAILING = /([\s\uE015]+)(\uE014<\/su[bp]>)/giu;
/** One such stretch may end where the next one begins. */
const NEXT_STRETCH = /\uE014<\/(su[bp])>([\s\uE015]*)\uE014<\1>/giu;
const SPACE_BESIDE_BREAK = / *\uE015 */gu;
const SPACE_BESIDE_TAG = / *(\uE014<\/?su[bp]>) */giu;

/**
 * Whether two blocks say the same: the same words with the same marks on them, whichever mark of two is the outer one. A
 * space carries no mark, a tag is the same whether or not it has found its partner, code that touches code under the
 * same marks is one stretch of it, as are raised words beside raised words, and whether blank lines stand in an item is
 * left aside.
 */
export function saysTheSame(one: Nodes, other: Nodes): boolean {
  return outlineOf(one) === outlineOf(other);
}

function outlineOf(node: Nodes): string {
  return outline(node, '')
    .replace(LEADING, '$2$1')
    .replace(TRAILING, '$2$1')
    .replace(NEXT_STRETCH, '$2')
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BESIDE_BREAK, BREAK)
    .replace(SPACE_BESIDE_TAG, '$1');
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
  if (node.type === 'rawInline' && /^<\/?su[bp]>$/iu.test(node.value)) {
    return `\uE014${node.value.toLowerCase()}`;
  }
  const shape = JSON.stringify(node, (key, value: unknown) => (NO_MATTER.has(key) ? undefined : value));
  return `${marks}${shape}(${within(node, marks)})`;
}

const NO_MATTER: ReadonlySet<string> = new Set(['children', 'position', 'data', 'spread']);

function within(node: Nodes, marks: string): string {
  return 'children' in node ? (node as Parents).children.map((child) => outline(child, marks)).join('') : '';
}

function words(text: string, marks: string): string {
  return marks === '' ? text : [...text].map((sign) => (/\s/u.test(sign) ? sign : sign + marks)).join('');
}
