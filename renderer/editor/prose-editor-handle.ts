import type { Ref } from 'react';

/** How an editor's text is heard of. Neither function computes anything until it is called. */
export type ProseChange = (readMarkdown: () => string, countWords: () => number) => void;

export interface ProseEditorHandle {
  /** An editor that was never entered has the caret at its end then, unless asked for the start. */
  focus: (at?: 'start' | 'end') => void;
  /** Puts Markdown in at the caret, or at the end when the editor was never entered. */
  insertMarkdown: (markdown: string) => void;
  /**
   * Puts blocks behind what the caret stands in, never inside it, and the caret into the paragraph after them: a quote
   * that is taken over lands between the writer's own words.
   */
  insertBelow: (markdown: string) => void;
  /** Takes what stands behind the caret out of the text and gives it; null in code, in a table, or without a caret. */
  takeAfterCaret: () => string | null;
  /** Puts the caret at the end of what stands below the heading; false when there is no such heading. */
  goBelowHeading: (heading: string) => boolean;
  /** Puts a heading in, before another one or (null) at the end, and the caret below it. */
  addSection: (heading: string, before: string | null) => void;
  /** Puts another text in the place of this one: one change, which undo takes back. What both have stays untouched. */
  replaceAll: (markdown: string) => void;
  /** The text as it is stored. Blocks that did not change are not written anew. */
  readMarkdown: () => string;
  /** The words without any Markdown. */
  getText: () => string;
  wordCount: () => number;
}

export interface ProseEditorProps {
  /** The accessible name of the text box: the title of its step. */
  readonly label: string;
  /**
   * The Markdown to begin with. Read when the editor appears, when `documentKey` changes and when `version` does, and
   * never else.
   */
  readonly value: string;
  /** Another number puts `value` in the place of the text that is there, as a change that undo takes back. */
  readonly version?: number;
  /** Names the text being edited; another key puts another text in, with a history of its own. */
  readonly documentKey: string;
  readonly onChange: ProseChange;
  readonly placeholder?: string;
  /** `full`: a page with a toolbar of its own. `compact`: a field that shows a small one while it is in use. */
  readonly dress?: 'full' | 'compact';
  readonly readOnly?: boolean;
  /** A citation (a link to `#quote-…`) was clicked. */
  readonly onQuoteClick?: (id: string) => void;
  /** Ids of citations, parted by blanks, whose passages have changed since; they are marked. */
  readonly changedQuotes?: string;
  /** A link was asked to be opened (Ctrl or Cmd and click; a plain click where nothing can be written). */
  readonly onOpenLink?: (url: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<ProseEditorHandle>;
}
