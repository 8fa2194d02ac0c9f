import type { Code, Root } from 'mdast';
import type { ClipboardContent } from './clipboard-content';
import { readHtml } from './html/read-html';
import type { Reading } from './html/reading';
import { cleanText } from './text/clean-text';
import { type ReadText, readPlainText } from './text/plain-text';

export interface PastedTree {
  readonly tree: Root;
  /** The text that positions in the tree refer to. */
  readonly source: string;
  /** Whether marks were made of it that plain text would not have. */
  readonly isFormatted: boolean;
  /** Whether spaces at its ends keep words apart. */
  readonly isMarkdown: boolean;
}

/** What was pasted, as the Markdown it means. `readText` reads plain text: elsewhere, where it is long. */
export function* readContent(
  { text, html, codeLanguage }: ClipboardContent,
  readText: (text: string) => ReadText = readPlainText,
): Reading<PastedTree> {
  if (codeLanguage !== null) {
    const code: Code = { type: 'code', lang: codeLanguage, value: cleanText(text).replace(/\n+$/u, '') };
    return { tree: { type: 'root', children: [code] }, source: '', isFormatted: true, isMarkdown: false };
  }
  if (html !== '') {
    const tree = yield* readHtml(cleanText(html));
    if (text === '' || !isBare(tree)) {
      return { tree, source: '', isFormatted: !isBare(tree), isMarkdown: false };
    }
  }
  const read = readText(text);
  return { ...read, isFormatted: read.isMarkdown };
}

/** HTML that says no more than its text does; the text may be Markdown. */
function isBare(tree: Root): boolean {
  return tree.children.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((child) => child.type === 'text' || child.type === 'break'),
  );
}
