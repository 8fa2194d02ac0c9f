import type { ReactNode, Ref } from 'react';
import type { Criterion } from '#shared/domain/contributions';
import { Kbd } from '../../ui/kbd';
import { TextArea } from '../../ui/text-area';
import type { NamedResponse } from '../step-component';

export interface CellNoteProps {
  readonly criterion: Criterion;
  readonly response: NamedResponse;
  readonly note: string;
  readonly readOnly: boolean;
  readonly onChange: (note: string) => void;
  /** Back to the rating. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** A note on the rating that the keyboard stands on. */
export function CellNote({
  criterion,
  response,
  note,
  readOnly,
  onChange,
  onLeave,
  ref,
}: CellNoteProps): ReactNode {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex items-center justify-between gap-2 text-xs">
        <span className="font-medium text-ink-soft">Note on {response.name}</span>
        {!readOnly && <Kbd keys="N" className="text-ink-faint" />}
      </p>
      <p className="line-clamp-1 text-ink-faint text-xs" title={criterion.text}>
        {criterion.text}
      </p>
      <TextArea
        ref={ref}
        label={`Note on ${response.name}, ${criterion.text}`}
        isLabelHidden
        minLines={1}
        maxLines={6}
        value={note}
        isReadOnly={readOnly}
        placeholder={readOnly ? '' : 'What exactly is missing or wrong?'}
        onChange={onChange}
        onKeyDown={(event) => {
          if (
            event.key === 'Escape' ||
            (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing)
          ) {
            event.preventDefault();
            event.stopPropagation();
            onLeave();
          }
        }}
      />
    </div>
  );
}
