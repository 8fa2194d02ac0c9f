import { CircleDashed, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Claim } from '#shared/steps/inspect/claims';
import type { ClaimValue } from '#shared/steps/inspect/inspect-answer';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { useLiveActions } from '../../ui/live-actions';
import { spotOf } from '../finding-spot';
import { passFocusOn } from './card-focus';
import { CLAIM_VALUES } from './claim-values';

export interface ClaimCardProps {
  readonly claim: Claim;
  /** The picture it is about, where there are several. */
  readonly source: string | null;
  readonly isChosen: boolean;
  /** The list is one stop of the Tab key; its arrows go on from there. */
  readonly isTabStop: boolean;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
  readonly onValue: (value: ClaimValue) => void;
  /** To the picture, to mark what the claim rests on. */
  readonly onMark: () => void;
  /** Null for a claim that the project gave. */
  readonly onRemove: (() => void) | null;
  /** What is said about it, while it is chosen. */
  readonly children: ReactNode;
}

/** A claim in the list: in short, and unfolded while it is chosen. Keys judge and mark it. */
export function ClaimCard(props: ClaimCardProps): ReactNode {
  const { claim, source, isChosen, isTabStop, readOnly, onChoose, onRemove } = props;
  const bodyId = useId();
  const judged = CLAIM_VALUES.find(({ value }) => value === claim.verdict.value);
  const can = isChosen && !readOnly;
  useLiveActions({
    'claim-true': can ? () => props.onValue('true') : null,
    'claim-false': can ? () => props.onValue('false') : null,
    'claim-unclear': can ? () => props.onValue('cannot-tell') : null,
    'mark-claim': can ? props.onMark : null,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = isTyping(event.target) || readOnly ? null : actionOf(event, props);
    if (act !== null) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  return (
    <li
      data-spot={spotOf(['verdicts', claim.id])}
      // Whoever is led here by a remark lands on what can be used.
      tabIndex={-1}
      onFocus={passFocusOn}
      onKeyDown={onKeyDown}
      className={classNames('border-line border-b', isChosen && 'border-s-2 border-s-accent bg-raised')}
    >
      <div className={classNames('flex items-start gap-1 pe-2', isChosen ? 'ps-4.5' : 'ps-5 hover:bg-hover')}>
        <button
          type="button"
          data-claim={claim.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isChosen}
          aria-expanded={isChosen}
          aria-controls={isChosen ? bodyId : undefined}
          onFocus={onChoose}
          onClick={onChoose}
          className="focus-inset flex min-w-0 grow flex-col gap-1 rounded-sm py-2.5 text-start"
        >
          <span className="flex items-center gap-2">
            {judged === undefined ? (
              <span className="flex items-center gap-1 text-2xs text-warn">
                <CircleDashed size={12} aria-hidden="true" /> not judged
              </span>
            ) : (
              <Badge tone={judged.tone}>{judged.label}</Badge>
            )}
            {source !== null && <span className="truncate text-2xs text-ink-faint">{source}</span>}
          </span>
          <span className={classNames('font-serif text-base text-ink', !isChosen && 'line-clamp-2')}>
            {claim.text}
          </span>
        </button>
        {isChosen && onRemove !== null && !readOnly && (
          <span className="pt-2">
            <IconButton
              size="sm"
              label="Remove this claim"
              keys="Delete"
              icon={<Trash2 size={13} aria-hidden="true" />}
              onPress={onRemove}
            />
          </span>
        )}
      </div>
      {isChosen && (
        <div id={bodyId} className="flex flex-col gap-3 px-4.5 pt-1 pb-4">
          {props.children}
        </div>
      )}
    </li>
  );
}

function actionOf(event: KeyboardEvent, props: ClaimCardProps): (() => void) | null {
  const value = CLAIM_VALUES.find(({ keys }) => matchesKeys(event, keys));
  if (value !== undefined) {
    return () => props.onValue(value.value);
  }
  if (matchesKeys(event, workspaceShortcuts['mark-claim'].keys)) {
    return props.onMark;
  }
  return matchesKeys(event, 'Delete') ? props.onRemove : null;
}
