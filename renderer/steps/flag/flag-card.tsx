import { CircleDashed, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { isComplete } from '#shared/steps/flag/check-flags';
import type { FlagDraft } from '#shared/steps/flag/flag-answer';
import { type FlagConfig, severityRank } from '#shared/steps/flag/flag-config';
import { FlagSummary } from '../../blocks/flag-list/flag-summary';
import { severityTone } from '../../blocks/flag-list/severity-tone';
import { ChangedReference } from '../../blocks/references/changed-reference';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { spotOf } from '../finding-spot';

export interface FlagCardProps {
  readonly config: FlagConfig;
  readonly flag: FlagDraft;
  readonly source: string | null;
  readonly sourceName: string;
  readonly isChosen: boolean;
  readonly isLost: boolean;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
  readonly onReveal: () => void;
  readonly onRemove: () => void;
  readonly onPointAgain: () => void;
  readonly onKeep: () => void;
  /** Back to the text, at this flag. */
  readonly onLeave: () => void;
  /** What is said about it, while it is chosen. */
  readonly children: ReactNode;
}

/** A flag in the list: in short, and unfolded while it is chosen. */
export function FlagCard(props: FlagCardProps): ReactNode {
  const { config, flag, isChosen, isLost, readOnly, onChoose, onReveal, onRemove, onLeave } = props;
  const bodyId = useId();
  const rank = severityRank(config, flag.severity);
  const category = config.categories.find(({ id }) => id === flag.category)?.label ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    } else if (!readOnly && matchesKeys(event, 'Delete') && !isTyping(event.target)) {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li
      data-spot={spotOf(['flags', flag.id])}
      onKeyDown={onKeyDown}
      className={classNames('border-line border-b', isChosen && 'border-s-2 border-s-accent bg-raised')}
    >
      <div className={classNames('flex items-start gap-1 pe-2', isChosen ? 'ps-3.5' : 'ps-4 hover:bg-hover')}>
        <button
          type="button"
          data-flag={flag.id}
          aria-current={isChosen}
          aria-expanded={isChosen}
          aria-controls={isChosen ? bodyId : undefined}
          onFocus={onChoose}
          onClick={() => {
            onChoose();
            onReveal();
          }}
          className="focus-inset flex min-w-0 grow flex-col gap-1 rounded-sm py-2.5 text-start"
        >
          <FlagSummary
            severity={config.severities[rank]?.label ?? null}
            tone={toneOf(config, rank)}
            category={category}
            source={props.source}
            quote={flag.anchor.quote}
            isLost={isLost}
            isWhole={isChosen}
          />
          {!isChosen && flag.wrong !== '' && (
            <span className="line-clamp-1 text-ink-soft text-xs">{flag.wrong}</span>
          )}
          {!isComplete(config, flag) && (
            <span className="flex items-center gap-1 text-2xs text-warn">
              <CircleDashed size={12} aria-hidden="true" /> not finished
            </span>
          )}
        </button>
        {isChosen && !readOnly && (
          <span className="pt-2">
            <IconButton
              size="sm"
              label="Remove this flag"
              keys="Delete"
              icon={<Trash2 size={13} aria-hidden="true" />}
              onPress={onRemove}
            />
          </span>
        )}
      </div>
      {isChosen && (
        <div id={bodyId} className="px-3.5 pt-1 pb-4">
          {isLost && flag.kept !== true && (
            <div className="mb-3 flex">
              <ChangedReference
                label="What this flag points to"
                sourceName={props.sourceName}
                words={flag.anchor.quote}
                readOnly={readOnly}
                onPointAgain={props.onPointAgain}
                onKeep={props.onKeep}
                onRemove={onRemove}
              />
            </div>
          )}
          {props.children}
        </div>
      )}
    </li>
  );
}

/** As the mark in the text. */
function toneOf(config: FlagConfig, rank: number): 'neutral' | 'info' | 'warn' | 'bad' {
  const tone = severityTone(rank, config.severities.length);
  return tone === 'info' || tone === 'warn' || tone === 'bad' ? tone : 'neutral';
}
