import { HISTORIC_TAG, HISTORY_PUSH_TAG, type LexicalEditor, PASTE_TAG, UNDO_COMMAND } from 'lexical';
import type { ClipboardContent } from './clipboard-content';
import { $insertTree } from './insert-tree';
import { isLong } from './large/limits';
import { pasteLong } from './large/paste-job';
import { clearPasteStatus, pasteStatus, setPasteStatus } from './paste-status';
import { plainTree } from './pasted-tree';

/** Unanswered, the offer goes after this time, in milliseconds. */
const SHOWN = 15_000;
/** What changes so soon after a paste is part of it: code is coloured, lists are joined. */
const SETTLING = 250;

/** Offers to make plain text of what was just pasted. The next change of the text ends the offer. */
export function offerPlain(editor: LexicalEditor, content: ClipboardContent, said: string): void {
  if (content.text.trim() === '') {
    clearPasteStatus(editor);
    return;
  }
  const since = performance.now();
  const end = () => {
    stop();
    clearTimeout(timer);
    if (pasteStatus(editor) === offer) {
      clearPasteStatus(editor);
    }
  };
  const offer = {
    kind: 'offer',
    said,
    keepPlain: () => {
      end();
      pasteAgain(editor, content);
    },
  } as const;
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (tags.has(HISTORIC_TAG) || (isChange && performance.now() - since > SETTLING)) {
      end();
    }
  });
  const timer = setTimeout(end, SHOWN);
  setPasteStatus(editor, offer);
}

/** Takes the paste back and puts its lines in as they are. */
function pasteAgain(editor: LexicalEditor, content: ClipboardContent): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  const plain = { text: content.text, html: '', codeLanguage: null };
  if (isLong(plain)) {
    void pasteLong(editor, plain, 'plain', () => undefined);
  } else {
    editor.update(() => $insertTree(plainTree(content.text)), {
      discrete: true,
      tag: [PASTE_TAG, HISTORY_PUSH_TAG],
    });
  }
  editor.focus();
}
