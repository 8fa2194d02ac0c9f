// @vitest-environment node
import fc from 'fast-check';
import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { documents } from '../testing/documents';
import { nastyDocuments } from '../testing/nasty-documents';
import { editorWith } from '../testing/rewrite';
import { documentOf } from './document-of';

const thorough = Number(process.env['GOLDSMITH_THOROUGH'] ?? 0);
const seed = Number(process.env['GOLDSMITH_SEED'] ?? 20261130);

/**
 * A word in one block changes that block and the blank lines around it: whatever stands before it and behind it stays, byte
 * for byte. Lists that touch may take the other's marker.
 */
function expectOnlyOneChanged(source: string, at: number): void {
  const editor = editorWith(source);
  try {
    const document = documentOf(editor);
    const before = document.read();
    const place = editor.read(() => placeOf(at));
    if (place === null) {
      return;
    }
    const from = document.readFrom(place.key);
    const next = place.next === null ? '' : document.readFrom(place.next);
    const head = before.endsWith(from) ? before.slice(0, before.length - from.length) : null;
    write(editor, place.key);
    const after = document.read();
    expect(after).toContain('zzz');
    expect(head === null || after.startsWith(head.trimEnd())).toBe(true);
    expect(!before.endsWith(next) || after.endsWith(next)).toBe(true);
  } finally {
    editor.dispose();
  }
}

function placeOf(at: number): { readonly key: string; readonly next: string | null } | null {
  const blocks = $getRoot().getChildren();
  const block = blocks[at % blocks.length];
  const next = block?.getNextSibling() ?? null;
  const isTouching = [block?.getPreviousSibling() ?? null, next].some(
    (other) => isList(other) && isList(block),
  );
  return !$isElementNode(block) || block.getAllTextNodes().every(isNoWord) || isTouching
    ? null
    : { key: block.getKey(), next: next?.getKey() ?? null };
}

function isList(node: LexicalNode | null | undefined): boolean {
  return node?.getType().includes('list') === true;
}

function isNoWord(node: LexicalNode): boolean {
  return !$isTextNode(node) || node.getType() !== 'text';
}

function write(editor: LexicalEditor, key: string): void {
  editor.update(
    () => {
      const block = $getRoot()
        .getChildren()
        .find((node) => node.getKey() === key);
      const text = $isElementNode(block)
        ? block.getAllTextNodes().find((node) => !isNoWord(node))
        : undefined;
      text?.setTextContent(`zzz${text.getTextContent()}`);
    },
    { discrete: true },
  );
}

test(`a word in one block changes that block only (seed ${seed})`, {
  timeout: thorough > 0 ? 24 * 3_600_000 : 60_000,
}, () => {
  fc.assert(fc.property(fc.oneof(documents, nastyDocuments), fc.nat(20), expectOnlyOneChanged), {
    seed,
    numRuns: thorough || 40,
  });
});
