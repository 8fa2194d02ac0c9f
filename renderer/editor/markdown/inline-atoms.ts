import { $isDecoratorTextNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isLineBreakNode, $isTextNode, type ElementNode, IS_CODE, type LexicalNode } from 'lexical';
import type { PhrasingContent } from 'mdast';
import { $isFootnoteReferenceNode } from '../footnote/footnote-nodes';
import { $isPictureNode, type PictureNode } from '../image/picture-node';
import { $isMathInlineNode } from '../math/math-nodes';
import { $isRawInlineNode } from '../raw/raw-nodes';
import { $isSoftBreakNode } from '../soft-break/soft-break-node';
import { KEPT_FORMATS } from './inline-format';

/** A piece of a line with the marks that are on it. */
export type Atom =
  | { readonly kind: 'text'; readonly text: string; readonly format: number }
  | { readonly kind: 'break'; readonly isSoft: boolean; readonly format: number }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly title: string | null;
      readonly atoms: readonly Atom[];
      readonly format: number;
    }
  | { readonly kind: 'whole'; readonly node: PhrasingContent; readonly format: number };

/** What carries no mark: nobody sees one on it. */
export function isSpace(atom: Atom): boolean {
  return (
    atom.kind === 'break' ||
    (atom.kind === 'text' && (atom.format & IS_CODE) === 0 && atom.text.trim() === '')
  );
}

/** The words of a block, flat. */
export function $atomsOf(element: ElementNode): Atom[] {
  return tidy(element.getChildren().flatMap((node) => $atomOf(node)));
}

function $atomOf(node: LexicalNode): Atom[] {
  if ($isSoftBreakNode(node)) {
    return [{ kind: 'break', isSoft: true, format: node.getFormat() & KEPT_FORMATS & ~IS_CODE }];
  }
  if ($isTextNode(node)) {
    return [{ kind: 'text', text: node.getTextContent(), format: node.getFormat() & KEPT_FORMATS }];
  }
  if ($isLineBreakNode(node)) {
    return [{ kind: 'break', isSoft: false, format: 0 }];
  }
  if ($isLinkNode(node)) {
    const atoms = $atomsOf(node);
    if (atoms.length === 0) {
      return [];
    }
    const words = atoms.filter((atom) => !isSpace(atom));
    const format = (words.length > 0 ? words : atoms).reduce(
      (common, atom) => common & atom.format,
      ~IS_CODE & KEPT_FORMATS,
    );
    return [{ kind: 'link', url: node.getURL(), title: node.getTitle(), atoms, format }];
  }
  const format = $isDecoratorTextNode(node) ? node.getFormat() & KEPT_FORMATS & ~IS_CODE : 0;
  if ($isMathInlineNode(node)) {
    // One that is still being written has nothing to say yet.
    return node.getTex().trim() === ''
      ? []
      : [{ kind: 'whole', node: $mathOf(node.getTex(), node.isWide()), format }];
  }
  if ($isRawInlineNode(node)) {
    return [{ kind: 'whole', node: { type: 'rawInline', value: node.getMarkdown() }, format }];
  }
  if ($isFootnoteReferenceNode(node)) {
    return [{ kind: 'whole', node: { type: 'footnoteReference', ...node.getName() }, format }];
  }
  if ($isPictureNode(node)) {
    const image = $imageOf(node);
    return image === null ? [] : [{ kind: 'whole', node: image, format }];
  }
  const text = node.getTextContent();
  return text === '' ? [] : [{ kind: 'text', text, format: 0 }];
}

/** Null for a picture that is not on the disk yet: a text names it only when it is. */
function $imageOf(node: PictureNode): PhrasingContent | null {
  const address = node.getAddress();
  const title = node.getTitle();
  return address === null
    ? null
    : { type: 'image', url: address, alt: node.getAlt(), title: title === '' ? null : title };
}

function $mathOf(tex: string, isWide: boolean): PhrasingContent {
  return isWide && tex !== '' && !/[$\n]/u.test(tex)
    ? { type: 'rawInline', value: `$$${tex}$$` }
    : { type: 'inlineMath', value: tex };
}

/** Joins neighbours with the same marks, and lets breaks between two marked pieces carry what both have. */
function tidy(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (const atom of atoms) {
    const last = joined.at(-1);
    if (atom.kind === 'text' && atom.text === '') {
      continue;
    }
    if (last?.kind === 'text' && atom.kind === 'text' && last.format === atom.format) {
      joined[joined.length - 1] = { ...last, text: last.text + atom.text };
    } else {
      joined.push(atom);
    }
  }
  const before = marksSoFar(joined);
  const behind = marksSoFar(joined.toReversed()).toReversed();
  return joined.map((atom, index) =>
    atom.kind === 'break'
      ? { ...atom, format: (before[index] ?? 0) & (behind[index] ?? 0) & ~IS_CODE }
      : atom,
  );
}

/** At each place the marks of the last piece that was no break. */
function marksSoFar(atoms: readonly Atom[]): number[] {
  let last = 0;
  return atoms.map((atom) => {
    last = atom.kind === 'break' ? last : atom.format;
    return last;
  });
}
