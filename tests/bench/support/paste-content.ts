import { InventedText } from './invented-text';
import { inventAnswer } from './long-answer';

export const PASTE_FORMS = ['a page', 'Markdown', 'one line'] as const;
export type PasteForm = (typeof PASTE_FORMS)[number];

/** Words that stand at the end of everything, and nowhere else. */
const END = 'that is the end';

/** Something to paste, of about so many characters. */
export function pasteContent(form: PasteForm, size: number): { text: string; html: string; end: string } {
  switch (form) {
    case 'a page':
      return { ...inventPage(size), end: END };
    case 'Markdown':
      return { text: `${inventAnswer(size / 7)}\n\n${END}`, html: '', end: END };
    case 'one line': {
      const words = new InventedText(size).paragraph(200).replace(/\s+/g, ' ');
      const line = `${words} `.repeat(Math.ceil(size / words.length)).slice(0, size);
      return { text: `${line} ${END}`, html: '', end: END };
    }
  }
}

/** A block for every hundred characters, with marks in it, as on a page of notes. */
function inventPage(size: number): { text: string; html: string } {
  const words = new InventedText(size);
  const lines = Array.from({ length: size / 100 }, () => [words.words(11), words.words(3)] as const);
  const html = lines.map(([line, more]) => `<p class="note">${line} <b>and ${more}</b></p>`).join('\n');
  const text = lines.map(([line, more]) => `${line} and ${more}`).join('\n\n');
  return { text: `${text}\n\n${END}`, html: `${html}\n<p>${END}</p>` };
}
