import type { LexicalEditor } from 'lexical';
import { Focus, List, Minimize2, Search } from 'lucide-react';
import { type ReactNode, useContext, useRef } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../../ui/icon-button';
import { runAction } from '../actions/run-action';
import { AppearanceButton } from '../appearance/appearance-button';
import { CountsButton } from '../counts/counts-button';
import { OutlinePlace } from '../outline/outline-place';
import { proseAction, ROOM_KEYS } from '../shortcuts';
import './status.css';
import { StatusPlaceContext, WritingRoomContext } from '../writing-room';

export interface StatusLineProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly documentKey: string;
}

/** Below a page: how long the text is, its headings, its looks, and being alone with it. A small field has its headings. */
export function StatusLine({ editor, label, documentKey }: StatusLineProps): ReactNode {
  const place = useContext(StatusPlaceContext);
  const room = useContext(WritingRoomContext);
  const outline = useRef<HTMLButtonElement>(null);
  if (place === null) {
    return <OutlinePlace editor={editor} label={label} anchor={null} />;
  }
  const goal = room?.goalOf(documentKey) ?? null;
  return createPortal(
    // biome-ignore lint/a11y/useSemanticElements: no form, and a fieldset would need a legend
    <div role="group" aria-label={`Below the text: ${label}`} className="prose-status">
      <CountsButton
        editor={editor}
        label={label}
        goal={goal}
        onGoal={room === null ? null : (words) => room.onGoal(documentKey, words)}
      />
      <span className="grow" />
      <IconButton
        size="sm"
        label={proseAction('find').label}
        keys={proseAction('find').keys}
        icon={<Search size={14} aria-hidden="true" />}
        onPress={() => runAction(editor, 'find')}
      />
      <IconButton
        ref={outline}
        size="sm"
        label={proseAction('outline').label}
        keys={proseAction('outline').keys}
        icon={<List size={15} aria-hidden="true" />}
        onPress={() => runAction(editor, 'outline')}
      />
      <OutlinePlace editor={editor} label={label} anchor={outline} />
      {room !== null && (
        <>
          <AppearanceButton editor={editor} room={room} />
          <IconButton
            size="sm"
            label={room.isAlone ? 'Leave focus mode' : 'Focus mode'}
            keys={ROOM_KEYS.focusMode}
            icon={
              room.isAlone ? (
                <Minimize2 size={15} aria-hidden="true" />
              ) : (
                <Focus size={15} aria-hidden="true" />
              )
            }
            isSelected={room.isAlone}
            onPress={() => {
              room.onAlone(!room.isAlone);
              editor.focus();
            }}
          />
        </>
      )}
    </div>,
    place,
  );
}
