import type { Nodes, Parents } from 'mdast';
import { BREAK_TAG } from './break-tag';
import { HOLDS_WORDS } from './holds-words';
import { ownWords } from './same-markdown';

const SIGNS: Readonly<Record<string, string>> = { strong: '\uE010', emphasis: '\uE011', delete: '\uE012' };
const CODE = '\uE013';
const SCRIPT_SIGNS: Readonly<Record<string, string>> = {
  subscript: '\uE014',
  superscript: '\uE015',
  sub: '\uE014',
  sup: '\uE015',
};
const BREAK = '\uE016';

const SCRIPT_TAG = /^<(\/?)(su[bp])>$/iu;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu;
const NO_MATTER: ReadonlySet<string> = new Set(['children', 'position', 'data', 'spread']);

/** A sign, a break, a formula, a tag: what stands in a line, with the marks on it. */
interface Unit {
  readonly text: string;
  readonly kind: 'word' | 'space' | 'tag' | 'link' | 'scope';
  readonly marks: string;
}

/** Around words that are known to be lowered or raised: tags among them have no part outside. */
const SCOPE_START: Unit = { text: '', kind: 'scope', marks: '' };
const SCOPE_END: Unit = { text: '', kind: 'scope', marks: '' };

/**
 * Whether two blocks say the same: the same words with the same marks on them, whichever mark of two is the outer one. A
 * space carries no mark, a tag is the same whether or not it has found its partner, code that touches code under the
 * same marks is one stretch of it, an address that stands for itself is its words, and whether blank lines stand in an
 * item is left aside.
 */
export function saysTheSame(one: Nodes, other: Nodes): boolean {
  return outline(one) === outline(other);
}

function outline(node: Nodes): string {
  const inner = !('children' in node)
    ? ''
    : HOLDS_WORDS.has(node.type)
      ? outlineOfWords(node)
      : (node as Parents).children.map(outline).join('');
  return `${shapeOf(node)}(${inner})`;
}

function shapeOf(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => (NO_MATTER.has(key) ? undefined : value));
}

/** Spaces beside breaks and at the ends are nothing, and neither is a break at an end. */
function outlineOfWords(holder: Parents): string {
  return withTagsPaired(holder.children.flatMap((child) => unitsOf(child, '')))
    .map(({ text, marks }) => text + marks)
    .join('')
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/ *\uE016 */gu, BREAK)
    .replace(/^[ \uE016]+|[ \uE016]+$/gu, '');
}

function unitsOf(node: Nodes, marks: string): Unit[] {
  const within = (inner: string) =>
    'children' in node ? (node as Parents).children.flatMap((child) => unitsOf(child, inner)) : [];
  const text = node.type === 'text' ? node.value : ownWords(node);
  if (text !== null) {
    return signsOf(text, marks);
  }
  const sign = SIGNS[node.type];
  if (sign !== undefined) {
    return within(marks.includes(sign) ? marks : [...marks, sign].toSorted().join(''));
  }
  const script = SCRIPT_SIGNS[node.type];
  if (script !== undefined) {
    return [SCOPE_START, ...within([...marks, script].toSorted().join('')), SCOPE_END];
  }
  switch (node.type) {
    case 'inlineCode':
      return wordsOfCode(node.value, [...marks, CODE].toSorted().join(''));
    case 'break':
      return [{ text: BREAK, kind: 'space', marks: '' }];
    case 'rawInline':
      return [sourceUnit(node.value, marks)];
    case 'link':
      return [linkUnit(`${shapeOf(node)}(`), ...within(marks), linkUnit(')')];
    default:
      return [wordUnit(shapeOf(node), marks)];
  }
}

/** What is kept as its source, with its escapes left aside: those that are not needed go where that is written. */
function sourceUnit(value: string, marks: string): Unit {
  if (SCRIPT_TAG.test(value)) {
    return tagUnit(value.toLowerCase());
  }
  if (BREAK_TAG.test(value)) {
    return { text: '<br>', kind: 'space', marks: '' };
  }
  return value === '&#x20;'
    ? { text: ' ', kind: 'space', marks: '' }
    : wordUnit(`\uE017${value.replace(ESCAPE, '')}\uE017`, marks);
}

function signsOf(text: string, marks: string): Unit[] {
  return [...text].map((sign) =>
    /\s/u.test(sign) ? { text: sign, kind: 'space', marks: '' } : wordUnit(sign, marks),
  );
}

/** Spaces in code are signs like others. */
function wordsOfCode(code: string, marks: string): Unit[] {
  return [...code].map((sign) => wordUnit(sign === '\n' ? ' ' : sign, marks));
}

function wordUnit(text: string, marks: string): Unit {
  return { text, kind: 'word', marks };
}

function linkUnit(text: string): Unit {
  return { text, kind: 'link', marks: '' };
}

function tagUnit(text: string): Unit {
  return { text, kind: 'tag', marks: '' };
}

/** Tags that find their partner become marks on the words between them. */
function withTagsPaired(units: readonly Unit[]): Unit[] {
  const paired = [...units];
  const outer: (typeof open)[] = [];
  let open: { readonly name: string; readonly at: number }[] = [];
  for (const [index, unit] of units.entries()) {
    if (unit === SCOPE_START) {
      outer.push(open);
      open = [];
    } else if (unit === SCOPE_END) {
      open = outer.pop() ?? [];
    }
    const [, slash, name = ''] = unit.kind === 'tag' ? (SCRIPT_TAG.exec(unit.text) ?? []) : [];
    const opening = slash === '/' ? open.findLast((candidate) => candidate.name === name) : undefined;
    if (slash === '') {
      open.push({ name, at: index });
    } else if (opening !== undefined) {
      open = open.filter(({ at }) => at < opening.at);
      pair(paired, opening.at, index, SCRIPT_SIGNS[name] ?? '');
    }
  }
  return paired.filter(({ text }) => text !== '');
}

function pair(units: Unit[], from: number, to: number, sign: string): void {
  if (units.slice(from + 1, to).some(({ kind }) => kind === 'word')) {
    for (let at = from + 1; at < to; at += 1) {
      const unit = units[at] as Unit;
      units[at] = unit.kind === 'word' ? { ...unit, marks: [...unit.marks, sign].toSorted().join('') } : unit;
    }
    units[from] = { ...(units[from] as Unit), text: '' };
    units[to] = { ...(units[to] as Unit), text: '' };
  }
}
