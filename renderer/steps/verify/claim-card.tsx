import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { ClaimDraft, EvidenceDraft } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { focusChips } from '../../blocks/option-chips/option-chips';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { EvidenceList } from './evidence-list';
import { VerdictChoice } from './verdict-choice';
import { VerdictIcon } from './verdict-looks';

export interface ClaimCardProps {
  readonly config: VerifyConfig;
  readonly claim: ClaimDraft;
  readonly number: number;
  /** Where it stands in the answer. */
  readonly path: readonly (string | number)[];
  readonly isChosen: boolean;
  /** It was just made: the keyboard goes on here. */
  readonly isNew: boolean;
  /** Its words are no longer in the text. */
  readonly isLost: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChoose: () => void;
  readonly onReveal: () => void;
  readonly onChange: (change: Partial<ClaimDraft>) => void;
  readonly onEvidence: (evidence: readonly EvidenceDraft[]) => void;
  readonly onRemove: () => void;
  readonly onTool: (tool: 'run' | 'calculation') => void;
  /** Back to the text, at this claim. */
  readonly onLeave: () => void;
}

/** A claim in the list: in short, and with all that is said about it while it is chosen. */
export function ClaimCard(props: ClaimCardProps): ReactNode {
  const { config, claim, number, path, isChosen, isLost, readOnly, findings } = props;
  const bodyId = useId();
  const chips = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.isNew) {
      focusChips(chips.current);
    }
  }, [props.isNew]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onLeave();
    } else if (!readOnly && matchesKeys(event, 'Delete') && !isTyping(event.target)) {
      event.preventDefault();
      props.onRemove();
    }
  };
  const name = `Claim ${number}`;
  return (
    <li
      aria-label={name}
      data-spot={spotOf(path)}
      onKeyDown={onKeyDown}
      className={classNames(
        'rounded-md border',
        isChosen ? 'border-line-strong/60 bg-raised shadow-sm' : 'border-line bg-surface',
      )}
    >
      <div className="flex items-start gap-1 pe-1.5">
        <button
          type="button"
          data-claim={claim.id}
          aria-expanded={isChosen}
          aria-controls={isChosen ? bodyId : undefined}
          onFocus={props.onChoose}
          onClick={() => {
            props.onChoose();
            props.onReveal();
          }}
          className="focus-inset flex min-w-0 grow items-start gap-2 rounded-md px-2.5 py-2 text-start"
        >
          <span className="flex h-5 items-center gap-1.5 text-ink-faint text-xs tabular-nums">
            {number}
            <VerdictIcon value={claim.value} />
            <span className="sr-only">
              {claim.value === null ? 'no verdict yet' : config.labels[claim.value]}:
            </span>
          </span>
          <span className="flex min-w-0 grow flex-col">
            <span className={classNames('font-serif text-base text-ink', !isChosen && 'line-clamp-2')}>
              {claim.anchor.quote}
            </span>
            {isLost && <span className="text-2xs text-warn">These words are no longer in the text</span>}
            {!isChosen && claim.explanation !== '' && (
              <span className="line-clamp-1 text-ink-soft text-xs">{claim.explanation}</span>
            )}
          </span>
          {!isChosen && claim.evidence.length > 0 && (
            <span className="shrink-0 text-2xs text-ink-faint leading-5">
              evidence: {claim.evidence.length}
            </span>
          )}
        </button>
        {isChosen && !readOnly && (
          <span className="pt-1.5">
            <IconButton
              size="sm"
              label={`Remove ${name.toLowerCase()}`}
              keys="Delete"
              icon={<Trash2 size={13} aria-hidden="true" />}
              onPress={props.onRemove}
            />
          </span>
        )}
      </div>
      {isChosen && (
        <div id={bodyId} className="flex flex-col gap-3 px-2.5 pb-3">
          <div data-spot={spotOf([...path, 'value'])}>
            <VerdictChoice
              ref={chips}
              label={`Verdict on ${name.toLowerCase()}`}
              isLabelHidden
              labels={config.labels}
              value={claim.value}
              readOnly={readOnly}
              {...findingProp(findings, ...path, 'value')}
              onChange={(value) => props.onChange({ value })}
            />
          </div>
          <div data-spot={spotOf([...path, 'explanation'])}>
            <TextArea
              label={`Why, claim ${number}`}
              isLabelHidden
              placeholder={config.explainClaims ? 'What is wrong with it, and what would be right?' : 'Why?'}
              minLines={1}
              maxLines={10}
              value={claim.explanation}
              isReadOnly={readOnly}
              onChange={(explanation) => props.onChange({ explanation })}
              {...findingProp(findings, ...path, 'explanation')}
            />
          </div>
          <EvidenceList
            label={`Evidence on ${name.toLowerCase()}`}
            evidence={claim.evidence}
            means={config.means}
            path={[...path, 'evidence']}
            readOnly={readOnly}
            findings={findings}
            onChange={props.onEvidence}
            onTool={props.onTool}
          />
        </div>
      )}
    </li>
  );
}
