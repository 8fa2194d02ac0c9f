import type { ReactNode } from 'react';
import type { Step } from '#shared/domain/task';
import { RecallToggles } from '../blocks/recall/recall-frame';
import { classNames } from '../ui/class-names';
import type { Stage } from './step-component';

export interface WorkHeaderProps {
  readonly step: Step;
  readonly stage: Stage;
  readonly aside: ReactNode;
  readonly recallId: string;
  /** What else can stand beside the work. */
  readonly beside: ReactNode;
}

/** Title, what was said earlier, and counters: one line where they fit on one. */
export function WorkHeader({ step, stage, aside, recallId, beside }: WorkHeaderProps): ReactNode {
  // A few summaries fit beside the title early, many only where there is much room.
  const [asideOrder, recallPlace] =
    stage.recall.items.filter(({ name }) => stage.recall.offered.includes(name)).length <= 2
      ? ['@xl:order-last', '@xl:mx-0 @xl:basis-0 @xl:grow @3xl:flex-nowrap @3xl:[&>fieldset]:flex-nowrap']
      : ['@4xl:order-last', '@4xl:mx-0 @4xl:basis-0 @4xl:grow'];
  return (
    <header data-away="" className="@container shrink-0 border-line border-b px-6 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold font-serif text-xl">{step.title}</h2>
        {aside !== undefined && <div className={classNames('ms-auto', asideOrder)}>{aside}</div>}
        <div className={classNames('-mx-2 flex min-w-0 basis-full flex-wrap items-center', recallPlace)}>
          <RecallToggles {...stage.recall} id={recallId} />
          {beside}
        </div>
      </div>
      {stage.showsHint && step.hint !== '' && (
        <p className="pt-0.5 pb-1 text-ink-soft text-sm text-pretty">{step.hint}</p>
      )}
    </header>
  );
}
