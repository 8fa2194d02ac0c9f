import { expect, vi } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { printMarkdown } from '../../markdown/print-markdown';
import { documentOf } from '../markdown/document-of';
import { MarkdownDocument } from '../markdown/markdown-document';
import { meaningOf } from './meaning';
import { editorWith } from './rewrite';

/**
 * What holds for every text that can be stored: left alone it means what it meant; with every block of it edited it still
 * does, and is written the same from then on, by the editor and by the printer alone. No block of it is one that cannot be
 * written.
 */
export function expectFixedPoint(source: string): void {
  const complaint = vi.spyOn(console, 'warn');
  const editor = editorWith(source);
  try {
    const meaning = meaningOf(source);
    const untouched = documentOf(editor).read();
    if (untouched !== source) {
      expect(meaningOf(untouched)).toBe(meaning);
    }
    const written = new MarkdownDocument(editor).read();
    if (written !== source) {
      expect(meaningOf(written)).toBe(meaning);
    }
    expectSettled(written);
    expect(complaint).not.toHaveBeenCalled();
  } finally {
    editor.dispose();
    complaint.mockRestore();
  }
}

/** What the editor has written once, it writes again, byte for byte. */
export function expectSettled(written: string): void {
  const editor = editorWith(written);
  try {
    expect(new MarkdownDocument(editor).read()).toBe(written);
  } finally {
    editor.dispose();
  }
  const printed = printMarkdown(parseMarkdown(written));
  expect(printMarkdown(parseMarkdown(printed))).toBe(printed);
}
