import { MessagesSquare, PenLine, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { countOf } from '#shared/lib/count';
import type { ConverseAnswer, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SegmentedControl } from '../../ui/segmented-control';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';
import { BranchBar } from './branch-bar';
import { nextRole } from './change-branches';
import { ChatPreview } from './chat-preview';
import { ExpectedAnswer } from './expected-answer';
import { speakerName } from './speaker';
import { TurnList } from './turn-list';
import { useConversation } from './use-conversation';

const ADD_KEYS = workspaceShortcuts['add-to-list'].keys;

/** Writing a conversation turn by turn, in one or several branches, and reading it as a chat. */
export function ConverseStep(props: StepComponentProps<ConverseConfig, ConverseAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config } = view;
  const [branchId, setBranchId] = useState(answer.branches[0]?.id ?? '');
  const [mode, setMode] = useState<'write' | 'read'>('write');
  const [live, setLive] = useState<string | null>(null);
  const index = Math.max(
    0,
    answer.branches.findIndex(({ id }) => id === branchId),
  );
  const branch = answer.branches[index];
  const handle = useConversation(props, branch?.id ?? '');
  const add = (): void => setLive(handle.insertAt(branch?.turns.length ?? 0));
  const addWriting = (): void => {
    setMode('write');
    add();
  };
  const onKeyDown = useActionKeys({ 'add-to-list': readOnly ? null : addWriting });
  if (branch === undefined) {
    return null;
  }
  const path = ['branches', index] as const;
  const spoken = branch.turns.filter(({ role }) => role !== 'system').length;
  const edit = (turn: string | null): void => {
    handle.settle();
    setLive(turn);
  };
  const toBranch = (id: string): void => {
    edit(null);
    setBranchId(id);
  };

  return (
    <WorkArea
      step={step}
      stage={stage}
      aside={<TurnGoal spoken={spoken} config={config} />}
      onKeyDown={onKeyDown}
    >
      <div data-spot="branches" className="mx-auto flex max-w-4xl flex-col gap-4">
        <div className="sticky -top-4 z-10 -mx-2 flex flex-wrap items-center gap-3 bg-surface px-2 py-2">
          <BranchBar
            branches={answer.branches}
            current={branch}
            readOnly={readOnly}
            onBranch={toBranch}
            onRename={handle.rename}
            onRemove={() => toBranch(handle.removeBranch())}
          />
          <SegmentedControl
            label="View"
            isLabelHidden
            size="sm"
            className="ms-auto"
            segments={[
              { value: 'write', label: 'Write', icon: <PenLine size={13} aria-hidden="true" /> },
              { value: 'read', label: 'As a chat', icon: <MessagesSquare size={13} aria-hidden="true" /> },
            ]}
            value={mode}
            onChange={(next) => {
              edit(null);
              setMode(next);
            }}
          />
        </div>
        <FindingList findings={findingsAt(findings, 'branches')} />
        {mode === 'read' ? (
          <ChatPreview branch={branch} onOpenLink={stage.openLink} />
        ) : (
          <>
            <div data-spot={spotOf([...path, 'turns'])} className="flex flex-col gap-3">
              {branch.turns.length === 0 ? (
                <EmptyState icon={<MessagesSquare aria-hidden="true" />} title="Nothing has been said yet">
                  The user begins. Write what somebody would really ask, with something left out that the
                  agent must ask for.
                </EmptyState>
              ) : (
                <TurnList
                  // Another branch is another list, with places of its own.
                  key={branch.id}
                  branch={branch}
                  path={path}
                  config={config}
                  readOnly={readOnly}
                  findings={findings}
                  stage={stage}
                  live={live}
                  onLive={edit}
                  handle={handle}
                  onBranchOff={(turn) => toBranch(handle.branchOff(turn))}
                />
              )}
              <FindingList findings={findingsAt(findings, ...path, 'turns')} />
              {!readOnly && (
                <Button
                  className="self-start"
                  icon={<Plus size={16} aria-hidden="true" />}
                  keys={ADD_KEYS}
                  onPress={add}
                >
                  {`Add what the ${speakerName(nextRole(branch, branch.turns.length)).toLowerCase()} says`}
                </Button>
              )}
            </div>
            {config.expectedAnswer !== 'none' && (
              <ExpectedAnswer
                // Another branch has another answer, in an editor of its own.
                key={branch.id}
                markdown={branch.expectedAnswer}
                documentKey={`${step.id} ${branch.id} expected`}
                path={[...path, 'expectedAnswer']}
                isRequired={config.expectedAnswer === 'required'}
                readOnly={readOnly}
                findings={findings}
                onOpenLink={stage.openLink}
                onText={handle.changeExpected}
              />
            )}
          </>
        )}
      </div>
    </WorkArea>
  );
}

function TurnGoal({
  spoken,
  config,
}: {
  readonly spoken: number;
  readonly config: ConverseConfig;
}): ReactNode {
  return (
    <span role="status" className="text-ink-soft text-xs tabular-nums">
      {spoken < config.leastTurns
        ? `${spoken} of at least ${countOf(config.leastTurns, 'turn')}`
        : countOf(spoken, 'turn')}
      {config.mostTurns !== null && ` · at most ${config.mostTurns}`}
    </span>
  );
}
