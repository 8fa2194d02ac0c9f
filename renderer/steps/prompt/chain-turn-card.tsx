import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { ChainTurn } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { firstWords } from '../../blocks/recall/recall-items';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { ItemCard } from '../item-card';
import { ListedChoice } from '../listed-choice';
import { TurnField } from '../turn-field';
import type { ListHandle } from '../use-list-items';

export interface ChainTurnCardProps {
  readonly turn: ChainTurn;
  readonly index: number;
  readonly count: number;
  readonly config: PromptConfig;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly handle: ListHandle<ChainTurn>;
}

/** A turn of the chain: what it does, what is asked, and the reply that is assumed before the next one. */
export function ChainTurnCard(props: ChainTurnCardProps): ReactNode {
  const { turn, index, count, config, readOnly, findings, handle } = props;
  const { kinds, replies } = config.chain;
  const name = `Turn ${index + 1}`;
  const isFirst = index === 0;
  const isLast = index === count - 1;
  const asksReply = replies !== 'hidden' && !isLast && (!readOnly || turn.reply !== '');
  return (
    <ItemCard
      name={name}
      index={index}
      count={count}
      fewest={1}
      path={['turns', index]}
      readOnly={readOnly}
      handle={handle}
      summary={firstWords(turn.markdown) || 'Nothing yet'}
      head={isFirst && <span className="text-ink-faint text-xs">opens the conversation</span>}
    >
      {!isFirst && (
        <div data-spot={spotOf(['turns', index, 'kind'])}>
          <ListedChoice
            label={`${name}: what it does`}
            isLabelHidden
            list={kinds}
            value={turn.kind}
            readOnly={readOnly}
            onChange={(kind) => handle.change(index, { ...turn, kind })}
            {...findingProp(findings, 'turns', index, 'kind')}
          />
        </div>
      )}
      <TurnField
        ref={(element) => handle.onField(turn.id, element)}
        label={name}
        path={['turns', index, 'markdown']}
        value={turn.markdown}
        readOnly={readOnly}
        findings={findings}
        placeholder={
          isFirst ? 'What would a practitioner really ask?' : 'What is asked next, given the reply?'
        }
        onChange={(markdown) => handle.change(index, { ...turn, markdown })}
      />
      {asksReply && (
        <TurnField
          label={
            replies === 'required'
              ? `Assumed reply to turn ${index + 1}`
              : `Assumed reply to turn ${index + 1} (optional)`
          }
          path={['turns', index, 'reply']}
          value={turn.reply}
          readOnly={readOnly}
          findings={findings}
          isReply
          isLabelShown
          minLines={1}
          placeholder="What the model would say, so that the next turn follows from it"
          onChange={(reply) => handle.change(index, { ...turn, reply })}
        />
      )}
    </ItemCard>
  );
}
