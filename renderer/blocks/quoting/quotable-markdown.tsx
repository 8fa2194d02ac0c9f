import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
} from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { MarkdownView, type MarkdownViewProps } from '../markdown-view/markdown-view';
import { type QuoteAction, QuoteBar } from './quote-bar';
import { revealAnchor, selectAnchor } from './reveal-range';
import type { TextMark } from './text-marks';
import { useSelectionAnchor } from './use-selection-anchor';
import { useSentenceMode } from './use-sentence-mode';
import { useTextHighlights } from './use-text-highlights';
import { useTextMarks } from './use-text-marks';

export interface Reveal {
  readonly anchor: TextAnchor;
  /** A new number for each request, so that the same passage can be asked for again. */
  readonly request: number;
  /** Selects the passage and brings the focus to its text, so that the keyboard goes on from there. */
  readonly selects?: boolean;
}

export interface QuotableMarkdownProps extends Omit<MarkdownViewProps, 'ref' | 'className'> {
  /** What it is the text of: 'Response A'. */
  readonly name: string;
  readonly actions: readonly QuoteAction[];
  /** Passages to keep highlighted. Give the same array for the same passages. */
  readonly quotes?: readonly TextAnchor[];
  readonly reveal?: Reveal | null;
  /** Passages that keep a colour, and which of them is chosen. Give the same array for the same marks. */
  readonly marks?: readonly TextMark[];
  readonly activeMark?: string | null;
  /** The passage was clicked; where several lie upon one another, the shortest comes first. */
  readonly onMark?: (ids: readonly string[]) => void;
  /** Marks whose passages are no longer there. */
  readonly onLostMarks?: (ids: readonly string[]) => void;
  readonly className?: string;
  /** For the text itself; the ring of the focus is drawn around what className is on. */
  readonly textClassName?: string;
  /** The element that takes the focus. */
  readonly ref?: Ref<HTMLDivElement>;
}

const NO_QUOTES: readonly TextAnchor[] = [];
const NO_MARKS: readonly TextMark[] = [];

/** Requests are carried out once, also when the view is made anew (another row, another width) while one still stands. */
const REVEALED = new WeakSet<Reveal>();

/** Markdown whose passages can be quoted, by mouse and by keyboard. */
export function QuotableMarkdown(props: QuotableMarkdownProps): ReactNode {
  const { name, actions, quotes = NO_QUOTES, reveal = null, className, textClassName, ref, ...rest } = props;
  const { marks = NO_MARKS, activeMark = null, onMark, onLostMarks, ...view } = rest;
  const root = useRef<HTMLDivElement>(null);
  const anchor = useSelectionAnchor(root);
  const sentences = useSentenceMode(root);
  useTextHighlights(root, { name: 'quote', anchors: quotes });
  const marksAt = useTextMarks(root, { marks, active: activeMark, onLost: onLostMarks });
  useEffect(() => {
    if (reveal !== null && root.current !== null && !REVEALED.has(reveal)) {
      REVEALED.add(reveal);
      revealAnchor(root.current, reveal.anchor);
      if (reveal.selects === true) {
        selectAnchor(root.current, reveal.anchor);
      }
    }
  }, [reveal]);

  const canQuote = actions.length > 0;
  const onActed = (): void => {
    document.getSelection()?.removeAllRanges();
    sentences.leave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [main] = actions;
    if (sentences.isOn && event.key === 'Enter' && event.target === event.currentTarget && anchor && main) {
      event.preventDefault();
      main.onAct(anchor);
      onActed();
    } else {
      sentences.onKeyDown(event);
    }
  };
  const onClick = (event: MouseEvent): void => {
    const isText = event.target instanceof Element && event.target.closest('a, button') === null;
    if (isText && document.getSelection()?.isCollapsed !== false) {
      const ids = marksAt(event.clientX, event.clientY);
      if (ids.length > 0) {
        onMark?.(ids);
      }
    }
  };
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      sentences.leave();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has one of two interactive roles at any time
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
    <div
      ref={ref}
      // An application to screen readers only while the arrow keys choose sentences; else they would keep the keys.
      role={sentences.isOn ? 'application' : 'document'}
      aria-roledescription={sentences.isOn ? 'sentence chooser' : undefined}
      aria-label={`Text of ${name}`}
      tabIndex={0}
      onKeyDown={canQuote ? onKeyDown : undefined}
      onBlur={onBlur}
      onClick={onMark === undefined ? undefined : onClick}
      className={classNames('group/quote focus-inset relative flex flex-col', className)}
    >
      <MarkdownView
        {...view}
        ref={root}
        {...(textClassName === undefined ? {} : { className: textClassName })}
      />
      {canQuote && anchor !== null && (
        <QuoteBar root={root} anchor={anchor} actions={actions} onActed={onActed} />
      )}
      {canQuote && <KeyHint isChoosing={sentences.isOn} action={actions[0] ?? null} />}
      <div role="status">
        <VisuallyHidden>{sentences.announcement}</VisuallyHidden>
      </div>
    </div>
  );
}

/** Says which keys work, as long as the focus is on the text itself and was brought there by keyboard. */
function KeyHint({
  isChoosing,
  action,
}: {
  readonly isChoosing: boolean;
  readonly action: QuoteAction | null;
}): ReactNode {
  return (
    <div className="pointer-events-none sticky bottom-2 mt-auto hidden h-0 group-focus-visible/quote:block">
      <div className="absolute end-0 bottom-0 flex w-max max-w-full flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md bg-ink px-2 py-1 font-sans text-canvas text-xs shadow-md">
        {isChoosing ? (
          <>
            <span className="flex items-center gap-1">
              <Kbd keys="Up Down" /> sentence
            </span>
            <span className="flex items-center gap-1">
              <Kbd keys="Left Right" /> word
            </span>
            <span className="flex items-center gap-1">
              <Kbd keys="Shift" /> extend
            </span>
            {action !== null && (
              <span className="flex items-center gap-1">
                <Kbd keys={action.keys} /> {(action.word ?? action.label).toLowerCase()}
              </span>
            )}
            <span className="flex items-center gap-1">
              <Kbd keys="Escape" /> end
            </span>
          </>
        ) : (
          <span className="flex items-center gap-1">
            <Kbd keys="Enter" /> choose sentences
          </span>
        )}
      </div>
    </div>
  );
}
