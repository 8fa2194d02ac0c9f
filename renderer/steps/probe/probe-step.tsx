import { type ReactNode, useMemo, useState } from 'react';
import type { ProbeAnswer } from '#shared/steps/probe/probe-answer';
import { type ProbeConfig, presenceOf } from '#shared/steps/probe/probe-config';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { Banner } from '../../ui/banner';
import { Brief } from '../brief';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useNamedTexts } from '../use-named-texts';
import { WorkArea } from '../work-area';
import { CleanAndDamaged } from './clean-and-damaged';
import { ExchangeList } from './exchange-list';
import { OutcomeMark } from './outcome-mark';
import { ProbeControls } from './probe-controls';
import { useExchanges } from './use-exchanges';

/** A probe: on the left what is sent and what the model said, on the right what it tries, and what came of it. */
export function ProbeStep(props: StepComponentProps<ProbeConfig, ProbeAnswer>): ReactNode {
  const { step, view, readOnly, stage } = props;
  const { answer, config } = view;
  const { change, read } = useAnswerParts(props);
  const handle = useExchanges(answer, config.mostTurns, stage, change);
  const hasClean = presenceOf(config, 'clean') !== 'hidden';
  const all = useNamedTexts(stage, view.material, 'all');
  // The clean input stands beside its damaged form; twice would be once too often.
  const texts = useMemo(
    () => (hasClean ? all.filter(({ id }) => id !== answer.cleanPassage) : all),
    [all, hasClean, answer.cleanPassage],
  );
  const onKeyDown = useActionKeys({
    'add-to-list': readOnly ? null : () => handle.addAt(answer.turns.length),
  });

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      scrollsItself
      aside={<OutcomeMark config={config} answer={answer} />}
      onKeyDown={onKeyDown}
    >
      <div className="@container flex min-h-0 grow flex-col">
        <div className="flex min-h-0 grow flex-col overflow-y-auto @3xl:flex-row @3xl:overflow-hidden">
          <div className="flex shrink-0 flex-col gap-4 px-6 pt-4 pb-8 @3xl:min-w-0 @3xl:shrink @3xl:grow @3xl:basis-0 @3xl:overflow-y-auto">
            <Notice config={config} readOnly={readOnly} />
            <Brief markdown={config.brief} stage={stage} />
            {hasClean && <CleanAndDamaged {...props} change={change} read={read} handle={handle} />}
            <ExchangeList {...props} change={change} read={read} handle={handle} />
          </div>
          <div className="flex shrink-0 flex-col gap-5 border-line px-6 pt-4 pb-8 @3xl:w-[22rem] @3xl:overflow-y-auto @3xl:border-s @5xl:w-[26rem]">
            <ProbeControls {...props} change={change} />
          </div>
        </div>
      </div>
    </WorkArea>
  );
}

/** Said once, kindly: people who attack a model for a living need no lecture, only to know where it ends up. */
function Notice(props: { readonly config: ProbeConfig; readonly readOnly: boolean }): ReactNode {
  const [isClosed, setClosed] = useState(false);
  const { mode, notice } = props.config;
  if (!notice || isClosed || props.readOnly || (mode !== 'attack' && mode !== 'safety')) {
    return null;
  }
  return (
    <Banner tone="info" onDismiss={() => setClosed(true)}>
      What you write here stays inside this project, where it is used to find and close gaps. Take a break
      whenever a topic weighs on you: your draft waits.
    </Banner>
  );
}
