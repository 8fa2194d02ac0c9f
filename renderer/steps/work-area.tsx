import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { Step } from '#shared/domain/task';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { RecallFrame, RecallToggles } from '../blocks/recall/recall-frame';
import type { ScrollTops } from '../blocks/response-panels/response-panel';
import {
  ResponsePanels,
  type ResponseQuoteAction,
  type ResponseReveal,
} from '../blocks/response-panels/response-panels';
import { MIN_COLUMN, type PanelLayout } from '../blocks/response-panels/panel-layout';
import { Split } from '../blocks/split/split';
import { classNames } from '../ui/class-names';
import { useWidth } from '../ui/use-width';
import type { NamedResponse, ScrollMemory, Stage } from './step-component';
import { useRememberedScroll } from './use-remembered-scroll';

/** What a step does with the responses beside it. */
export interface ResponseUse {
  readonly actions?: readonly ResponseQuoteAction[];
  readonly quotes?: Readonly<Record<string, readonly TextAnchor[]>>;
  readonly reveal?: ResponseReveal | null;
}

export interface WorkAreaProps {
  readonly step: Step;
  readonly stage: Stage;
  /** Counters and the like, at the end of the title's line, always in sight. */
  readonly aside?: ReactNode;
  /** The step's own parts scroll by themselves (an editor, columns), so this area must not. */
  readonly scrollsItself?: boolean;
  /** Where the responses stand: above what needs the width, beside what is written. */
  readonly responsesAt?: 'above' | 'beside';
  readonly responseUse?: ResponseUse;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** Two columns of text need this much, in CSS pixels; on less, the responses go above. */
const ENOUGH_FOR_TWO = 720;

/**
 * The frame of a step: the responses (when they are shown) and the controls in a resizable split, so that reading never
 * scrolls the controls away; above the controls their title, counters, and what was said earlier.
 */
export function WorkArea(props: WorkAreaProps): ReactNode {
  const { step, stage, responsesAt = 'beside', responseUse, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const recallId = useId();
  const orientation = responsesAt === 'beside' && (width ?? 0) >= ENOUGH_FOR_TWO ? 'horizontal' : 'vertical';
  const layoutName = `responses-${orientation}`;
  const scrollTops = useScrollTops(stage.sharedScroll, stage.responses);
  const [panels, onPanels] = useBesidePanels(stage, orientation === 'horizontal' ? (width ?? 0) / 2 : width);
  const areShown = stage.areResponsesOpen && stage.responses.length > 0;
  return (
    <div ref={frame} className="flex min-h-0 min-w-0 grow flex-col">
      <Split
        // Another orientation is another split, with sizes of its own; what it holds moves along.
        name={layoutName}
        orientation={orientation}
        handleLabel={orientation === 'vertical' ? 'Height of the responses' : 'Width of the responses'}
        firstSize={stage.layout.sizes(layoutName)?.[0] ?? (orientation === 'vertical' ? 44 : 50)}
        firstLeast={orientation === 'vertical' ? 120 : 280}
        secondLeast={orientation === 'vertical' ? 200 : 340}
        onSizes={(sizes) => stage.layout.remember(layoutName, sizes)}
        className="grow"
        first={
          areShown ? (
            <section
              data-region="responses"
              aria-label="Responses"
              tabIndex={-1}
              className="min-h-0 grow bg-canvas p-2 outline-none"
            >
              <ResponsePanels
                responses={stage.responses}
                layout={panels}
                onLayoutChange={onPanels}
                onOpenLink={stage.openLink}
                scrollTops={scrollTops}
                {...(responseUse ?? {})}
              />
            </section>
          ) : null
        }
        second={
          <section
            data-region="work"
            aria-label={step.title}
            tabIndex={-1}
            onKeyDown={props.onKeyDown}
            className="flex min-h-0 grow flex-col bg-surface outline-none"
          >
            <WorkHeader step={step} stage={stage} aside={props.aside} recallId={recallId} />
            <RecallFrame items={stage.recall.items} open={stage.recall.open} id={recallId}>
              {props.scrollsItself === true ? children : <ScrollingPart stage={stage}>{children}</ScrollingPart>}
            </RecallFrame>
          </section>
        }
      />
    </div>
  );
}

interface WorkHeaderProps {
  readonly step: Step;
  readonly stage: Stage;
  readonly aside: ReactNode;
  readonly recallId: string;
}

/** Title, what was said earlier, and counters: one line where they fit on one. */
function WorkHeader({ step, stage, aside, recallId }: WorkHeaderProps): ReactNode {
  // A few summaries fit beside the title early, many only where there is much room.
  const [asideOrder, recallPlace] =
    stage.recall.items.length <= 2
      ? ['@xl:order-last', '@xl:mx-0 @xl:basis-0 @xl:grow']
      : ['@4xl:order-last', '@4xl:mx-0 @4xl:basis-0 @4xl:grow'];
  return (
    <header className="@container shrink-0 border-line border-b px-6 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold font-serif text-xl">{step.title}</h2>
        {aside !== undefined && <div className={classNames('ms-auto', asideOrder)}>{aside}</div>}
        <div className={classNames('-mx-2 min-w-0 basis-full', recallPlace)}>
          <RecallToggles {...stage.recall} id={recallId} />
        </div>
      </div>
      {stage.showsHint && step.hint !== '' && <p className="pt-0.5 pb-1 text-ink-soft text-sm text-pretty">{step.hint}</p>}
    </header>
  );
}

function ScrollingPart({ stage, children }: { readonly stage: Stage; readonly children: ReactNode }): ReactNode {
  const scroll = useRememberedScroll(stage.scroll, 'work');
  return (
    <div ref={scroll} className="min-h-0 grow overflow-y-auto px-6 pt-4 pb-8">
      {children}
    </div>
  );
}

/** Places by letter, as those outlive a task's ids and stay short. */
function useScrollTops(memory: ScrollMemory, responses: readonly NamedResponse[]): ScrollTops {
  return useMemo(() => {
    const area = (id: string): string => `response:${responses.find((response) => response.id === id)?.letter ?? ''}`;
    return { get: (id) => memory.top(area(id)), set: (id, top) => memory.remember(area(id), top) };
  }, [memory, responses]);
}

/**
 * Where only one column of text fits, panels below one another would each be a slit: one is shown at a time there, with
 * the others a click or a key away, until the reader asks for all.
 */
function useBesidePanels(stage: Stage, room: number | null): readonly [PanelLayout, (layout: PanelLayout) => void] {
  const [wantsAll, setWantsAll] = useState(false);
  const { panels, responses, onPanels } = stage;
  const isTight = room !== null && room < 2 * MIN_COLUMN && responses.length > 1;
  if (!isTight || wantsAll || panels.expanded !== null) {
    return [panels, onPanels];
  }
  const change = (layout: PanelLayout): void => {
    setWantsAll(layout.expanded === null);
    onPanels(layout);
  };
  return [{ ...panels, expanded: responses[0]?.id ?? null }, change];
}
