import type { LexicalEditor } from 'lexical';
import { spellingMarksOf } from './spelling-extension';
import { spellingSetting } from './spelling-store';
import { spelling } from './start-spelling';

/** An underlined word that somebody asks about. */
export interface UnknownWord {
  readonly place: Range;
  readonly word: string;
  /** null: they take longer than anybody waits for a menu. */
  readonly suggestions: readonly string[] | null;
}

/** How long a menu waits for suggestions, in milliseconds: French and German may take a second. */
const PATIENCE = 250;
const MOST = 5;

/** The underlined word at a point of the window, with what it may have been meant to be; null when there is none. */
export async function unknownWordAt(
  editor: LexicalEditor,
  left: number,
  top: number,
): Promise<UnknownWord | null> {
  const marks = spellingMarksOf(editor);
  const { language } = spellingSetting.getState();
  if (marks === null || language === null) {
    return null;
  }
  const point = document.caretRangeFromPoint(left, top);
  const place = point === null ? null : marks.wordAt(point.startContainer, point.startOffset);
  if (place === null) {
    return null;
  }
  const word = place.toString();
  const asked = spelling.suggest(language, word).catch(() => []);
  const tired = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const suggestions = await Promise.race([asked, tired]);
  return { place, word, suggestions: suggestions?.slice(0, MOST) ?? null };
}
