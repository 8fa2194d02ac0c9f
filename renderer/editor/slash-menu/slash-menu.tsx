import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { runAction } from '../actions/run-action';
import type { ProseActionId } from '../shortcuts';
import { slashGroups } from './slash-items';
import { SlashList } from './slash-list';
import { $removeSlash } from './slash-state';
import { useSlash } from './use-slash';
import './slash-menu.css';

/** A slash at the start of a paragraph or after a space offers every block and insertion. The caret stays in the text. */
export function SlashMenu({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  const [slash, close] = useSlash(editor);
  const id = useId();
  const groups = slash === null ? [] : slashGroups(slash.query, slash.isInCell);
  const count = groups.reduce((sum, { actions }) => sum + actions.length, 0);
  const choose = (action: ProseActionId) => {
    if (slash !== null) {
      close();
      // One step of the history: undo brings the slash back.
      editor.update(
        () => {
          $removeSlash(slash);
          runAction(editor, action);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    }
  };
  return (
    <>
      <span role="status" className="sr-only">
        {slash === null ? '' : `${count} ${count === 1 ? 'entry' : 'entries'} to choose from`}
      </span>
      {slash !== null &&
        createPortal(
          <SlashList
            key={slash.query}
            id={id}
            editor={editor}
            groups={groups}
            onChoose={choose}
            onClose={close}
          />,
          // Among the page's landmarks, but outside the editor, whose layout would hold it.
          editor.getRootElement()?.closest('main') ?? document.body,
        )}
    </>
  );
}
