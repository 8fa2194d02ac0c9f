import { type ElementNode, IS_CODE } from 'lexical';
import type { PhrasingContent } from 'mdast';
import { BREAK_TAG } from '../../markdown/break-tag';
import { $atomsOf, type Atom, isSpace } from './inline-atoms';
import { MARK_BITS, MARK_NAMES, type MarkName, SCRIPTS } from './inline-format';
import { pairTagAtoms } from './pair-tag-atoms';

/** How a break is written where the words stand: as itself, as a space (headings), or as a tag (table cells). */
export type BreakStyle = 'break' | 'space' | 'tag';

/** The words of a block as Markdown, trimmed: spaces at its ends have no meaning there. */
export function $exportInline(element: ElementNode, breaks: BreakStyle = 'break'): PhrasingContent[] {
  return nest(trimAroundBreaks(breaksAs(pairTagAtoms($atomsOf(element)), breaks)), 0);
}

function breaksAs(atoms: readonly Atom[], style: BreakStyle): Atom[] {
  return atoms.map((atom) => {
    if (atom.kind === 'link') {
      return { ...atom, atoms: breaksAs(atom.atoms, style) };
    }
    if (atom.kind !== 'break' || style === 'break') {
      return atom;
    }
    return style === 'tag' && !atom.isSoft
      ? { kind: 'whole', node: { type: 'rawInline', value: '<br>' }, format: atom.format }
      : { kind: 'text', text: ' ', format: atom.format };
  });
}

/** Drops breaks at the ends, and the spaces beside breaks and ends. */
function trimAroundBreaks(atoms: readonly Atom[]): Atom[] {
  const trimmed = [...atoms];
  trimSide(trimmed, 'start');
  trimSide(trimmed, 'end');
  for (let index = 0; index < trimmed.length; index += 1) {
    if (trimmed[index]?.kind === 'break') {
      trimText(trimmed, index - 1, 'end');
      trimText(trimmed, index + 1, 'start');
    }
  }
  return trimmed.filter((atom) => atom.kind !== 'text' || atom.text !== '').flatMap(keptApart);
}

// Neighbours that would be read together: `$5x$` and a digit (two sums of money), two formulas, a tag and the end of its line.
function keptApart(atom: Atom, index: number, atoms: readonly Atom[]): Atom[] {
  const next = atoms[index + 1];
  const [first] = atoms;
  // A paragraph whose first line is one tag would be a block of HTML.
  if (index === 1 && atom.kind === 'break' && atom.isSoft && first?.kind === 'whole' && isTag(first.node)) {
    return [{ kind: 'text', text: ' ', format: atom.format }];
  }
  const node = atom.kind === 'whole' ? atom.node : null;
  if (atom.kind !== 'whole' || next === undefined || node === null) {
    return [atom];
  }
  if (isFormula(atom) && isFormula(next)) {
    return [atom, { kind: 'text', text: ' ', format: atom.format & next.format }];
  }
  const isAtRisk =
    node.type === 'inlineMath' &&
    /^\d[^$]*$/u.test(node.value) &&
    next.kind === 'text' &&
    /^\d/u.test(next.text);
  return isAtRisk ? [{ ...atom, node: { type: 'rawInline', value: `$$${node.value}$$` } }] : [atom];
}

function isTag(node: PhrasingContent): boolean {
  return node.type === 'rawInline' && /^<[^>]*>$/u.test(node.value);
}

function isFormula(atom: Atom): boolean {
  return (
    atom.kind === 'whole' &&
    (atom.node.type === 'inlineMath' || (atom.node.type === 'rawInline' && atom.node.value.startsWith('$$')))
  );
}

const SCRIPT_TAG = /^<\/?su[bp]>$/iu;

function trimSide(atoms: Atom[], side: 'start' | 'end'): void {
  const isStart = side === 'start';
  for (
    let index = isStart ? 0 : atoms.length - 1;
    index >= 0 && index < atoms.length;
    index += isStart ? 1 : -1
  ) {
    const atom = atoms[index];
    if (atom?.kind === 'break') {
      atoms[index] = { kind: 'text', text: '', format: 0 };
    } else if (atom?.kind === 'text') {
      trimText(atoms, index, side);
      const left = atoms[index];
      if (left?.kind === 'text' && left.text !== '') {
        return;
      }
    } else {
      return;
    }
  }
}

