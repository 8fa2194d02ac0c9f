import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { OptionChips } from '../../blocks/option-chips/option-chips';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { TextField } from '../../ui/text-field';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import { passFocusOn } from './card-focus';
import { placeInWords } from './region-words';

export interface RegionCardProps {
  readonly region: MarkedRegion;
  readonly name: string;
  /** How many claims rest on it. */
  readonly claims: number;
  /** Labels that the project offers. */
  readonly labels: readonly string[];
  readonly isChosen: boolean;
  /** The list is one stop of the Tab key; its arrows go on from there. */
  readonly isTabStop: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChoose: () => void;
  readonly onChange: (region: MarkedRegion) => void;
  readonly onRemove: () => void;
  /** Back to the picture. */
  readonly onLeave: () => void;
}

/** A region in the list: what it is called, where it lies, and while it is chosen its label to change. */
export function RegionCard(props: RegionCardProps): ReactNode {
  const {
    region,
    name,
    claims,
    labels,
    isChosen,
    isTabStop,
    readOnly,
    findings,
    onChoose,
    onChange,
    onRemove,
  } = props;
  const bodyId = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && isTyping(event.target));
    if (isDone && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      props.onLeave();
    } else if (!readOnly && matchesKeys(event, 'Delete') && !isTyping(event.target)) {
      event.preventDefault();
      onRemove();
    }
  };
  return (
    <li
      data-spot={spotOf(['regions', region.id])}
      // Whoever is led here by a remark lands on what can be used.
      tabIndex={-1}
      onFocus={passFocusOn}
      onKeyDown={onKeyDown}
      className={classNames('border-line border-b', isChosen && 'border-s-2 border-s-focus bg-raised')}
    >
      <div
        className={classNames('flex items-center gap-1 pe-2', isChosen ? 'ps-4.5' : 'ps-5 hover:bg-hover')}
      >
        <button
          type="button"
          data-mark={region.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isChosen}
          aria-expanded={isChosen && !readOnly}
          aria-controls={isChosen && !readOnly ? bodyId : undefined}
          onFocus={onChoose}
          onClick={onChoose}
          className="focus-inset flex min-w-0 grow flex-col rounded-sm py-1.5 text-start"
        >
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 truncate text-ink text-sm">{name}</span>
            <span
              className={classNames(
                'ms-auto shrink-0 text-2xs',
                claims === 0 ? 'text-warn' : 'text-ink-faint',
              )}
            >
              {claims === 0 ? 'no claim' : claims === 1 ? '1 claim' : `${claims} claims`}
            </span>
          </span>
          <span className="text-2xs text-ink-faint tabular-nums">{placeInWords(region)}</span>
        </button>
        {!readOnly && (
          <IconButton
            size="sm"
            label={`Delete ${name}`}
            keys="Delete"
            icon={<Trash2 size={13} aria-hidden="true" />}
            onPress={onRemove}
          />
        )}
      </div>
      {isChosen && !readOnly && (
        <div id={bodyId} className="flex flex-col gap-2 px-4.5 pb-3">
          {labels.length > 0 && (
            <OptionChips
              label="Label"
              options={labels.map((label) => ({ id: label, label }))}
              chosen={[region.label]}
              onPick={(label) => onChange({ ...region, label: region.label === label ? '' : label })}
            />
          )}
          <div data-mark-label={region.id}>
            <TextField
              label={labels.length > 0 ? 'Another label' : 'Label'}
              value={region.label}
              maxLength={300}
              placeholder="What is to be seen here?"
              onChange={(label) => onChange({ ...region, label })}
            />
          </div>
        </div>
      )}
      <FindingList findings={findingsAt(findings, 'regions', region.id)} className="px-5 pb-2" />
    </li>
  );
}
