import type { KeyboardEvent, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { ChainStep } from '#shared/steps/reason/reason-answer';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import type { StepPlace } from './step-keys';
import type { Chain } from './use-chain';

export interface StepNoteProps {
  readonly name: string;
  readonly step: ChainStep;
  readonly place: StepPlace;
  readonly chain: Chain;
  readonly readOnly: boolean;
  /** The expert wants to say something, right as the step may be. */
  readonly isAsked: boolean;
  readonly findings: readonly Finding[];
}

/** What is said about a step: always there for a wrong one, for the others where something is said or was asked for. */
export function StepNote({
  name,
  step,
  place,
  chain,
  readOnly,
  isAsked,
  findings,
}: StepNoteProps): ReactNode {
  const { id, index } = place;
  const isWrong = step.mark === 'wrong';
  if (!isWrong && step.note === '' && (!isAsked || readOnly)) {
    return null;
  }
  return (
    <div data-spot={spotOf(['steps', index, 'note'])} data-step-note={id}>
      <TextArea
        label={`${name}, ${isWrong ? 'what is wrong' : 'note'}`}
        isLabelHidden
        minLines={1}
        value={step.note}
        isReadOnly={readOnly}
        placeholder={isWrong ? 'What is wrong, and what would be right?' : 'Why?'}
        onChange={(text) => chain.note(id, text)}
        onKeyDown={(event) => onNoteKey(event, place, chain)}
        {...findingProp(findings, 'steps', index, 'note')}
      />
    </div>
  );
}

/** Enter ends a note and goes on to the next step; with Shift it begins a line. */
function onNoteKey(event: KeyboardEvent, { id, index }: StepPlace, chain: Chain): void {
  if (matchesKeys(event, 'Enter') && !event.nativeEvent.isComposing) {
    event.preventDefault();
    chain.go({ id: chain.idAt(index + 1) ?? id, part: 'handle' });
  }
}
