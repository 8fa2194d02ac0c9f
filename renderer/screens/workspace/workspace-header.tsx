import { ArrowLeft, BookOpen, History, PanelsTopLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OpenTask } from '#shared/ipc/tasks';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { describeDeadline } from '../shell/format/deadline';
import { formatMinutes } from '../shell/format/duration';
import { formatPay } from '../shell/format/pay';
import { SaveState } from './save-state';

export interface WorkspaceHeaderProps {
  readonly open: OpenTask;
  readonly readOnly: boolean;
  /** Whether there are areas to show and hide. */
  readonly hasPanes: boolean;
  readonly hasResponses: boolean;
  readonly areResponsesOpen: boolean;
  readonly areGuidelinesOpen: boolean;
  readonly isHistoryOpen: boolean;
  readonly isSubmitting: boolean;
  readonly onLeave: () => void;
  readonly onToggleResponses: () => void;
  readonly onToggleGuidelines: () => void;
  readonly onToggleHistory: () => void;
  readonly onSubmit: () => void;
}

export function WorkspaceHeader(props: WorkspaceHeaderProps): ReactNode {
  const { open, readOnly, areResponsesOpen, areGuidelinesOpen } = props;
  return (
    <header
      data-away=""
      className="flex h-14 shrink-0 items-center gap-3 border-line border-b bg-surface ps-3 pe-4"
    >
      <IconButton
        label="Back to tasks"
        tooltipPlacement="bottom"
        icon={<ArrowLeft size={17} aria-hidden="true" />}
        onPress={props.onLeave}
      />
      <div className="min-w-0 grow">
        <h1 className="truncate font-semibold font-serif text-lg leading-6" title={open.task.title}>
          {open.task.title}
        </h1>
        <TaskFacts open={open} />
      </div>
      {!readOnly && <SaveState />}
      <div className={classNames('flex shrink-0 gap-1', !props.hasPanes && 'hidden')}>
        <IconButton
          label={props.isHistoryOpen ? 'Hide the history' : 'Show the history'}
          keys={workspaceShortcuts['toggle-history'].keys}
          tooltipPlacement="bottom"
          isSelected={props.isHistoryOpen}
          icon={<History size={17} aria-hidden="true" />}
          onPress={props.onToggleHistory}
        />
        {props.hasResponses && (
          <IconButton
            label={areResponsesOpen ? 'Hide the responses' : 'Show the responses'}
            keys={workspaceShortcuts['toggle-responses'].keys}
            tooltipPlacement="bottom"
            isSelected={areResponsesOpen}
            icon={<PanelsTopLeft size={17} aria-hidden="true" />}
            onPress={props.onToggleResponses}
          />
        )}
        <IconButton
          label={areGuidelinesOpen ? 'Hide the guidelines' : 'Show the guidelines'}
          keys={workspaceShortcuts['toggle-guidelines'].keys}
          tooltipPlacement="bottom"
          isSelected={areGuidelinesOpen}
          icon={<BookOpen size={17} aria-hidden="true" />}
          onPress={props.onToggleGuidelines}
        />
      </div>
      {!readOnly && (
        <Button
          variant="primary"
          keys={workspaceShortcuts.submit.keys}
          isPending={props.isSubmitting}
          onPress={props.onSubmit}
        >
          Submit
        </Button>
      )}
    </header>
  );
}

/** Where the task comes from and what was agreed, in one line. */
function TaskFacts({ open }: { readonly open: OpenTask }): ReactNode {
  const { terms } = open.task;
  const deadline = terms.deadline === null ? null : describeDeadline(Date.parse(terms.deadline), Date.now());
  const facts = [open.project.name, open.task.domain, formatMinutes(terms.minutes), formatPay(terms.pay)];
  return (
    <p className="flex gap-1.5 overflow-hidden whitespace-nowrap text-ink-faint text-xs leading-4">
      <span className="truncate">{facts.join(' · ')}</span>
      {deadline !== null && (
        <span
          title={deadline.moment}
          className={classNames('shrink-0', deadline.urgency !== 'calm' && 'text-warn')}
        >
          · {deadline.urgency === 'past' ? deadline.words : `due ${deadline.words}`}
        </span>
      )}
    </p>
  );
}
