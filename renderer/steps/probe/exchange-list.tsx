import { ClipboardCopy, Plus } from 'lucide-react';
import type { ClipboardEvent, ReactNode } from 'react';
import { presenceOf } from '#shared/steps/probe/probe-config';
import { readTranscript } from '#shared/steps/probe/read-transcript';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { firstWords } from '../../blocks/recall/recall-items';
import { Button } from '../../ui/button';
import { findingsAt } from '../findings-at';
import { ItemCard } from '../item-card';
import { newId } from '../new-id';
import { TurnField } from '../turn-field';
import { pasteInto, withoutPasted, withPasted } from './paste-exchanges';
import type { ProbePartProps } from './probe-part';
import { probeWords, turnName } from './probe-words';
import { ReplyField } from './reply-field';
import { ADD_KEYS } from './use-exchanges';

/** What is sent, turn by turn, and below each turn what the model said to it. */
export function ExchangeList(props: ProbePartProps): ReactNode {
  const { view, readOnly, findings, stage, change, read, handle } = props;
  const { answer, config } = view;
  const { turns } = answer;
  const hasReplies = presenceOf(config, 'reply') !== 'hidden';

  /** A whole conversation that is pasted becomes turns and replies. */
  const onPaste = (event: ClipboardEvent, index: number): void => {
    const exchanges = readOnly ? null : readTranscript(event.clipboardData.getData('text/plain'));
    const here = turns[index];
    if (exchanges === null || here === undefined || here.markdown.trim() !== '') {
      return;
    }
    event.preventDefault();
    const pasted = pasteInto(here, index, exchanges, newId);
    change({ turns: withPasted(turns, pasted) });
    stage.toast({
      tone: 'info',
      title: `Pasted as ${exchanges.length} ${exchanges.length === 1 ? 'turn' : 'turns'} with the model’s replies`,
      action: { label: 'Undo', onAct: () => change({ turns: withoutPasted(read().turns, pasted) }) },
    });
  };

  return (
    <section data-spot="turns" aria-label={probeWords[config.mode].turn} className="flex flex-col gap-3">
      <ol className="flex flex-col gap-3">
        {turns.map((turn, index) => {
          const name = turnName(config.mode, index, turns.length);
          return (
            <ItemCard
              key={turn.id}
              name={name}
              index={index}
              count={turns.length}
              fewest={1}
              path={['turns', index]}
              readOnly={readOnly}
              handle={handle}
              summary={firstWords(turn.markdown) || 'Nothing yet'}
            >
              <TurnField
                ref={(element) => handle.onField(turn.id, element)}
                label={name}
                path={['turns', index, 'markdown']}
                value={turn.markdown}
                readOnly={readOnly}
                findings={findings}
                minLines={3}
                placeholder={probeWords[config.mode].turnHint}
                onPaste={(event) => onPaste(event, index)}
                onChange={(markdown) => handle.change(index, { ...turn, markdown })}
              />
              {hasReplies && (
                <ReplyField
                  label={turns.length === 1 ? 'The model’s reply' : `The model’s reply to turn ${index + 1}`}
                  path={['turns', index, 'reply']}
                  reply={turn.reply}
                  readOnly={readOnly}
                  findings={findings}
                  responses={stage.responses}
                  onChange={(reply) => handle.change(index, { ...turn, reply })}
                />
              )}
            </ItemCard>
          );
        })}
      </ol>
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          {turns.length < config.mostTurns && (
            <Button
              size="sm"
              icon={<Plus size={14} aria-hidden="true" />}
              keys={ADD_KEYS}
              onPress={() => handle.addAt(turns.length)}
            >
              Add a turn
            </Button>
          )}
          {hasReplies && <TakeOver {...props} />}
        </div>
      )}
      <FindingList findings={findingsAt(findings, 'turns')} />
    </section>
  );
}

/** Responses that came with the task can be taken over as what the model said to the last turn. */
function TakeOver({ view, stage, handle }: ProbePartProps): ReactNode {
  const index = view.answer.turns.length - 1;
  const last = view.answer.turns[index];
  return stage.responses
    .filter(({ markdown }) => last !== undefined && last.reply !== markdown)
    .map(({ id, name, markdown }) => (
      <Button
        key={id}
        size="sm"
        variant="quiet"
        icon={<ClipboardCopy size={13} aria-hidden="true" />}
        isDisabled={last === undefined || last.reply.trim() !== ''}
        onPress={() => last !== undefined && handle.change(index, { ...last, reply: markdown })}
      >
        Take {name} as the reply
      </Button>
    ));
}
