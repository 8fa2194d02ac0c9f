import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditableElement } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical';
import { CodeXml } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { FindPlace } from '../find/find-place';
import { OPEN_TAG } from '../markdown/markdown-document';
import type { ProseChange } from '../prose-editor-handle';
import { proseAction } from '../shortcuts';
import { sourceExtension } from './source-extension';
import { $putCaret, countSourceWords, readSource } from './source-lines';
import { SOURCE_VIEW_COMMAND } from './source-view-command';
import './source-view.css';

export interface SourceViewProps {
  readonly label: string;
  readonly text: string;
  /** Where the caret is to be, in UTF-16 code units from the start. */
  readonly caret: number;
  readonly isCompact: boolean;
  readonly onChange: ProseChange;
  /** The page is asked for again. */
  readonly onLeave: () => void;
  /** The editor while it is there, and null when it goes. */
  readonly onEditor: (editor: LexicalEditor | null) => void;
  readonly onFocus: (() => void) | undefined;
  readonly onBlur: (() => void) | undefined;
}

/** The Markdown of a text as it is stored, to be written as such. */
export function SourceView(props: SourceViewProps): ReactNode {
  const [extension] = useState(() => sourceExtension(props.text));
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <SourceBody {...props} />
    </LexicalExtensionComposer>
  );
}

function SourceBody(props: SourceViewProps): ReactNode {
  const { label, isCompact, onLeave, onEditor } = props;
  const [editor] = useLexicalComposerContext();
  const tellChange = useEffectEvent(() =>
    props.onChange(
      () => readSource(editor),
      () => countSourceWords(editor),
    ),
  );
  useLayoutEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if ((dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(OPEN_TAG)) {
          tellChange();
        }
      }),
    [editor],
  );
  useEffect(
    () =>
      editor.registerCommand(
        SOURCE_VIEW_COMMAND,
        () => {
          onLeave();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, onLeave],
  );
  const begin = useEffectEvent(() => {
    editor.focus();
    editor.update(() => $putCaret(props.caret), { discrete: true });
  });
  useEffect(() => begin(), []);
  return (
    <div className="source-view">
      <div className="prose-editor-head">
        <div className="source-bar">
          <span className="source-title">
            <CodeXml size={isCompact ? 13 : 15} aria-hidden="true" />
            Markdown source
          </span>
          <SourceWords editor={editor} />
          <Button variant="quiet" size="sm" keys={proseAction('source').keys ?? ''} onPress={onLeave}>
            Back to the page
          </Button>
        </div>
        <FindPlace editor={editor} label={label} isMain={!isCompact} />
      </div>
      <ContentEditableElement
        editor={editor}
        aria-label={label}
        aria-description="Markdown source"
        aria-multiline="true"
        className="source-text"
        onFocus={props.onFocus}
        onBlur={props.onBlur}
        spellCheck
      />
    </div>
  );
}

const SETTLE_MS = 500;

/** Words of the text, counted when the hands rest. */
function SourceWords({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  const [words, setWords] = useState(() => countSourceWords(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unregister = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
        clearTimeout(timer);
        timer = setTimeout(() => setWords(countSourceWords(editor)), SETTLE_MS);
      }
    });
    return () => {
      clearTimeout(timer);
      unregister();
    };
  }, [editor]);
  return (
    <span className="ms-auto text-ink-faint text-xs tabular-nums">
      {`${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`}
    </span>
  );
}
