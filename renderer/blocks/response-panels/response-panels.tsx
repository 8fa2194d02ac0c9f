import { Diff, Link2, Unlink2 } from 'lucide-react';
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { Kbd } from '../../ui/kbd';
import { useLiveActionList } from '../../ui/live-actions';
import { ToggleButton } from '../../ui/toggle-button';
import { useWidth } from '../../ui/use-width';
import type { Reveal } from '../quoting/quotable-markdown';
import type { QuoteAction } from '../quoting/quote-bar';
import { OnePanel } from './one-panel';
import { collapsedInRow, type PanelLayout, panelRows, toggleCollapsed, toggleExpanded } from './panel-layout';
import { PanelRow } from './panel-row';
import {
  CollapsedPanel,
  type PanelMarking,
  type PanelResponse,
  ResponsePanel,
  type ScrollTops,
} from './response-panel';
import { type LitDifferences, useDifferences } from './use-differences';
import { usePanelFocus } from './use-panel-focus';
import { usePanelKeys } from './use-panel-keys';
import { useScrollTogether } from './use-scroll-together';

export interface ResponseQuoteAction extends Omit<QuoteAction, 'onAct' | 'isOffered'> {
  readonly onAct: (anchor: TextAnchor, responseId: string) => void;
  readonly isOffered?: (anchor: TextAnchor, responseId: string) => boolean;
}

export interface ResponseReveal extends Reveal {
  readonly responseId: string;
}

/** Two responses whose words can be compared by sight: what only one of them says is lit. */
export interface Differences {
  readonly pair: readonly [string, string];
  readonly areLit: boolean;
  readonly onLight: (areLit: boolean) => void;
  /** The shortcut that does the same. */
  readonly keys: string;
}

export interface ResponsePanelsProps {
  /** In the order they are shown; 1 to 8. */
  readonly responses: readonly PanelResponse[];
  readonly layout: PanelLayout;
  readonly onLayoutChange: (layout: PanelLayout) => void;
  /** What can be done with a selected passage. */
  readonly actions?: readonly ResponseQuoteAction[];
  /** Passages to keep highlighted, by response id. */
  readonly quotes?: Readonly<Record<string, readonly TextAnchor[]>>;
  /** Passages that keep a colour and can be chosen, by response id. */
  readonly markings?: ReadonlyMap<string, PanelMarking>;
  /** A passage to bring into view; its panel is opened if it is collapsed. */
  readonly reveal?: ResponseReveal | null;
  readonly differences?: Differences | null;
  /** Stands at the left of the small bar above the panels. */
  readonly heading?: ReactNode;
  readonly onOpenLink?: (url: string) => void;
  /** A code block of a response is to be run; `language` is the word after its fence. */
  readonly onRunCode?: (code: string, language: string | null, responseId: string) => void;
  readonly resolveMedia?: (hash: string) => string | null;
  /** Where each panel is scrolled to, by response id, when that outlives the panels; a Map will do. */
  readonly scrollTops?: ScrollTops;
}

const NO_ACTIONS: readonly ResponseQuoteAction[] = [];

/**
 * Responses side by side: resizable, collapsible, one alone, each scrolling by itself or all together. Not drawn again
 * for every key in the controls beside them.
 */
