import type { ReactNode } from 'react';
import { allNamedIn, type Listed } from '#shared/domain/listed';
import type { ProbeAnswer } from '#shared/steps/probe/probe-answer';
import { listOf, outcomesOf, type ProbePart, presenceOf } from '#shared/steps/probe/probe-config';
import { TextArea } from '../../ui/text-area';
import { findingProp } from '../findings-at';
import { ListedChoice } from '../listed-choice';
import { ChoiceList } from './choice-list';
import type { ProbePartProps } from './probe-part';
import { probeWords } from './probe-words';

type ControlsProps = Omit<ProbePartProps, 'handle' | 'read'>;

/** What the probe tries, what should happen, and what did; those parts that the project asks for. */
export function ProbeControls(props: ControlsProps): ReactNode {
  const words = probeWords[props.view.config.mode];
  return (
    <>
      <Words
        {...props}
        part="aim"
        label="Output aimed at"
        help="The unsafe or improper thing that the model should not say."
      />
      <Choices {...props} part="strategies" label="Strategy" />
      <Choices {...props} part="risks" label="Risk" />
      <Words
        {...props}
        part="rule"
        label="Rule it would break"
        help="A policy, a law, a professional standard."
      />
      <Choices {...props} part="hardness" label="In which way it is hard" />
      <Words {...props} part="why" label="Why it is hard" help="What makes the usual answer go wrong here." />
      <Choices {...props} part="noise" label="Damaged by" />
      <Words
        {...props}
        part="expected"
        label={words.expected}
        help="What the model should do instead, in a sentence or two."
      />
      <One {...props} part="severity" label="Severity" list={listOf(props.view.config, 'severities')} />
      <One {...props} part="outcome" label={words.outcome} list={outcomesOf(props.view.config)} />
    </>
  );
}

/** The name of a part; an optional one says so. */
function nameOf(props: ControlsProps, part: ProbePart, label: string): string {
  return presenceOf(props.view.config, part) === 'optional' ? `${label} (optional)` : label;
}

interface TextPart extends ControlsProps {
  readonly part: 'aim' | 'rule' | 'why' | 'expected';
  readonly label: string;
  readonly help: string;
}

function Words(props: TextPart): ReactNode {
  const { part, label, help, view, readOnly, findings, change } = props;
  return presenceOf(view.config, part) === 'hidden' ? null : (
    <div data-spot={part}>
      <TextArea
        label={nameOf(props, part, label)}
        minLines={1}
        value={view.answer[part]}
        isReadOnly={readOnly}
        placeholder={readOnly ? '' : help}
        onChange={(text) => change({ [part]: text } as Partial<ProbeAnswer>)}
        {...findingProp(findings, part)}
      />
    </div>
  );
}

interface ChoicesPart extends ControlsProps {
  readonly part: 'strategies' | 'risks' | 'hardness' | 'noise';
  readonly label: string;
}

function Choices(props: ChoicesPart): ReactNode {
  const { part, label, view, readOnly, findings, change } = props;
  const list = listOf(view.config, part);
  return presenceOf(view.config, part) === 'hidden' ? null : (
    <div data-spot={part}>
      <ChoiceList
        label={nameOf(props, part, label)}
        list={list}
        // What an older list of the project knew and this one does not would be ticked for ever.
        values={allNamedIn(list, view.answer[part]).map(({ id }) => id)}
        readOnly={readOnly}
        onChange={(ids) => change({ [part]: ids } as Partial<ProbeAnswer>)}
        {...findingProp(findings, part)}
      />
    </div>
  );
}

interface OnePart extends ControlsProps {
  readonly part: 'severity' | 'outcome';
  readonly label: string;
  readonly list: readonly Listed[];
}

function One(props: OnePart): ReactNode {
  const { part, label, list, view, readOnly, findings, change } = props;
  return presenceOf(view.config, part) === 'hidden' ? null : (
    <div data-spot={part}>
      <ListedChoice
        label={nameOf(props, part, label)}
        list={list}
        value={view.answer[part]}
        readOnly={readOnly}
        onChange={(id) => change({ [part]: id } as Partial<ProbeAnswer>)}
        {...findingProp(findings, part)}
      />
    </div>
  );
}
