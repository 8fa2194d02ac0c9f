import type { Code, Root } from 'mdast';
import type { ClipboardContent } from './clipboard-content';
import { readHtml } from './html/read-html';
import type { Reading } from './html/reading';
import { cleanText } from './text/clean-text';
import { readLines, readPlainText } from './text/plain-text';

export interface PastedTree {
  readonly tree: Root;
  /** The text that positions in the tree refer to. */
  readonly source: string;
  /** What was made of it that plain text would not have, in words; null where nothing was. */
  readonly said: string | null;
  /** Whether spaces at its ends keep words apart. */
  readonly isMarkdown: boolean;
}

export const PASTED = {
  markdown: 'Pasted as Markdown',
  formatted: 'Pasted with its formatting',
  code: 'Pasted as code',
} as const;

/** Text line by line: nothing in it is a mark. */
export function plainTree(text: string): PastedTree {
  return { tree: readLines(text), source: '', said: null, isMarkdown: false };
}

/** What was pasted, as the Markdown it means. */
export function* readContent(content: ClipboardContent): Reading<PastedTree> {
  const read = yield* readMarkup(content);
  if (read !== null) {
    return read;
  }
  const { tree, source, isMarkdown } = readPlainText(content.text);
  return { tree, source, isMarkdown, said: isMarkdown ? PASTED.markdown : null };
}

/** The same, of what says itself what it is; null where only the text can tell. */
export function* readMarkup({ text, html, codeLanguage }: ClipboardContent): Reading<PastedTree | null> {
  if (codeLanguage !== null) {
    const code: Code = { type: 'code', lang: codeLanguage, value: cleanText(text).replace(/\n+$/u, '') };
    return { tree: { type: 'root', children: [code] }, source: '', said: PASTED.code, isMarkdown: false };
  }
  if (html === '') {
    return null;
  }
  const tree = yield* readHtml(cleanText(html));
  return text !== '' && isBare(tree)
    ? null
    : { tree, source: '', said: isBare(tree) ? null : PASTED.formatted, isMarkdown: false };
}

/** HTML that says no more than its text does; the text may be Markdown. */
function isBare(tree: Root): boolean {
  return tree.children.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => child.type === 'text' || child.type === 'break'),
  );
}
