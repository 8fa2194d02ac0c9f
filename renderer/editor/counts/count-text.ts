import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { countWords } from '#shared/domain/markdown-text';
import type { BlockTexts } from '../find/block-texts';

export interface TextSize {
  readonly words: number;
  readonly characters: number;
  readonly withoutSpaces: number;
}

const READ_PER_MINUTE = 230;

/** "less than a minute", "6 min", "1 h 12 min": silent reading of plain prose. */
export function readingTime(words: number): string {
  const minutes = Math.round(words / READ_PER_MINUTE);
  if (minutes < 1) {
    return words === 0 ? '0 min' : 'under 1 min';
  }
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What is selected; null where nothing is. */
export function selectionSize(editor: LexicalEditor): TextSize | null {
  const text = editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && !selection.isCollapsed() ? selection.getTextContent() : '';
  });
  return text === '' ? null : { words: countWords(text), ...charactersOf([text]) };
}

/** The characters of the whole text as they are read, without Markdown; a formula counts as it is written. */
export function documentCharacters(texts: BlockTexts): Omit<TextSize, 'words'> {
  return charactersOf(texts.order().flatMap((key) => texts.unitsOf(key).map(({ text }) => text)));
}

function charactersOf(texts: readonly string[]): Omit<TextSize, 'words'> {
  let characters = 0;
  let spaces = 0;
  for (const text of texts) {
    characters += text.length - (text.match(/[\n\ud800-\udbff]/g)?.length ?? 0);
    spaces += text.match(/[^\S\n]/gu)?.length ?? 0;
  }
  return { characters, withoutSpaces: characters - spaces };
}
