import { IS_SUBSCRIPT, IS_SUPERSCRIPT } from 'lexical';
import { BREAK_TAG } from '../../markdown/break-tag';
import type { Atom } from './inline-atoms';
import { SCRIPTS } from './inline-format';

const TAG = /^<(\/?)(sub|sup)>$/iu;
const BITS = { sub: IS_SUBSCRIPT, sup: IS_SUPERSCRIPT } as const;

/**
 * Tags of lowered and raised words that had no partner where they were read may have found one by now, because the mark
 * that stood between them is gone. They are then what they will be read as: marks on the words between them.
 */
export function pairTagAtoms(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some((atom) => tagOf(atom) !== null)) {
    return atoms;
  }
  const paired = [...atoms];
  let open: { readonly name: string; readonly at: number }[] = [];
  for (let index = 0; index < paired.length; index += 1) {
    const tag = tagOf(paired[index]);
    if (tag?.isOpening === true) {
      open.push({ name: tag.name, at: index });
    } else if (tag !== null) {
      const opening = open.findLast(({ name }) => name === tag.name);
      const words = opening === undefined ? [] : paired.slice(opening.at + 1, index);
      if (
        opening !== undefined &&
        words.some(saysSomething) &&
        words.every(isLevel) &&
        !words.some(holdsTag)
      ) {
        paired.splice(opening.at, words.length + 2, ...words.map((word) => marked(word, BITS[tag.name])));
        index -= 2;
      }
      open = opening === undefined ? open : open.filter(({ at }) => at < opening.at);
    }
  }
  return paired;
}

/** A tag that has no partner (yet). */
function tagOf(atom: Atom | undefined): { isOpening: boolean; name: keyof typeof BITS } | null {
  if (atom?.kind !== 'whole' || atom.node.type !== 'rawInline' || !isLevel(atom)) {
    return null;
  }
  const [, slash, name = ''] = TAG.exec(atom.node.value) ?? [];
  return slash === undefined
    ? null
    : { isOpening: slash === '', name: name.toLowerCase() as keyof typeof BITS };
}

/** Neither lowered nor raised yet: a script within a script is kept as tags. */
function isLevel(atom: Atom): boolean {
  return (atom.format & SCRIPTS) === 0 && (atom.kind !== 'link' || atom.atoms.every(isLevel));
}

/** A link with a tag in its words, which could be the partner as well. */
function holdsTag(atom: Atom): boolean {
  return atom.kind === 'link'
    ? atom.atoms.some((inner) => tagOf(inner) !== null || holdsTag(inner))
    : atom.kind === 'whole' &&
        atom.node.type === 'rawInline' &&
        /^!?\[.*<\/?su[bp]>/isu.test(atom.node.value);
}

function saysSomething(atom: Atom): boolean {
  if (atom.kind === 'text') {
    return atom.text.trim() !== '';
  }
  if (atom.kind === 'link') {
    return atom.atoms.some(saysSomething);
  }
  const tag = atom.kind === 'whole' && atom.node.type === 'rawInline' ? atom.node.value : '';
  return atom.kind !== 'break' && tagOf(atom) === null && !BREAK_TAG.test(tag);
}

function marked(atom: Atom, bit: number): Atom {
  return atom.kind === 'link'
    ? { ...atom, format: atom.format | bit, atoms: atom.atoms.map((inner) => marked(inner, bit)) }
    : { ...atom, format: atom.format | bit };
}
