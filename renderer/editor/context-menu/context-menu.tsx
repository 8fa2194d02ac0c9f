import { COMMAND_PRIORITY_LOW, type LexicalEditor, mergeRegister } from 'lexical';
import { type ReactNode, use, useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { createPortal } from 'react-dom';
import { MenuList } from '../../ui/menu';
import { CONTEXT_MENU_COMMAND } from '../actions/run-action';
import { placeOf } from '../panels/places';
import { expectPlainPaste, PASTE_PLAIN_COMMAND } from '../paste/paste-plain';
import { type UnknownWord, unknownWordAt } from '../spelling/unknown-word-at';
import { readContextPlace } from './context-place';
import { CONTEXT_SECTIONS, type ContextEntry } from './context-sections';
import { PasteRequestContext } from './paste-request';

export interface ContextMenuProps {
  readonly editor: LexicalEditor;
  readonly wrapsCode: boolean | null;
  readonly onOpenLink: (url: string) => void;
}

interface Opened {
  readonly left: number;
  readonly top: number;
  readonly sections: readonly (readonly ContextEntry[])[];
}

/** What can be done where one clicks with the other button, or where the caret is when the menu key is pressed. */
export function ContextMenu({ editor, wrapsCode, onOpenLink }: ContextMenuProps): ReactNode {
  const paste = use(PasteRequestContext);
  const [opened, setOpened] = useState<Opened | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const open = (left: number, top: number, clicked: Node | null, unknown: UnknownWord | null) => {
      const here = readContextPlace(editor, clicked);
      const place = { editor, paste, unknown, wrapsCode, openLink: onOpenLink, ...here };
      const sections = CONTEXT_SECTIONS.map((section) => section(place)).filter(({ length }) => length > 0);
      setOpened({ left, top, sections });
    };
    const openAtCaret = () => {
      const rect = placeOf(editor, null);
      open(rect?.left ?? 0, rect?.bottom ?? 0, null, null);
      return true;
    };
    const onContextMenu = (event: MouseEvent) => {
      event.preventDefault();
      const { clientX, clientY, target } = event;
      // The click has moved the caret; the editor hears of that in a moment.
      setTimeout(() => {
        if (clientX === 0 && clientY === 0) {
          openAtCaret();
        } else {
          const clicked = target instanceof Node ? target : null;
          void unknownWordAt(editor, clientX, clientY).then((word) => open(clientX, clientY, clicked, word));
        }
      }, 0);
    };
    const unregister = mergeRegister(
      editor.registerCommand(CONTEXT_MENU_COMMAND, openAtCaret, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        PASTE_PLAIN_COMMAND,
        () => {
          expectPlainPaste(editor);
          paste?.(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    const leave = editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('contextmenu', onContextMenu);
      root?.addEventListener('contextmenu', onContextMenu);
    });
    return () => {
      unregister();
      leave();
    };
  }, [editor, paste, wrapsCode, onOpenLink]);

  if (opened === null) {
    return null;
  }
  // After the menu has given the keyboard back to wherever it was.
  const close = (act?: () => void) => {
    setOpened(null);
    setTimeout(() => editor.focus(act), 0);
  };
  return (
    <>
      {createPortal(
        <span
          ref={anchor}
          aria-hidden="true"
          className="pointer-events-none fixed size-px"
          style={{ left: opened.left, top: opened.top }}
        />,
        document.body,
      )}
      <Popover
        aria-label="What can be done here"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={2}
        onOpenChange={(isOpen) => {
          if (!isOpen) {
            close();
          }
        }}
        className="appear min-w-56 overflow-auto rounded-md border border-line bg-raised p-1 shadow-md"
      >
        <MenuList
          label="What can be done here"
          autoFocus
          groups={opened.sections}
          onAction={(id) => close(opened.sections.flat().find((entry) => entry.id === id)?.act)}
        />
      </Popover>
    </>
  );
}
