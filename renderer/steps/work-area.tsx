import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from 'react';
import type { Step } from '#shared/domain/task';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { RecallFrame } from '../blocks/recall/recall-frame';
import { useReferences } from '../blocks/references/references';
import type { PanelMarking } from '../blocks/response-panels/response-panel';
import {
  type Differences,
  ResponsePanels,
  type ResponseQuoteAction,
  type ResponseReveal,
} from '../blocks/response-panels/response-panels';
import { Split } from '../blocks/split/split';
import { useWidth } from '../ui/use-width';
import { besideChoices } from './beside-choices';
import { BesideMenu } from './beside-menu';
import type { NamedText, Stage } from './step-component';
import { useReferredTexts } from './use-referred-texts';
import { useRememberedScroll } from './use-remembered-scroll';
import { useBesidePanels, useScrollTops } from './use-step-panels';
import { WorkHeader } from './work-header';

/** What a step does with the responses beside it. */
export interface ResponseUse {
  readonly actions?: readonly ResponseQuoteAction[];
  readonly quotes?: Readonly<Record<string, readonly TextAnchor[]>>;
  readonly markings?: ReadonlyMap<string, PanelMarking>;
  readonly reveal?: ResponseReveal | null;
  readonly differences?: Differences | null;
  readonly onRunCode?: (code: string, language: string | null, responseId: string) => void;
  /** The one that the step is at, which is shown where there is room for one only. */
  readonly inHand?: string | null;
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
  /** What the step is about, where that is not just the responses: it stands in their place. */
  readonly texts?: readonly NamedText[];
  readonly responseUse?: ResponseUse;
  /** One of them has got the focus. */
  readonly onFocusText?: (id: string) => void;
  /** How much of the height the responses above take until the expert says otherwise, in per cent. */
  readonly shareAbove?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** Two columns of text need this much, in CSS pixels; on less, the responses go above. */
const ENOUGH_FOR_TWO = 720;

const USUAL_SHARE = 44;
/** Of the width, beside what was said earlier, in per cent. */
const WORK_SHARE = 74;
const NO_USE: ResponseUse = {};

/**
 * The frame of a step: the responses (when they are shown) and the controls in a resizable split, so that reading never
 * scrolls the controls away; above the controls their title, counters, and what was said earlier.
 */
export function WorkArea(props: WorkAreaProps): ReactNode {
  const { step, stage, responsesAt = 'beside', shareAbove = USUAL_SHARE, children } = props;
  const { inHand = null, ...ownUse } = props.responseUse ?? NO_USE;
  const references = useReferences();
  const { texts, responseUse } = useReferredTexts(step, props.texts ?? stage.responses, ownUse, references);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 'work');
  const recallId = useId();
  const orientation = responsesAt === 'beside' && (width ?? 0) >= ENOUGH_FOR_TWO ? 'horizontal' : 'vertical';
  // A step that leaves another share of the height to the responses keeps sizes of its own.
  const isUsual = orientation === 'horizontal' || shareAbove === USUAL_SHARE;
  const layoutName = `responses-${orientation}${isUsual ? '' : `-${shareAbove}`}`;
  const scrollTops = useScrollTops(stage.sharedScroll, texts);
  const room = orientation === 'horizontal' ? (width ?? 0) / 2 : width;
  const [panels, onPanels] = useBesidePanels(stage, texts, room, inHand);
  const areShown = stage.areResponsesOpen && texts.length > 0;
  const beside = useMemo(() => <BesideMenu {...besideChoices(stage, texts)} />, [stage, texts]);
  return (
    <div ref={frame} className="flex min-h-0 min-w-0 grow flex-col">
      <Split
        // Another orientation is another split, with sizes of its own; what it holds moves along.
        name={layoutName}
        orientation={orientation}
        handleLabel={orientation === 'vertical' ? 'Height of the responses' : 'Width of the responses'}
        firstSize={stage.layout.sizes(layoutName)?.[0] ?? (orientation === 'vertical' ? shareAbove : 50)}
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
              onFocus={({ target }) => {
                const id = target.closest<HTMLElement>('[data-panel]')?.dataset['panel'];
                if (id !== undefined) {
                  props.onFocusText?.(id);
                }
              }}
              className="min-h-0 grow bg-canvas p-2 outline-none"
            >
              <h2 className="sr-only">Responses</h2>
              <ResponsePanels
                responses={texts}
                layout={panels}
                onLayoutChange={onPanels}
                onOpenLink={stage.openLink}
                scrollTops={scrollTops}
                {...responseUse}
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
            <WorkHeader step={step} stage={stage} aside={props.aside} recallId={recallId} beside={beside} />
            <RecallFrame
              items={stage.recall.items}
              open={stage.recall.open}
              id={recallId}
              workShare={stage.layout.sizes('recall')?.[0] ?? WORK_SHARE}
              onSizes={(sizes) => stage.layout.remember('recall', sizes)}
            >
              {props.scrollsItself === true ? (
                <>
                  {children}
                  {stage.fields !== null && (
                    <div className="max-h-2/5 shrink-0 overflow-y-auto border-line border-t px-6 py-3">
                      {stage.fields}
                    </div>
                  )}
                </>
              ) : (
                <ScrollingPart stage={stage}>{children}</ScrollingPart>
              )}
            </RecallFrame>
          </section>
        }
      />
    </div>
  );
}

function ScrollingPart({
  stage,
  children,
}: {
  readonly stage: Stage;
  readonly children: ReactNode;
}): ReactNode {
  const scroll = useRememberedScroll(stage.scroll, 'work');
  return (
    <div ref={scroll} className="min-h-0 grow scroll-py-12 overflow-y-auto px-6 pt-4 pb-8">
      {children}
      {stage.fields !== null && <div className="mx-auto mt-6 max-w-4xl">{stage.fields}</div>}
    </div>
  );
}
