import type { ClipboardEvent, ReactNode, Ref } from 'react';
import type { Finding } from '#shared/domain/finding';
import { FindingList } from '../blocks/finding-list/finding-list';
import { classNames } from '../ui/class-names';
import { TextArea } from '../ui/text-area';
import { spotOf } from './finding-spot';
import { findingsAt } from './findings-at';

export interface TurnFieldProps {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly readOnly: boolean;
  readonly placeholder: string;
  readonly findings: readonly Finding[];
  /** The model speaks: shown as the other side of the conversation. */
  readonly isReply?: boolean;
  readonly isLabelShown?: boolean;
  readonly minLines?: number;
  readonly onChange: (value: string) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * What one side says. A plain field, not the Markdown editor: what goes to a model goes there letter by letter, broken
 * tables and stray marks included.
 */
export function TurnField(props: TurnFieldProps): ReactNode {
  const { label, path, value, readOnly, findings, isReply = false, ref } = props;
  return (
    <div
      data-spot={spotOf(path)}
      onPaste={props.onPaste}
      className={classNames('flex flex-col gap-1', isReply && 'border-line-strong/50 border-s-2 ps-3')}
    >
      <TextArea
        {...(ref === undefined ? {} : { ref })}
        label={label}
        isLabelHidden={props.isLabelShown !== true}
        minLines={props.minLines ?? 2}
        maxLines={24}
        value={value}
        isReadOnly={readOnly}
        placeholder={readOnly ? '' : props.placeholder}
        onChange={props.onChange}
      />
      <FindingList findings={findingsAt(findings, ...path)} />
    </div>
  );
}
