import type { ReactNode } from 'react';
import type { ProbeAnswer } from '#shared/steps/probe/probe-answer';
import { outcomesOf, type ProbeConfig, presenceOf } from '#shared/steps/probe/probe-config';
import { Badge } from '../../ui/badge';

/** The outcome in sight while the texts are read: green where the model did what it should. */
export function OutcomeMark(props: {
  readonly config: ProbeConfig;
  readonly answer: ProbeAnswer;
}): ReactNode {
  const { config, answer } = props;
  const outcome = outcomesOf(config).find(({ id }) => id === answer.outcome);
  if (outcome === undefined || presenceOf(config, 'outcome') === 'hidden') {
    return null;
  }
  const tone = outcome.held === null ? 'neutral' : outcome.held ? 'good' : 'bad';
  return <Badge tone={tone}>{outcome.name}</Badge>;
}
