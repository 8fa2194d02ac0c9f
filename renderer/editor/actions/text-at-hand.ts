import type { ReactNode } from 'react';
import type { OutlineHeading } from '../outline/headings';
import type { ProseActionId } from '../shortcuts';

/**
 * The text that the writer is in, or was in last, for the palette. It takes the keyboard while it is open; the caret and
 * what is selected are noted before that, and are there again when an action runs.
 */
export interface TextAtHand {
  /** What can be done in it. */
  readonly offers: (id: ProseActionId) => boolean;
  /** What is on where its caret is. */
  readonly active: () => ReadonlySet<ProseActionId>;
  /** What can be done with the table that the caret is in; nothing elsewhere. */
  readonly here: () => readonly { readonly id: string; readonly label: string; readonly act: () => void }[];
  readonly headings: () => readonly OutlineHeading[];
  /** A heading's words with its formulas set. */
  readonly draw: (heading: OutlineHeading) => ReactNode;
  readonly goToHeading: (heading: OutlineHeading) => void;
  /** Notes caret and selection; gives a function that brings them and the keyboard back, and then calls `then`. */
  readonly leave: () => (then: () => void) => void;
  readonly run: (id: ProseActionId) => void;
  readonly hasFocus: () => boolean;
  /** Whether it is still on the screen. */
  readonly isShown: () => boolean;
}

/** Weakly: a text that was put away is not held for the palette, with all that could be undone in it. */
let last: WeakRef<TextAtHand> | null = null;

/** The editor says that the writer is in it. Apart from the editor, so that the window starts without it. */
export function setTextAtHand(text: TextAtHand): void {
  last = new WeakRef(text);
}

/** Null where there is no text, or it is gone. */
export function textAtHand(): TextAtHand | null {
  const text = last?.deref();
  return text?.isShown() === true ? text : null;
}
