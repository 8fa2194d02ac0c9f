import type { Exchange } from '#shared/steps/exchange';
import type { ProbeAnswer } from '#shared/steps/probe/probe-answer';
import type { ProbeConfig } from '#shared/steps/probe/probe-config';
import type { StepComponentProps } from '../step-component';
import type { ListHandle } from '../use-list-items';

/** What each part of the step is given: everything, and how to change some of it. */
export interface ProbePartProps extends StepComponentProps<ProbeConfig, ProbeAnswer> {
  readonly change: (parts: Partial<ProbeAnswer>) => void;
  /** The answer as it is now, for what is called later than the rendering that made it. */
  readonly read: () => ProbeAnswer;
  readonly handle: ListHandle<Exchange>;
}
