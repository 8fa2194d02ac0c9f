import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TextArea } from '../../ui/text-area';
import { AnchoredPanel } from './anchored-panel';

export interface SourcePanelProps {
  readonly label: string;
  readonly source: string;
  readonly place: () => DOMRect | null;
  /** One line: Enter finishes. Several: Enter breaks the line and Mod+Enter finishes. */
  readonly isOneLine: boolean;
  readonly limit: number;
  /** '' asks for removal. However the panel is closed, what was written in it is kept: the text's own undo takes it back. */
  readonly onDone: (source: string) => void;
  /** Called when the writing pauses. */
  readonly onPause: (source: string) => void;
}

/** In milliseconds. */
const PAUSE = 400;

/** The source of what is kept as Markdown or HTML. */
export function SourcePanel({
  label,
  source,
  place,
  isOneLine,
  limit,
  onDone,
  onPause,
}: SourcePanelProps): ReactNode {
  const [draft, setDraft] = useState(source);
  const latest = useRef(source);
  const pause = useRef(0);
  useEffect(() => () => clearTimeout(pause.current), []);
  const finishOnEnter = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (isOneLine ? !event.shiftKey : event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault();
      onDone(latest.current);
    }
  };
  return (
    <AnchoredPanel label={label} place={place} onClose={() => onDone(latest.current)}>
      <div className="flex flex-col gap-2">
        <TextArea
          label={label}
          value={draft}
          onChange={(value) => {
            const text = (isOneLine ? value.replace(/\n/gu, ' ') : value).slice(0, limit);
            latest.current = text;
            setDraft(text);
            clearTimeout(pause.current);
            pause.current = window.setTimeout(() => onPause(text), PAUSE);
          }}
          onKeyDown={finishOnEnter}
          minLines={isOneLine ? 1 : 3}
          maxLines={10}
          autoFocus
          className="[&_textarea]:font-mono [&_textarea]:text-xs"
        />
        <div className="flex items-center justify-between">
          <IconButton
            label="Remove"
            size="sm"
            icon={<Trash2 size={14} aria-hidden="true" />}
            onPress={() => onDone('')}
          />
          <Button
            variant="primary"
            size="sm"
            keys={isOneLine ? 'Enter' : 'Mod+Enter'}
            onPress={() => onDone(latest.current)}
          >
            Done
          </Button>
        </div>
      </div>
    </AnchoredPanel>
  );
}
