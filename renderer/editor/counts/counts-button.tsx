import type { LexicalEditor } from 'lexical';
import { type ReactNode, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { countOf, formatCount } from '#shared/lib/count';
import { useLiveActionList } from '../../ui/live-actions';
import { CountsPanel } from './counts-panel';
import { type Counts, useCounts } from './use-counts';

export interface CountsButtonProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly goal: number | null;
  /** Null where no goal can be set. */
  readonly onGoal: ((words: number | null) => void) | null;
}

/** How long the text is, and what is selected; more of it, and a goal of the writer's own, on a press. */
export function CountsButton({ editor, label, goal, onGoal }: CountsButtonProps): ReactNode {
  const counts = useCounts(editor);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLiveActionList([
    {
      id: 'counts',
      label: 'Count words, set a goal for the length',
      group: 'Workspace',
      act: () => setOpen(true),
    },
  ]);
  const share = goal === null || counts.words === null ? null : Math.min(1, counts.words / goal);
  return (
    <>
      <AriaButton
        ref={button}
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        className="flex h-6 items-center gap-2 rounded-sm px-2 text-ink-soft text-xs tabular-nums data-hovered:bg-hover data-hovered:text-ink"
      >
        {share !== null && (
          <span aria-hidden="true" className="h-1 w-14 overflow-hidden rounded-full bg-sunken">
            <span
              className={`block h-full rounded-full ${share === 1 ? 'bg-good' : 'bg-accent'}`}
              style={{ width: `${Math.round(share * 100)}%` }}
            />
          </span>
        )}
        {countsInShort(counts, goal)}
      </AriaButton>
      <span role="status" className="sr-only">
        {share === 1 ? 'Your goal is reached' : ''}
      </span>
      <Popover
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="top start"
        offset={6}
        className="appear w-80 max-w-[90vw] rounded-lg border border-line bg-raised text-ink shadow-lg"
      >
        <Dialog aria-label={`Length of ${label}`} className="p-4 outline-none">
          <CountsPanel editor={editor} counts={counts} goal={goal} onGoal={onGoal} />
        </Dialog>
      </Popover>
    </>
  );
}

/** "1,234 words", "1,234 of 2,000 words", "2,010 words, 10 over your goal", "12 of 1,234 words selected". */
export function countsInShort({ words, selected }: Counts, goal: number | null): string {
  if (words === null) {
    return 'Counting …';
  }
  const all = formatCount(words);
  if (selected !== null) {
    return `${formatCount(selected.words)} of ${countOf(words, 'word')} selected`;
  }
  if (goal !== null) {
    const over = words - goal;
    return over > 0
      ? `${countOf(words, 'word')}, ${formatCount(over)} over your goal`
      : `${all} of ${countOf(goal, 'word')}`;
  }
  return countOf(words, 'word');
}
