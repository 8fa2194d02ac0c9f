import { Plus, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LineItem } from '#shared/steps/prompt/prompt-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import type { FindingNote } from '../../ui/field-finding';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { TextArea } from '../../ui/text-area';
import type { ListHandle } from '../use-list-items';

export interface LineListProps {
  /** Where it stands in the answer (finding-spot.ts). */
  readonly spot: string;
  readonly title: string;
  /** What one line is called: "Constraint". */
  readonly one: string;
  readonly help: string;
  readonly addLabel: string;
  /** The key that adds one from anywhere in the step, where there is one. */
  readonly keys?: string;
  readonly lines: readonly LineItem[];
  readonly handle: ListHandle<LineItem>;
  readonly readOnly: boolean;
  readonly findings: readonly FindingNote[];
}

export const ADD_KEYS = workspaceShortcuts['add-to-list'].keys;

/** Short texts, one per line: Enter adds the next, Backspace in an empty one removes it, Alt with arrows moves. */
export function LineList(props: LineListProps): ReactNode {
  const { spot, title, one, lines, handle, readOnly } = props;
  return (
    <section
      data-spot={spot}
      aria-label={title}
      onKeyDown={(event) => {
        if (!readOnly && matchesKeys(event, ADD_KEYS)) {
          event.preventDefault();
          event.stopPropagation();
          handle.addAt(lines.length);
        }
      }}
      className="flex flex-col gap-2"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium text-ink-soft text-xs">{title}</h3>
        {lines.length > 1 && !readOnly && (
          <span className="flex items-center gap-1 text-ink-faint text-xs">
            <Kbd keys="Alt+Up Alt+Down" /> move
          </span>
        )}
      </div>
      {lines.length === 0 && <p className="text-ink-faint text-sm">{readOnly ? 'None.' : props.help}</p>}
      <ol className="flex flex-col gap-1.5">
        {lines.map((line, index) => (
          <li key={line.id} className="flex items-start gap-2">
            <span aria-hidden="true" className="w-5 pt-2 text-end text-ink-faint text-sm tabular-nums">
              {index + 1}
            </span>
            <TextArea
              ref={(element) => handle.onField(line.id, element)}
              label={`${one} ${index + 1}`}
              isLabelHidden
              minLines={1}
              value={line.text}
              isReadOnly={readOnly}
              className="grow"
              onChange={(text) => handle.change(index, { ...line, text })}
              onKeyDown={(event) => !readOnly && onLineKey(event, line, index, handle)}
            />
            {!readOnly && (
              <IconButton
                label={`Remove ${one.toLowerCase()} ${index + 1}`}
                icon={<X size={15} aria-hidden="true" />}
                onPress={() => handle.removeAt(index)}
              />
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <Button
          size="sm"
          icon={<Plus size={14} aria-hidden="true" />}
          className="self-start"
          {...(props.keys === undefined ? {} : { keys: props.keys })}
          onPress={() => handle.addAt(lines.length)}
        >
          {props.addLabel}
        </Button>
      )}
      <FindingList findings={props.findings} />
    </section>
  );
}

function onLineKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  line: LineItem,
  index: number,
  handle: ListHandle<LineItem>,
): void {
  const by = matchesKeys(event, 'Alt+Up') ? -1 : matchesKeys(event, 'Alt+Down') ? 1 : null;
  if (event.nativeEvent.isComposing) {
    return;
  }
  if (by !== null) {
    event.preventDefault();
    handle.move(index, by);
  } else if (matchesKeys(event, 'Enter')) {
    event.preventDefault();
    handle.addAt(index + 1);
  } else if (matchesKeys(event, 'Backspace') && !event.repeat && line.text === '') {
    event.preventDefault();
    handle.removeAt(index);
  }
}
