import type { KeyboardEvent, ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { TextChange } from '#shared/steps/revise/changes';
import type { Reason } from '#shared/steps/revise/match-reasons';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { classNames } from '../../ui/class-names';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import { ChangeInShort } from './change-in-short';
import { FlagChips } from './flag-chips';
import type { Revising } from './use-revising';

export interface ChangeRowProps {
  readonly change: TextChange;
  readonly index: number;
  readonly reasons: readonly Reason[];
  readonly isCurrent: boolean;
  readonly asksForReasons: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly revising: Revising;
  readonly onFocus: () => void;
}

/** A change, why it was made, and which flags it deals with. */
export function ChangeRow(props: ChangeRowProps): ReactNode {
  const { change, index, reasons, isCurrent, asksForReasons, readOnly, findings, revising } = props;
  const name = `Change ${index + 1}`;
  const shown = reasons.length === 0 ? [null] : reasons;
  const { draft } = revising;
  return (
    <li
      data-change={index}
      onFocus={props.onFocus}
      data-spot={spotOf(['changes', index])}
      className={classNames(
        'flex gap-2 border-line border-b border-s-2 py-2 ps-2 pe-3',
        isCurrent ? 'border-s-accent bg-hover' : 'border-s-transparent',
      )}
    >
      <span aria-hidden="true" className="w-6 shrink-0 pt-1 text-end text-ink-faint text-xs tabular-nums">
        {index + 1}
      </span>
      <div className="@container min-w-0 grow">
        <div className="flex flex-col gap-1.5 @2xl:flex-row @2xl:gap-4">
          <button
            type="button"
            aria-label={`Show change ${index + 1} in both texts`}
            onClick={() => revising.show(index)}
            className="focus-inset line-clamp-4 min-w-0 self-start whitespace-pre-line rounded-sm px-1 py-0.5 text-start font-serif text-base text-ink leading-relaxed hover:bg-hover @2xl:w-2/5 @2xl:shrink-0"
          >
            <ChangeInShort change={change} draft={draft} revision={revising.revision} />
          </button>
          <div className="flex min-w-0 grow flex-col gap-1.5">
            {asksForReasons &&
              shown.map((reason, at) => (
                <TextArea
                  // biome-ignore lint/suspicious/noArrayIndexKey: a reason gets its id with its first letter, in this very field
                  key={at}
                  label={
                    at === 0 ? `Reason for change ${index + 1}` : `Reason for change ${index + 1} (${at + 1})`
                  }
                  isLabelHidden
                  minLines={1}
                  value={reason?.text ?? ''}
                  isReadOnly={readOnly}
                  placeholder="What was wrong, and why is this better?"
                  onChange={(text) => revising.explain(index, reason, { text })}
                  onKeyDown={(event) => onReasonKey(event, index, revising)}
                />
              ))}
            <FlagChips
              name={name}
              index={index}
              reason={reasons[0] ?? null}
              linked={new Set(reasons.flatMap(({ flags }) => flags))}
              readOnly={readOnly}
              revising={revising}
            />
            <FindingList findings={findingsAt(findings, 'changes', index)} />
          </div>
        </div>
      </div>
    </li>
  );
}

/** Enter goes on to the next change that wants a reason; Escape goes back to the text. */
function onReasonKey(event: KeyboardEvent<HTMLTextAreaElement>, index: number, revising: Revising): void {
  if (event.nativeEvent.isComposing) {
    return;
  }
  if (matchesKeys(event, 'Enter')) {
    event.preventDefault();
    revising.goToNext(index);
  } else if (matchesKeys(event, 'Escape')) {
    event.stopPropagation();
    revising.backToText();
  }
}