export const ResponsePanels = memo(function ResponsePanels(props: ResponsePanelsProps): ReactNode {
  const { responses, layout, onLayoutChange, actions = NO_ACTIONS, quotes, reveal = null } = props;
  const { differences = null, onRunCode } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [ownScrollTops] = useState<ScrollTops>(() => new Map<string, number>());
  const scrollTops = props.scrollTops ?? ownScrollTops;
  const { focusPanel, setText } = usePanelFocus();
  const width = useWidth(frame);
  const rows = panelRows(responses, width);
  useScrollTogether(frame, layout.isScrollTogether);
  const lit = useDifferences(frame, differences?.areLit === true ? differences.pair : null);

  const expanded = responses.find((response) => response.id === layout.expanded)?.id ?? null;
  const rowOf = (id: string): readonly string[] =>
    rows.find((row) => row.some((response) => response.id === id))?.map((response) => response.id) ?? [];
  const isOpen = (id: string): boolean =>
    expanded === null ? !collapsedInRow(layout, rowOf(id)).includes(id) : expanded === id;
  const toggle = (id: string): void =>
    onLayoutChange(expanded === null ? toggleCollapsed(layout, id, rowOf(id)) : toggleExpanded(layout, id));
  const open = (id: string): void => {
    if (!isOpen(id)) {
      toggle(id);
    }
  };
  usePanelKeys({
    onFocusPanel: (index) => {
      const id = responses[index]?.id;
      if (id !== undefined) {
        open(id);
        focusPanel(id);
      }
    },
    onTogglePanel: (index) => {
      const id = responses[index]?.id;
      if (id !== undefined && responses.length > 1) {
        toggle(id);
      }
    },
  });
  const scrollTogether = {
    id: 'scroll together',
    label: 'Scroll the responses together',
    isOn: layout.isScrollTogether,
    act: () => onLayoutChange({ ...layout, isScrollTogether: !layout.isScrollTogether }),
  };
  useLiveActionList([
    ...(responses.length > 1 ? [scrollTogether] : []),
    ...responses.flatMap(({ id, name }) => {
      const goTo = {
        id: `response ${id}`,
        label: `Go to ${name}`,
        act: () => {
          open(id);
          focusPanel(id);
        },
      };
      const fold = {
        id: `fold ${id}`,
        label: `${isOpen(id) ? 'Fold' : 'Unfold'} ${name}`,
        act: () => toggle(id),
      };
      return responses.length > 1 ? [goTo, fold] : [goTo];
    }),
  ]);
  const openLatest = useRef(open);
  useEffect(() => {
    openLatest.current = open;
  });
  useEffect(() => {
    if (reveal !== null) {
      openLatest.current(reveal.responseId);
    }
  }, [reveal]);
  const actionsOf = useMemo(() => quoteActions(responses, actions), [responses, actions]);

  const panel = (response: PanelResponse): ReactNode => {
    const index = responses.indexOf(response);
    if (!isOpen(response.id)) {
      return <CollapsedPanel response={response} index={index} onOpen={() => open(response.id)} />;
    }
    const own = quotes?.[response.id];
    const marking = props.markings?.get(response.id);
    return (
      <ResponsePanel
        response={response}
        index={index}
        isExpanded={expanded !== null}
        hasOthers={responses.length > 1}
        actions={actionsOf.get(response.id) ?? []}
        reveal={reveal?.responseId === response.id ? reveal : null}
        onToggleCollapsed={() => toggle(response.id)}
        onToggleExpanded={() => onLayoutChange(toggleExpanded(layout, response.id))}
        scrollTops={scrollTops}
        setText={setText}
        {...(own === undefined ? {} : { quotes: own })}
        {...(marking === undefined ? {} : { marking })}
        {...(props.onOpenLink === undefined ? {} : { onOpenLink: props.onOpenLink })}
        {...(onRunCode === undefined
          ? {}
          : { onRunCode: (code, language) => onRunCode(code, language, response.id) })}
        {...(props.resolveMedia === undefined ? {} : { resolveMedia: props.resolveMedia })}
      />
    );
  };

  return (
    <div ref={frame} className="flex h-full min-h-0 min-w-0 flex-col gap-1">
      {responses.length > 1 && (
        <div className="flex shrink-0 items-center justify-between gap-2">
          <div className="min-w-0 truncate font-medium text-ink-soft text-xs">
            {props.heading}
            <span role="status">{lit !== null && sayInCommon(lit)}</span>
          </div>
          {differences !== null && <DifferencesToggle {...differences} />}
          <ScrollToggle
            isOn={layout.isScrollTogether}
            onChange={(isScrollTogether) => onLayoutChange({ ...layout, isScrollTogether })}
          />
        </div>
      )}
      {expanded === null ? (
        <div className="flex min-h-0 grow flex-col gap-2">
          {rows.map((row) => (
            <div key={row.map((response) => response.id).join(' ')} className="min-h-0 flex-1">
              <PanelRow responses={row} layout={layout} onLayoutChange={onLayoutChange}>
                {panel}
              </PanelRow>
            </div>
          ))}
        </div>
      ) : (
        <OnePanel responses={responses} expanded={expanded} width={width} onOpen={open}>
          {panel}
        </OnePanel>
      )}
    </div>
  );
});

function quoteActions(
  responses: readonly PanelResponse[],
  actions: readonly ResponseQuoteAction[],
): ReadonlyMap<string, readonly QuoteAction[]> {
  return new Map(
    responses.map((response) => [
      response.id,
      actions.map(({ isOffered, ...action }) => ({
        ...action,
        onAct: (anchor: TextAnchor) => action.onAct(anchor, response.id),
        ...(isOffered === undefined
          ? {}
          : { isOffered: (anchor: TextAnchor) => isOffered(anchor, response.id) }),
      })),
    ]),
  );
}

function DifferencesToggle({ areLit, onLight, keys }: Differences): ReactNode {
  return (
    <ToggleButton
      isSelected={areLit}
      onChange={onLight}
      icon={<Diff size={14} aria-hidden="true" />}
      className="ms-auto"
    >
      Light differences
      <Kbd keys={keys} />
    </ToggleButton>
  );
}

interface ScrollToggleProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function ScrollToggle({ isOn, onChange }: ScrollToggleProps): ReactNode {
  const Icon = isOn ? Link2 : Unlink2;
  return (
    <ToggleButton isSelected={isOn} onChange={onChange} icon={<Icon size={14} aria-hidden="true" />}>
      Scroll together
    </ToggleButton>
  );
}

function sayInCommon({ inCommon, moved }: LitDifferences): string {
  const places = moved === 1 ? 'one passage stands elsewhere' : `${moved} passages stand elsewhere`;
  return `What only one of them says is lit; ${inCommon} % is the same${moved > 0 ? `, ${places}` : ''}.`;
}
