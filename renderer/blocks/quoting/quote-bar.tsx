import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { Button } from '../../ui/button';
import { actionOfKeys } from '../../ui/keymap';
import { useLiveActionList } from '../../ui/live-actions';
import { isBehindDialog } from '../shortcuts/behind-dialog';
import { isTyping, matchesKeys } from '../shortcuts/match-keys';
import { scrollerOf } from './reveal-range';
import { anchorFromSelection, rangeFromAnchor } from './text-anchors';

export interface QuoteAction {
  readonly id: string;
  readonly label: string;
  /** The same in a word, where there is little room. */
  readonly word?: string;
  /** Usually one letter; it works while something is selected. */
  readonly keys: string;
  readonly icon?: ReactNode;
  readonly onAct: (anchor: TextAnchor) => void;
  /** Whether it makes sense for this passage; always, where this is left out. */
  readonly isOffered?: (anchor: TextAnchor) => boolean;
}

export interface QuoteBarProps {
  /** What the anchor belongs to. */
  readonly root: RefObject<HTMLElement | null>;
  readonly anchor: TextAnchor;
  readonly actions: readonly QuoteAction[];
  readonly onActed: () => void;
}

const GAP = 6;

/** What can be done with the selected passage, close to it. Lies in the same scroller, so it moves with the text. */
export function QuoteBar({ root, anchor, actions: all, onActed }: QuoteBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => all.filter((action) => action.isOffered?.(anchor) !== false), [all, anchor]);
  useLayoutEffect(() => {
    if (bar.current !== null && root.current !== null) {
      placeBar(bar.current, root.current, anchor);
    }
  }, [root, anchor]);
  useLiveActionList(
    actions.flatMap(({ keys, onAct }) => {
      const id = actionOfKeys(keys);
      const act = (): void => {
        onActed();
        onAct(anchor);
      };
      return id === null ? [] : [{ id, act }];
    }),
  );
  // Before the bar is seen, so that no key that answers it comes too early.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = actions.find(({ keys }) => matchesKeys(event, keys));
      if (action !== undefined && isForPassage(event, root.current)) {
        event.preventDefault();
        // What is selected now, which a quick hand has chosen since the bar was last drawn.
        const current = root.current && anchorFromSelection(root.current, document.getSelection());
        // First the selection goes, then the action may put the caret elsewhere.
        onActed();
        action.onAct(current ?? anchor);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, actions, anchor, onActed]);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Selected passage"
      data-text-skip=""
      // Pressing a button must not take the selection away.
      onMouseDown={(event) => event.preventDefault()}
      className="appear absolute z-20 flex w-max max-w-full flex-wrap select-none gap-0.5 rounded-md border border-line bg-raised p-0.5 font-sans shadow-md"
    >
      {actions.map((action) => (
        <Button
          key={action.id}
          size="sm"
          variant="quiet"
          keys={action.keys}
          {...(action.icon === undefined ? {} : { icon: action.icon })}
          preventFocusOnPress
          onPress={() => {
            onActed();
            action.onAct(anchor);
          }}
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}

/** Above the first line of the passage, or below the last one when the first is not in view. */
function placeBar(bar: HTMLElement, root: HTMLElement, anchor: TextAnchor): void {
  const range = rangeFromAnchor(root, anchor);
  const frame = bar.offsetParent?.getBoundingClientRect();
  if (range === null || frame === undefined) {
    return;
  }
  const lines = range.getClientRects();
  const first = lines[0] ?? range.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const view = scrollerOf(root)?.getBoundingClientRect();
  const hasRoomAbove = first.top - bar.offsetHeight - GAP > (view?.top ?? 0);
  const top = hasRoomAbove ? first.top - bar.offsetHeight - GAP : last.bottom + GAP;
  const left = (hasRoomAbove ? first.left : last.left) - frame.left;
  bar.style.top = `${top - frame.top}px`;
  bar.style.left = `${Math.max(0, Math.min(left, frame.width - bar.offsetWidth))}px`;
}

/**
 * Whether a letter is meant for the selected passage. The passage stays selected while a control elsewhere is used, whose
 * own letters and digits these are.
 */
function isForPassage(event: KeyboardEvent, root: HTMLElement | null): boolean {
  const { target } = event;
  const isOwn = target instanceof Node && root !== null && (target.contains(root) || root.contains(target));
  return isOwn && !event.repeat && !event.defaultPrevented && !isTyping(target) && !isBehindDialog();
}
