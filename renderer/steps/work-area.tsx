import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import type { Step } from '#shared/domain/task';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { RecallFrame } from '../blocks/recall/recall-frame';
import {
  ResponsePanels,
  type ResponseQuoteAction,
  type ResponseReveal,
} from '../blocks/response-panels/response-panels';
import { Split } from '../blocks/split/split';
import { useWidth } from '../ui/use-width';
import type { Stage } from './step-component';
import { useRememberedScroll } from './use-remembered-scroll';
import { useBesidePanels, useScrollTops } from './use-step-panels';
import { WorkHeader } from './work-header';

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
              <h2 className="sr-only">Responses</h2>
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
    <div ref={scroll} className="min-h-0 grow overflow-y-auto px-6 pt-4 pb-8">
      {children}
      {stage.fields !== null && <div className="mx-auto mt-6 max-w-4xl">{stage.fields}</div>}
    </div>
  );
}
