import { $isCodeNode } from '@lexical/code-core';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';
import {
  $createFootnoteNode,
  $createFootnoteReferenceNode,
  $isFootnoteNode,
  type FootnoteName,
  type FootnoteNode,
  type FootnoteReferenceNode,
} from './footnote-nodes';
import {
  $firstReferenceTo,
  $noteAround,
  $noteCalled,
  $notes,
  $references,
  $select,
} from './footnote-queries';

/** A reference at the caret and its note at the end of the text, with the caret in it. From within a note, back to the text. */
export function $insertFootnote(): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (!$isRangeSelection(selection) || node === null || $isCodeNode($textBlockOf(node))) {
    return;
  }
  const around = $noteAround(node);
  if (around !== null) {
    const back = $firstReferenceTo(around.getName().identifier);
    if (back !== null) {
      $select(back);
    }
    return;
  }
  if (!selection.isCollapsed()) {
    // Behind the words that are selected, not in their place.
    const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
    selection.anchor.set(key, offset, type);
    selection.focus.set(key, offset, type);
  }
  const reference = $createFootnoteReferenceNode(footnoteName($freeLabel()));
  selection.insertNodes([reference]);
  $select($writeNote(reference));
}

/** An empty note for a reference, among those at the end of the text, in the order of their references. */
export function $writeNote(reference: FootnoteReferenceNode): FootnoteNode {
  const note = $createFootnoteNode(reference.getName()).append($createParagraphNode());
  const atEnd = $notesAtEnd();
  const all = $references();
  const later = all
    .slice(all.findIndex((other) => other.is(reference)) + 1)
    .map((other) => atEnd.find((candidate) => candidate.getName().identifier === other.getName().identifier))
    .find((candidate) => candidate !== undefined);
  const last = atEnd.at(-1) ?? $lastWritten();
  if (later !== undefined) {
    later.insertBefore(note);
  } else if (last === null) {
    $getRoot().append(note);
  } else {
    last.insertAfter(note, false);
  }
  return note;
}

/** Makes a note of a paragraph, and references to it of what the text has as mere words. False where it cannot be one. */
export function $makeNote(paragraph: ElementNode, name: FootnoteName): boolean {
  if ($noteCalled(name.identifier) !== null || $noteAround(paragraph) !== null) {
    return false;
  }
  const note = $createFootnoteNode(name);
  paragraph.replace(note);
  note.append(paragraph);
  for (const text of $getRoot().getAllTextNodes()) {
    $adoptReference(text, name);
  }
  paragraph.selectStart();
  return true;
}

/** What a label is compared by, as Markdown does. */
export function footnoteName(label: string): FootnoteName {
  return { label, identifier: label.toLowerCase().toUpperCase().toLowerCase() };
}

function $adoptReference(text: TextNode, name: FootnoteName): void {
  const written = `[^${name.label}]`;
  const at = text.getTextContent().indexOf(written);
  if (at < 0 || text.hasFormat('code') || $isCodeNode(text.getParent())) {
    return;
  }
  const parts = text.splitText(at, at + written.length);
  parts[at === 0 ? 0 : 1]?.replace($createFootnoteReferenceNode(name).setFormat(text.getFormat()));
  const rest = parts.at(-1);
  if (rest?.isAttached() === true) {
    $adoptReference(rest, name);
  }
}

/** The notes behind everything else, so that a new one stands with them. */
function $notesAtEnd(): FootnoteNode[] {
  const notes: FootnoteNode[] = [];
  for (let node = $lastWritten(); $isFootnoteNode(node); node = node.getPreviousSibling()) {
    notes.unshift(node);
  }
  return notes;
}

/** The last block, but for paragraphs that still have nothing in them. */
function $lastWritten(): LexicalNode | null {
  let node = $getRoot().getLastChild();
  while ($isParagraphNode(node) && node.isEmpty()) {
    node = node.getPreviousSibling();
  }
  return node;
}

function $freeLabel(): string {
  const taken = new Set([...$references(), ...$notes()].map((node) => node.getName().identifier));
  let number = 1;
  while (taken.has(String(number))) {
    number += 1;
  }
  return String(number);
}
