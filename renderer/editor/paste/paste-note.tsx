import type { LexicalEditor } from 'lexical';
import { X } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { proseAction } from '../shortcuts';
import { clearPasteStatus, listenToPaste, type PasteStatus, pasteStatus } from './paste-status';
import './paste-note.css';

const KEEP_PLAIN_KEYS = proseAction('keepPlain').keys ?? '';

interface NoteProps {
  readonly editor: LexicalEditor;
}

/** What there is to say about a paste, below the text: it may be answered or ignored. */
export function PasteNote({ editor }: NoteProps): ReactNode {
  const status = useSyncExternalStore(
    (changed) => listenToPaste(editor, changed),
    () => pasteStatus(editor),
  );
  return (
    <div className="paste-note-place">
      <p role="status" className="sr-only">
        {spoken(status)}
      </p>
      {status.kind !== 'none' && (
        <div className="paste-note appear">
          <Note editor={editor} status={status} />
        </div>
      )}
    </div>
  );
}

function Note({ editor, status }: NoteProps & { readonly status: PasteStatus }): ReactNode {
  switch (status.kind) {
    case 'none':
      return null;
    case 'working':
      return (
        <>
          <span className="paste-note-share" style={{ inlineSize: `${percent(status.share)}%` }} />
          <span className="tabular-nums">{workingWords(status.share, status.isAwaited)}</span>
          <Button size="sm" variant="quiet" onPress={() => answer(editor, status.cancel)}>
            Cancel
          </Button>
        </>
      );
    case 'offer':
      return (
        <>
          <span>{status.said}</span>
          <Button
            size="sm"
            variant="quiet"
            keys={KEEP_PLAIN_KEYS}
            onPress={() => answer(editor, status.keepPlain)}
          >
            Keep as plain text
          </Button>
          <Close editor={editor} />
        </>
      );
    case 'told':
      return (
        <>
          <span>{status.said}</span>
          <Close editor={editor} />
        </>
      );
  }
}

function Close({ editor }: NoteProps): ReactNode {
  return (
    <IconButton
      label="Close"
      size="sm"
      icon={<X size={14} />}
      onPress={() => answer(editor, () => clearPasteStatus(editor))}
    />
  );
}

/** The buttons go with the note: whoever pressed one goes on in the text. */
function answer(editor: LexicalEditor, act: () => void): void {
  act();
  setTimeout(() => editor.focus(), 0);
}

function workingWords(share: number | null, isAwaited: boolean): string {
  const words = share === null ? 'Reading what was pasted…' : `Pasting… ${percent(share)} %`;
  return isAwaited ? `${words} – what you chose comes right after` : words;
}

/** Told once, not per cent by per cent. */
function spoken(status: PasteStatus): string {
  switch (status.kind) {
    case 'none':
      return '';
    case 'working':
      return status.isAwaited
        ? 'Still pasting. What you chose comes right after.'
        : 'Pasting. It is saved when all of it is there.';
    default:
      return status.said;
  }
}

function percent(share: number | null): number {
  return Math.round((share ?? 0) * 100);
}
