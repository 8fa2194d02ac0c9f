import { ChevronsLeftRight, ChevronsRightLeft, Maximize2, Minimize2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { countWords } from '#shared/domain/markdown-text';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { goToReadingPlace, readingPlace } from '../markdown-view/reading-place';
import type { RunCode } from '../markdown-view/render-context';
import { QuotableMarkdown, type Reveal } from '../quoting/quotable-markdown';
import type { QuoteAction } from '../quoting/quote-bar';
import type { TextMark } from '../quoting/text-marks';
import { matchesKeys } from '../shortcuts/match-keys';
import { FindInView } from '../text-search/find-in-view';
import { FIND_KEYS } from '../text-search/find-keys';

export interface PanelResponse {
  readonly id: string;
  /** 'Response A'. */
  readonly name: string;
  readonly markdown: string;
  /** A short remark in the header, such as its rank. */
  readonly note?: ReactNode;
}

/** Scroll places by response id (markdown-view/reading-place.ts). */
export interface ScrollTops {
  get(id: string): number | undefined;
  set(id: string, top: number): void;
}

/** Passages that keep a colour in one text, and what becomes of them. */
export interface PanelMarking {
  readonly marks: readonly TextMark[];
  readonly active: string | null;
  readonly onMark: (ids: readonly string[]) => void;
  readonly onLost: (ids: readonly string[]) => void;
}

export interface ResponsePanelProps {
  readonly response: PanelResponse;
  /** Its place among all, from 0: gives the keys. */
  readonly index: number;
  readonly isExpanded: boolean;
  readonly hasOthers: boolean;
  readonly actions: readonly QuoteAction[];
  readonly quotes?: readonly TextAnchor[];
  readonly reveal: Reveal | null;
  readonly marking?: PanelMarking;
  readonly onOpenLink?: (url: string) => void;
  readonly resolveMedia?: (hash: string) => string | null;
  readonly onRunCode?: RunCode;
  readonly onToggleCollapsed: () => void;
  readonly onToggleExpanded: () => void;
  /** Scroll positions by response id, kept by the frame because a panel is made anew when the rows change. */
  readonly scrollTops: ScrollTops;
  /** Says where the text is, so that keys can bring the focus there. */
  readonly setText: (id: string, element: HTMLElement | null) => void;
}

export function ResponsePanel(props: ResponsePanelProps): ReactNode {
  const { response, index, isExpanded, hasOthers, actions, quotes, reveal, scrollTops, setText } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLElement | null>(null);
  const [isFinding, setFinding] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (matchesKeys(event, FIND_KEYS)) {
      event.preventDefault();
      setFinding(true);
    }
  };
  const words = useMemo(() => countWords(response.markdown), [response.markdown]);
  useLayoutEffect(() => {
    const top = scrollTops.get(response.id) ?? 0;
    // Asking for the place where it is anyway would cost a layout.
    if (top > 0 && scroller.current !== null) {
      goToReadingPlace(scroller.current, top);
    }
  }, [response.id, scrollTops]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group is what readers look for; a fieldset is for forms
    <section
      role="group"
      aria-label={response.name}
      data-panel={response.id}
      onKeyDown={onKeyDown}
      className="flex h-full min-w-0 flex-col overflow-hidden rounded-lg border border-line bg-surface focus-within:border-line-strong/70"
    >
      <div
        className={classNames(
          '@container flex h-9 shrink-0 items-center gap-2 border-line border-b ps-4',
          hasOthers ? 'pe-1' : 'pe-4',
        )}
      >
        <h3 className="truncate font-semibold text-sm">{response.name}</h3>
        {response.note}
        <span
          className={classNames(
            'ms-auto shrink-0 whitespace-nowrap text-ink-faint text-xs tabular-nums',
            // Where not everything fits, the name and the remark matter more.
            response.note !== undefined && 'invisible w-0 @2xs:visible @2xs:w-auto',
          )}
        >
          {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'}
        </span>
        {hasOthers && (
          <div className="flex shrink-0">
            {!isExpanded && (
              <IconButton
                size="sm"
                label={`Collapse ${response.name}`}
                icon={<ChevronsRightLeft size={14} aria-hidden="true" />}
                keys={`Alt+Shift+${index + 1}`}
                onPress={props.onToggleCollapsed}
              />
            )}
            <IconButton
              size="sm"
              label={isExpanded ? 'Show all responses' : `Show only ${response.name}`}
              icon={
                isExpanded ? (
                  <Minimize2 size={14} aria-hidden="true" />
                ) : (
                  <Maximize2 size={14} aria-hidden="true" />
                )
              }
              onPress={props.onToggleExpanded}
            />
          </div>
        )}
      </div>
      {isFinding && (
        <FindInView
          name={response.name}
          root={text}
          source={response.markdown}
          onClose={() => {
            setFinding(false);
            text.current?.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
          }}
        />
      )}
      <div
        ref={scroller}
        data-panel-scroller={response.id}
        onScroll={(event) => scrollTops.set(response.id, readingPlace(event.currentTarget))}
        className="focus-around min-h-0 grow overflow-y-auto overflow-x-hidden rounded-b-lg"
      >
        <QuotableMarkdown
          ref={(element) => {
            text.current = element;
            setText(response.id, element);
          }}
          name={response.name}
          source={response.markdown}
          actions={actions}
          reveal={reveal}
          isCompact
          isAlone
          className="min-h-full px-5 py-4"
          textClassName="mx-auto w-full max-w-[42rem]"
          {...(quotes === undefined ? {} : { quotes })}
          {...(props.marking === undefined ? {} : markProps(props.marking))}
          {...(props.onOpenLink === undefined ? {} : { onOpenLink: props.onOpenLink })}
          {...(props.onRunCode === undefined ? {} : { onRunCode: props.onRunCode })}
          {...(props.resolveMedia === undefined ? {} : { resolveMedia: props.resolveMedia })}
        />
      </div>
    </section>
  );
}

function markProps({ marks, active, onMark, onLost }: PanelMarking) {
  return { marks, activeMark: active, onMark, onLostMarks: onLost };
}

export interface CollapsedPanelProps {
  readonly response: PanelResponse;
  readonly index: number;
  readonly onOpen: () => void;
}

/** The slim strip that is left of a collapsed panel. */
export function CollapsedPanel({ response, index, onOpen }: CollapsedPanelProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    <section
      role="group"
      aria-label={response.name}
      className="flex h-full flex-col items-center gap-2 overflow-hidden rounded-lg border border-line bg-sunken py-1.5"
    >
      <IconButton
        size="sm"
        label={`Open ${response.name}`}
        icon={<ChevronsLeftRight size={14} aria-hidden="true" />}
        keys={`Alt+Shift+${index + 1}`}
        tooltipPlacement="right"
        onPress={onOpen}
      />
      <span className="truncate font-medium text-ink-soft text-xs [writing-mode:vertical-rl]">
        {response.name}
      </span>
    </section>
  );
}
