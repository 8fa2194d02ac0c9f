import type { ReactNode } from 'react';
import { SegmentedControl } from '../../ui/segmented-control';
import { useKeyWords } from '../../ui/use-key-words';
import { ROOM_KEYS } from '../shortcuts';
import type { WritingLooks } from '../writing-room';

const SCROLLING = [
  { value: 'usual', label: 'As usual' },
  { value: 'typewriter', label: 'Typewriter' },
] as const;

const KEPT = [
  { value: 'paragraph', label: 'Paragraph' },
  { value: 'sentence', label: 'Sentence' },
  { value: 'all', label: 'Everything' },
] as const;

export interface FocusControlsProps {
  readonly looks: WritingLooks;
  readonly onLooks: (change: Partial<WritingLooks>) => void;
}

/** How the text moves while it is written, and what stays bright in focus mode. */
export function FocusControls({ looks, onLooks }: FocusControlsProps): ReactNode {
  const keys = useKeyWords(ROOM_KEYS.typewriter);
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label="Scrolling"
        description={`Typewriter keeps the line of the caret at one height${keys === '' ? '' : ` (${keys})`}.`}
        segments={SCROLLING}
        value={looks.isTypewriter ? 'typewriter' : 'usual'}
        onChange={(value) => onLooks({ isTypewriter: value === 'typewriter' })}
        size="sm"
      />
      <SegmentedControl
        label="Stays bright in focus mode"
        segments={KEPT}
        value={looks.focus}
        onChange={(focus) => onLooks({ focus })}
        size="sm"
      />
    </div>
  );
}
