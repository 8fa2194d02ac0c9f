import type { ReactNode, Ref } from 'react';
import type { FindingNote } from '../../ui/field-finding';
import { Kbd } from '../../ui/kbd';
import { TextArea } from '../../ui/text-area';

export interface CellNoteProps {
  /** What the rating is of: 'Response A'. */
  readonly columnName: string;
  /** What it is rated on. */
  readonly rowLabel: string;
  readonly note: string;
  readonly isRequired?: boolean;
  readonly finding?: FindingNote;
  readonly readOnly: boolean;
  /** Those that lead here from the rating. */
  readonly keys: string;
  readonly onChange: (note: string) => void;
  /** Back to the rating. */
  readonly onLeave: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** A note on the rating that the keyboard stands on. */
export function CellNote(props: CellNoteProps): ReactNode {
  const {
    columnName,
    rowLabel,
    note,
    isRequired = false,
    finding,
    readOnly,
    keys,
    onChange,
    onLeave,
    ref,
  } = props;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex items-center justify-between gap-2 text-xs">
        <span className="font-medium text-ink-soft">
          Note on {columnName}
          {isRequired && ' (required)'}
        </span>
        {!readOnly && <Kbd keys={keys} className="text-ink-faint" />}
      </p>
      <p className="line-clamp-1 text-ink-faint text-xs" title={rowLabel}>
        {rowLabel}
      </p>
      <TextArea
        ref={ref}
        label={`Note on ${columnName}, ${rowLabel}`}
        isLabelHidden
        minLines={1}
        maxLines={6}
        value={note}
        isReadOnly={readOnly}
        placeholder={readOnly ? '' : 'What exactly is missing or wrong?'}
        onChange={onChange}
        {...(finding === undefined ? {} : { finding })}
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
