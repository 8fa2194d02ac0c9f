import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  DELETE_CHARACTER_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Puts the caret into the first text that contains these words, before them or behind them. */
export function caretAt(editor: LexicalEditor, words: string, side: 'before' | 'behind' = 'behind'): void {
  editor.update(
    () => {
      const node = $getRoot()
        .getAllTextNodes()
        .find((text) => text.getTextContent().includes(words));
      if (!$isTextNode(node)) {
        throw new Error(`There is no text "${words}".`);
      }
      const at = node.getTextContent().indexOf(words) + (side === 'before' ? 0 : words.length);
      node.select(at, at);
    },
    { discrete: true },
  );
}

export function caretAtEnd(editor: LexicalEditor): void {
  editor.update(() => void $getRoot().selectEnd(), { discrete: true });
}

/** Types as the keyboard does: a character an update, spaces and line ends through their commands. */
export function type(editor: LexicalEditor, text: string): void {
  for (const character of text) {
    if (character === '\n') {
      run(editor, () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    } else if (character !== ' ' || !pressSpace(editor)) {
      run(editor, () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) {
          selection.insertText(character);
        }
      });
    }
  }
}

export function backspace(editor: LexicalEditor): void {
  run(editor, () => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
}

export function tab(editor: LexicalEditor, isBack = false): void {
  run(editor, () =>
    editor.dispatchCommand(isBack ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined),
  );
}

export function run(editor: LexicalEditor, act: () => unknown): void {
  editor.update(() => void act(), { discrete: true });
  // Listeners may have asked for a further update (typed marks).
  editor.read(() => undefined);
}

function pressSpace(editor: LexicalEditor): boolean {
  let isHandled = false;
  run(editor, () => {
    isHandled = editor.dispatchCommand(KEY_SPACE_COMMAND, new KeyboardEvent('keydown', { key: ' ' }));
  });
  return isHandled;
}