function trimText(atoms: Atom[], index: number, side: 'start' | 'end'): void {
  const atom = atoms[index];
  if (atom?.kind === 'text' && (atom.format & IS_CODE) === 0) {
    atoms[index] = { ...atom, text: atom.text.replace(side === 'start' ? /^[ \t]+/u : /[ \t]+$/u, '') };
  }
}

/** Turns flat pieces with marks into nested ones; at each place the mark that reaches furthest is the outer one. */
function nest(atoms: readonly Atom[], open: number): PhrasingContent[] {
  const pieces = unmarkSpaces(atoms, open);
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const atom = pieces[index] as Atom;
    const mark = longestMark(pieces, index, open);
    if (mark === null) {
      pushNode(nodes, leaf(atom, open));
      index += 1;
    } else {
      nodes.push({
        type: mark.name,
        children: nest(pieces.slice(index, mark.end), open | MARK_BITS[mark.name]),
      });
      index = mark.end;
    }
  }
  return nodes;
}

function longestMark(
  atoms: readonly Atom[],
  start: number,
  open: number,
): { name: MarkName; end: number } | null {
  let longest: { name: MarkName; end: number } | null = null;
  // A mark neither begins nor ends at a space; one that another mark has cut off may do so only now.
  if (isSpace(atoms[start] as Atom)) {
    return null;
  }
  for (const name of MARK_NAMES) {
    const bit = MARK_BITS[name];
    if ((open & bit) !== 0) {
      continue;
    }
    let end = start;
    while (((atoms[end]?.format ?? 0) & bit) !== 0) {
      end += 1;
    }
    while (end > start && isSpace(atoms[end - 1] as Atom)) {
      end -= 1;
    }
    // Tags around nothing but tags and breaks are no pair.
    const saysNothing = (bit & SCRIPTS) !== 0 && atoms.slice(start, end).every(isTagOrSpace);
    if (end > start && !saysNothing && (longest === null || end > longest.end)) {
      longest = { name, end };
    }
  }
  return longest;
}

/** `**bold **` is not bold in Markdown: the spaces at the ends of a marked stretch lose the mark. */
function unmarkSpaces(atoms: readonly Atom[], open: number): Atom[] {
  const pieces = atoms.flatMap(splitSpaces);
  for (const name of MARK_NAMES) {
    const bit = MARK_BITS[name];
    if ((open & bit) !== 0) {
      continue;
    }
    for (let changed = true; changed; ) {
      changed = false;
      pieces.forEach((piece, index) => {
        const isEdge =
          ((pieces[index - 1]?.format ?? 0) & bit) === 0 || ((pieces[index + 1]?.format ?? 0) & bit) === 0;
        if ((piece.format & bit) !== 0 && isEdge && isSpace(piece)) {
          pieces[index] = { ...piece, format: piece.format & ~bit };
          changed = true;
        }
      });
    }
  }
  return pieces;
}

function isTagOrSpace(atom: Atom): boolean {
  if (atom.kind === 'link') {
    return atom.atoms.every(isTagOrSpace);
  }
  const tag = atom.kind === 'whole' && atom.node.type === 'rawInline' ? atom.node.value : '';
  return SCRIPT_TAG.test(tag) || BREAK_TAG.test(tag) || isSpace(atom);
}

function splitSpaces(atom: Atom): Atom[] {
  if (atom.kind !== 'text' || (atom.format & IS_CODE) !== 0) {
    return [atom];
  }
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(atom.text) ?? [];
  return [before, core, after].filter((text) => text !== '').map((text) => ({ ...atom, text }));
}

function leaf(atom: Atom, open: number): PhrasingContent {
  switch (atom.kind) {
    case 'text':
      return (atom.format & IS_CODE) !== 0
        ? { type: 'inlineCode', value: atom.text }
        : { type: 'text', value: atom.text };
    case 'break':
      return atom.isSoft ? { type: 'text', value: '\n' } : { type: 'break' };
    case 'link':
      return { type: 'link', url: atom.url, title: atom.title, children: nest(atom.atoms, open) as never };
    case 'whole':
      return atom.node;
  }
}

function pushNode(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1);
  if (last?.type === 'text' && node.type === 'text') {
    last.value += node.value;
  } else if (last?.type === 'inlineCode' && node.type === 'inlineCode') {
    last.value += node.value;
  } else {
    nodes.push(node);
  }
}
