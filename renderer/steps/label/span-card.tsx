import { Trash2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { type Label, type LabelTarget, targetKey } from '#shared/steps/label/label-answer';
import type { MarkTone } from '../../blocks/quoting/text-marks';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { Badge } from '../../ui/badge';
import { classNames } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';

export interface SpanCardProps {
  readonly span: LabelTarget;
  /** All that it has, of every set for spans. */
  readonly labels: readonly Label[];
  readonly toneOf: (label: Label) => MarkTone;
  readonly source: string | null;
  readonly isChosen: boolean;
  readonly isLost: boolean;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
  readonly onReveal: () => void;
  readonly onRemove: () => void;
  /** Back to the text, at this passage. */
  readonly onLeave: () => void;
  /** The taxonomies to choose from, while it is chosen. */
  readonly children: ReactNode;
}

/** A passage in the list beside the text: its words and its codes, and while it is chosen all there is to choose from. */
export function SpanCard(props: SpanCardProps): ReactNode {
  const { span, labels, toneOf, source, isChosen, isLost, readOnly } = props;
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
  return (
    <li
      onKeyDown={onKeyDown}
      className={classNames('border-line border-t', isChosen && 'border-s-2 border-s-accent bg-raised')}
    >
      <div className={classNames('flex items-start gap-1 pe-2', isChosen ? 'ps-5.5' : 'ps-6 hover:bg-hover')}>
        <button
          type="button"
          data-span={targetKey(span)}
          aria-current={isChosen}
          aria-expanded={isChosen}
          onFocus={props.onChoose}
          onClick={() => {
            props.onChoose();
            props.onReveal();
          }}
          className="focus-inset flex min-w-0 grow flex-col gap-1 rounded-sm py-2 text-start"
        >
          <span className="flex min-w-0 flex-wrap items-center gap-1 text-xs">
            {labels.map((label) => (
              <Badge key={`${label.taxonomy} ${label.code.id}`} tone={badgeTone(toneOf(label))}>
                {label.code.name}
              </Badge>
            ))}
            {labels.length === 0 && <span className="text-ink-soft">Choose a code for this passage</span>}
            {source !== null && <span className="truncate text-ink-faint">{source}</span>}
            {isLost && <Badge tone="warn">No longer in the text</Badge>}
          </span>
          <span
            className={classNames(
              'whitespace-pre-line font-serif text-base',
              isLost ? 'text-ink-faint line-through' : 'text-ink',
              isChosen ? 'line-clamp-6' : 'line-clamp-2',
            )}
          >
            {span.anchor?.quote}
          </span>
        </button>
        {isChosen && !readOnly && labels.length > 0 && (
          <span className="pt-1.5">
            <IconButton
              size="sm"
              label="Remove the labels of this passage"
              keys="Delete"
              icon={<Trash2 size={13} aria-hidden="true" />}
              onPress={props.onRemove}
            />
          </span>
        )}
      </div>
      {isChosen && <div className="flex flex-col gap-4 px-5.5 pt-1 pb-4">{props.children}</div>}
    </li>
  );
}

function badgeTone(tone: MarkTone): 'neutral' | Exclude<MarkTone, 'plain'> {
  return tone === 'plain' ? 'neutral' : tone;
}
