import { Pencil, Quote } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/finding';
import { Button } from '../../ui/button';
import type { NamedResponse } from '../step-component';
import { TurnField } from '../turn-field';

export interface ReplyFieldProps {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly reply: string;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly responses: readonly NamedResponse[];
  readonly onChange: (reply: string) => void;
}

/** What the model said. A response that came with the task stands beside the work and is only named here. */
export function ReplyField(props: ReplyFieldProps): ReactNode {
  const { label, path, reply, readOnly, findings, responses, onChange } = props;
  const [isEdited, setEdited] = useState(false);
  const taken = responses.find(({ markdown }) => markdown === reply);
  if (taken !== undefined && !isEdited) {
    return (
      <section
        aria-label={label}
        className="flex flex-wrap items-center gap-x-2 gap-y-1 border-line-strong/50 border-s-2 ps-3 text-sm"
      >
        <h4 className="font-medium text-ink-soft text-xs">{label}</h4>
        <span className="flex items-center gap-1.5">
          <Quote size={13} aria-hidden="true" className="text-ink-faint" />
          {taken.name}, word for word
        </span>
        {!readOnly && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Pencil size={13} aria-hidden="true" />}
            onPress={() => setEdited(true)}
          >
            Edit
          </Button>
        )}
      </section>
    );
  }
  return (
    <TurnField
      label={label}
      path={path}
      value={reply}
      readOnly={readOnly}
      findings={findings}
      isReply
      isLabelShown
      placeholder="Word for word; a whole conversation can be pasted into the field above"
      onChange={onChange}
    />
  );
}
