import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { replaceAll } from '../blocks/replace-all';
import { documentOf } from '../markdown/document-of';
import type { ProseEditorHandle } from '../prose-editor-handle';
import { putCaretBySource, sourcePlaceOfCaret } from './caret-places';
import { caretOffset, countSourceWords, readSource } from './source-lines';
import { SOURCE_VIEW_COMMAND } from './source-view-command';

export interface OpenSource {
  readonly text: string;
  readonly caret: number;
}

export interface SourceViewControl {
  /** What the source view begins with, while it is open. */
  readonly open: OpenSource | null;
  readonly leave: () => void;
  readonly setEditor: (editor: LexicalEditor | null) => void;
  /** The handle of the page, which means the source while that is open. */
  readonly handleOver: (page: ProseEditorHandle) => ProseEditorHandle;
}

/**
 * The way between the page of a text and its Markdown. What was written in the source is put into the page when it is
 * left, as one step of undo; until then the page waits, and the source is what is stored.
 */
export function useSourceView(editor: LexicalEditor, version: number | undefined): SourceViewControl {
  const [open, setOpen] = useState<OpenSource | null>(null);
  const source = useRef<LexicalEditor | null>(null);
  const began = useRef('');

  useEffect(
    () =>
      editor.registerCommand(
        SOURCE_VIEW_COMMAND,
        () => {
          if (!editor.isComposing()) {
            const document = documentOf(editor);
            document.openRest();
            began.current = document.read();
            setOpen({ text: began.current, caret: sourcePlaceOfCaret(editor, document) });
          }
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  const putBack = useCallback(() => {
    const text = source.current === null ? began.current : readSource(source.current);
    if (text !== began.current) {
      began.current = text;
      replaceAll(editor, documentOf(editor), text);
    }
  }, [editor]);

  const leave = useCallback(() => {
    if (source.current !== null) {
      const caret = caretOffset(source.current);
      putBack();
      setOpen(null);
      // Once the page is in sight again.
      setTimeout(() => {
        putCaretBySource(editor, documentOf(editor), caret);
        editor.focus();
      }, 0);
    }
  }, [editor, putBack]);

  const setEditor = useCallback(
    (next: LexicalEditor | null) => {
      // It goes with its whole step: what was written in it must not go with it.
      if (next === null) {
        putBack();
      }
      source.current = next;
    },
    [putBack],
  );

  // A text from elsewhere goes into the page; it must find there what was written so far.
  const shown = useRef(version);
  useLayoutEffect(() => {
    if (shown.current !== version) {
      shown.current = version;
      putBack();
      setOpen(null);
    }
  }, [version, putBack]);

  const handleOver = useCallback(
    (page: ProseEditorHandle): ProseEditorHandle => {
      const first =
        <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) =>
        (...args: Args): Result => {
          putBack();
          setOpen(null);
          return act(...args);
        };
      const orSource =
        <T>(read: (editor: LexicalEditor) => T, otherwise: () => T) =>
        () =>
          source.current === null ? otherwise() : read(source.current);
      return {
        ...page,
        focus: (at) => (source.current === null ? page.focus(at) : source.current.focus()),
        insertMarkdown: first(page.insertMarkdown),
        insertBelow: first(page.insertBelow),
        takeAfterCaret: first(page.takeAfterCaret),
        goBelowHeading: first(page.goBelowHeading),
        addSection: first(page.addSection),
        replaceAll: first(page.replaceAll),
        readMarkdown: orSource(readSource, page.readMarkdown),
        getText: orSource(readSource, page.getText),
        wordCount: orSource(countSourceWords, page.wordCount),
      };
    },
    [putBack],
  );

  return { open, leave, setEditor, handleOver };
}
