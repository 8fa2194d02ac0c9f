import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { bringNear } from '../near/near-extension';
import { findUnknown } from './find-unknown';
import { replaceWord } from './replace-word';
import { SPELLING_COMMAND } from './spelling-command';
import { spellingSetting } from './spelling-store';
import { spelling } from './start-spelling';
import { WordMenu } from './word-menu';

interface Shown {
  readonly place: Range | null;
  readonly word: string;
}

/** What to do about an unknown word, at its place in the text. */
export function SpellingMenu({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null);
  const goingBack = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const show = async (place: Range | null): Promise<void> => {
      const unknown = place ?? (await findNext(editor));
      if (unknown !== null) {
        reveal(unknown);
      }
      // Whoever asks again at once has the next menu: the text that took the keyboard now would close it.
      clearTimeout(goingBack.current);
      setShown({ place: unknown ?? rangeAtCaret(), word: unknown?.toString() ?? '' });
    };
    return editor.registerCommand(
      SPELLING_COMMAND,
      (place) => {
        void show(place);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  }, [editor]);
  if (shown === null) {
    return null;
  }
  const close = (): void => {
    setShown(null);
    // After the menu has given the keyboard back to wherever it was.
    clearTimeout(goingBack.current);
    goingBack.current = setTimeout(() => editor.focus(), 0);
  };
  return (
    <WordMenu
      key={`${shown.word} ${shown.place?.startOffset ?? ''}`}
      place={shown.place}
      word={shown.word}
      onUse={(suggestion) => {
        if (shown.place !== null) {
          replaceWord(editor, shown.place, suggestion);
        }
        close();
      }}
      onClose={close}
    />
  );
}

async function findNext(editor: LexicalEditor): Promise<Range | null> {
  const { language, accepted } = spellingSetting.getState();
  const root = editor.getRootElement();
  if (language === null || root === null) {
    return null;
  }
  return findUnknown(root, { client: spelling, language, accepted }).catch(() => null);
}

function rangeAtCaret(): Range | null {
  const selection = document.getSelection();
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}

function reveal({ startContainer, startOffset, endContainer, endOffset }: Range): void {
  bringNear(startContainer.parentElement);
  startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
