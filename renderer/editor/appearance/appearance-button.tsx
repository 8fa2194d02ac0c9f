import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { ALargeSmall, Maximize } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { defaultSettings } from '#shared/ipc/default-settings';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { proseAction } from '../shortcuts';
import type { WritingRoom } from '../writing-room';
import { APPEARANCE_COMMAND } from './appearance-command';
import { AppearanceControls } from './appearance-controls';
import { FocusControls } from './focus-controls';

export interface AppearanceButtonProps {
  readonly editor: LexicalEditor;
  readonly room: WritingRoom;
}

/** The looks of the text, beside the text. */
export function AppearanceButton({ editor, room }: AppearanceButtonProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { keys, label } = proseAction('appearance');
  useEffect(
    () =>
      editor.registerCommand(
        APPEARANCE_COMMAND,
        () => {
          // In a low window the line that it stands at may be out of sight.
          button.current?.scrollIntoView({ block: 'nearest' });
          setOpen(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  return (
    <>
      <IconButton
        ref={button}
        size="sm"
        label={label}
        keys={keys}
        icon={<ALargeSmall size={16} aria-hidden="true" />}
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      />
      <Popover
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="top end"
        offset={6}
        className="appear w-104 max-w-[90vw] overflow-y-auto rounded-lg border border-line bg-raised text-ink shadow-lg"
      >
        <Dialog aria-label={label} className="flex flex-col gap-4 p-4 outline-none">
          <AppearanceControls looks={room.looks} onLooks={room.onLooks} />
          <FocusControls looks={room.looks} onLooks={room.onLooks} />
          <div className="flex items-center justify-between gap-2 border-line border-t pt-3">
            <Button size="sm" variant="quiet" onPress={() => room.onLooks(defaultSettings.writing)}>
              Reset
            </Button>
            <Button
              size="sm"
              keys={room.fullScreenKeys}
              icon={<Maximize size={12} aria-hidden="true" />}
              onPress={room.onFullScreen}
            >
              Full screen
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  );
}
