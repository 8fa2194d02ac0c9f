import type { FootnoteDefinition, Root } from 'mdast';
import { blockHolders } from './block-elements';
import { blocksOf } from './blocks';
import { takeFootnotes } from './footnotes';
import { translateOwnText } from './own-text';
import { parseInertHtml } from './parse-inert-html';
import type { Page, Reading } from './reading';
import { removeUnseen } from './remove-unseen';

/** Pasted HTML as the Markdown it means, footnotes last. What is no text, mark, list, table, formula, code or link is let go. */
export function* readHtml(html: string): Reading<Root> {
  const { body } = parseInertHtml(html);
  yield;
  translateOwnText(body);
  removeUnseen(body);
  yield;
  const footnotes = takeFootnotes(body);
  const page: Page = { holders: blockHolders(body, ...footnotes.notes.values()), footnotes };
  yield;
  const blocks = yield* blocksOf(body, page);
  const notes: FootnoteDefinition[] = [];
  for (const [label, note] of page.footnotes.notes) {
    notes.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: yield* blocksOf(note, page),
    });
  }
  return { type: 'root', children: [...blocks, ...notes] };
}
