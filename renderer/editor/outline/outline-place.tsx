import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { type ReactNode, type RefObject, useCallback, useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { noteCaret } from '../actions/note-caret';
import { AnchoredPanel } from '../panels/anchored-panel';
import { placeOf } from '../panels/places';
import { OUTLINE_COMMAND } from './outline-command';
import { OutlineList } from './outline-list';

export interface OutlinePlaceProps {
  readonly editor: LexicalEditor;
  /** The name of the text. */
  readonly label: string;
  /** What the list of headings stands at; null: at the caret. */
  readonly anchor: RefObject<Element | null> | null;
}

/** Where the list of headings appears when it is asked for. */
export function OutlinePlace({ editor, label, anchor }: OutlinePlaceProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      editor.registerCommand(
        OUTLINE_COMMAND,
        () => {
          // In a low window the line that it stands at may be out of sight.
          anchor?.current?.scrollIntoView({ block: 'nearest' });
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, anchor],
  );
  const place = useCallback(() => placeOf(editor, null), [editor]);
  const name = `Outline of ${label}`;
  const close = (): void => {
    const goOn = noteCaret(editor);
    setOpen(false);
    // After the dialog has given the keyboard back to wherever it was.
    setTimeout(goOn, 0);
  };
  const list = <OutlineList editor={editor} onGone={() => setOpen(false)} onClose={close} />;
  if (anchor === null) {
    return (
      isOpen && (
        <AnchoredPanel label={name} place={place} onClose={close} isFlush>
          {list}
        </AnchoredPanel>
      )
    );
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? setOpen(true) : close())}
      placement="top end"
      offset={6}
      className="appear w-88 max-w-[90vw] rounded-lg border border-line bg-raised text-ink shadow-lg"
    >
      <Dialog aria-label={name} className="outline-none">
        {list}
      </Dialog>
    </Popover>
  );
}
