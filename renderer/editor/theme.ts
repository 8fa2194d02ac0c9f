import type { EditorThemeClasses } from 'lexical';

/** Class names for editor.css; what a tag says already (h2, ul, blockquote) needs none. */
export const PROSE_THEME: EditorThemeClasses = {
  paragraph: 'prose-paragraph',
  text: {
    bold: 'font-bold',
    italic: 'italic',
    strikethrough: 'line-through',
    code: 'inline-code',
  },
  code: 'code-block',
  table: 'prose-table',
  tableScrollableWrapper: 'table-scroller',
  tableCellSelected: 'cell-selected',
  tableSelection: 'table-selection',
  hr: 'prose-rule',
  hrSelected: 'is-selected',
  blockCursor: 'block-cursor',
};
