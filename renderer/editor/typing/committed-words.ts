import type { LexicalEditor } from 'lexical';

/**
 * Words that come as a whole while Enter is held down are a completion that Enter took, and Lexical then puts the caret
 * into the block below, where Enter would have. It goes by the key that was pressed last, however long ago: words that a
 * dictation or a panel of emoji gives would be followed by the block below too. A key that is up counts no more.
 */
export function registerCommittedWords(editor: LexicalEditor): () => void {
  const forget = (): void => {
    editor._inputState.lastKeyCode = null;
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener('keyup', forget);
    return () => root?.removeEventListener('keyup', forget);
  });
}
