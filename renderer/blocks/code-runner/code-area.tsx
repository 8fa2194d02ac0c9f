import { type KeyboardEvent, type ReactNode, type Ref, useId, useRef } from 'react';
import { classNames } from '../../ui/class-names';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type CodeEdit, indented, newLine, outdented } from './code-keys';

export interface CodeAreaProps {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * A plain text box for code, with line numbers: Tab indents, Enter keeps the indent. After Escape the Tab key leaves it,
 * so that the keyboard is never caught.
 */
export function CodeArea({ label, value, readOnly, placeholder, onChange, ref }: CodeAreaProps): ReactNode {
  const tabLeaves = useRef(false);
  const hintId = useId();
  const lines = value.split('\n').length;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Escape' && !tabLeaves.current) {
      event.stopPropagation();
      tabLeaves.current = true;
      return;
    }
    const edit =
      readOnly || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing
        ? null
        : editOf(event, tabLeaves.current, value, selectionStart, selectionEnd);
    if (edit !== null) {
      event.preventDefault();
      perform(event.currentTarget, edit);
    }
    if (event.key !== 'Tab' && event.key !== 'Shift') {
      tabLeaves.current = false;
    }
  };
  return (
    <div className="flex min-h-full w-max min-w-full bg-raised font-mono text-[0.8125rem] leading-5 [font-variant-ligatures:none] focus-within:outline-2 focus-within:outline-focus focus-within:-outline-offset-2">
      <pre
        aria-hidden="true"
        className="sticky start-0 z-10 shrink-0 select-none border-line border-e bg-sunken px-2 py-2 text-end text-ink-faint tabular-nums"
      >
        {Array.from({ length: lines }, (_, index) => index + 1).join('\n')}
      </pre>
      <textarea
        ref={ref}
        aria-label={label}
        aria-describedby={hintId}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        readOnly={readOnly}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => {
          tabLeaves.current = false;
        }}
        className={classNames(
          'field-sizing-content min-w-0 grow resize-none overflow-hidden whitespace-pre bg-transparent px-3 py-2 text-ink outline-none',
        )}
      />
      <VisuallyHidden>
        <span id={hintId}>Tab indents. Press Escape and then Tab to go on.</span>
      </VisuallyHidden>
    </div>
  );
}

function editOf(
  event: KeyboardEvent,
  tabLeaves: boolean,
  code: string,
  start: number,
  end: number,
): CodeEdit | null {
  if (event.key === 'Tab' && !tabLeaves) {
    return event.shiftKey ? outdented(code, start, end) : indented(code, start, end);
  }
  return event.key === 'Enter' && !event.shiftKey ? newLine(code, start, end) : null;
}

/** As if it was typed, so that the text box's own undo takes it back. */
function perform(area: HTMLTextAreaElement, { start, end, text, from, to }: CodeEdit): void {
  area.setSelectionRange(start, end);
  if (text === '') {
    document.execCommand('delete');
  } else {
    document.execCommand('insertText', false, text);
  }
  area.setSelectionRange(from, to);
}
