import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { composeChain } from '#shared/steps/prompt/compose-prompt';
import type { ChainTurn, PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { Button } from '../../ui/button';
import { Brief } from '../brief';
import { findingsAt } from '../findings-at';
import { newId } from '../new-id';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { useListItems } from '../use-list-items';
import { useNamedTexts } from '../use-named-texts';
import { WorkArea } from '../work-area';
import { Background, useConstraints } from './background';
import { ChainTurnCard } from './chain-turn-card';
import { GoalCount } from './goal-count';
import { ADD_KEYS } from './line-list';
import { PromptPreview } from './prompt-preview';

/** A chain: turns that follow one another, each marked with what it does, beside them the chat that they make up. */
export function PromptChain(props: StepComponentProps<PromptConfig, PromptAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config } = view;
  const parts = useAnswerParts(props);
  const texts = useNamedTexts(stage, view.material, 'all');
  const turns = answer.turns ?? [];
  const constraints = useConstraints(answer, stage, parts);
  const handle = useListItems<ChainTurn>({
    items: turns,
    stage,
    spot: 'turns',
    make: () => ({ id: newId(), kind: null, markdown: '', reply: '' }),
    textOf: ({ markdown, reply }) => markdown || reply,
    removed: 'Turn removed',
    fewest: 1,
    most: config.chain.most,
    onChange: (next) => parts.change({ turns: next }),
  });
  const onKeyDown = useActionKeys({ 'add-to-list': readOnly ? null : () => handle.addAt(turns.length) });
  const written = turns.filter(({ markdown }) => markdown.trim() !== '').length;

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      aside={<GoalCount have={written} least={config.chain.least} unit="turn" />}
      onKeyDown={onKeyDown}
    >
      <div className="@container">
        <div className="grid gap-6 @4xl:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
          <div className="flex min-w-0 flex-col gap-6">
            <Brief markdown={config.brief} stage={stage} />
            <section data-spot="turns" aria-label="Turns" className="flex flex-col gap-3">
              <ol className="flex flex-col gap-3">
                {turns.map((turn, index) => (
                  <ChainTurnCard
                    key={turn.id}
                    turn={turn}
                    index={index}
                    count={turns.length}
                    config={config}
                    readOnly={readOnly}
                    findings={findings}
                    handle={handle}
                  />
                ))}
              </ol>
              {!readOnly && turns.length < config.chain.most && (
                <Button
                  size="sm"
                  icon={<Plus size={14} aria-hidden="true" />}
                  keys={ADD_KEYS}
                  className="self-start"
                  onPress={() => handle.addAt(turns.length)}
                >
                  Add a turn
                </Button>
              )}
              <FindingList findings={findingsAt(findings, 'turns')} />
            </section>
            <Background {...props} parts={parts} constraints={constraints} />
          </div>
          <div className="@4xl:sticky @4xl:top-0 @4xl:max-h-[calc(100vh-12rem)] @4xl:self-start @4xl:overflow-y-auto">
            <PromptPreview turns={composeChain(config, answer)} stage={stage} />
          </div>
        </div>
      </div>
    </WorkArea>
  );
}
