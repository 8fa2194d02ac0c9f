import { buildEditorFromExtensions } from '@lexical/extension';
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer';
import { ReactExtension } from '@lexical/react/ReactExtension';
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension';
import { configExtension, type LexicalEditorWithDispose } from 'lexical';
import { memo, type ReactNode, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react';
import { EditorBody } from './editor-body';
import { makeFirstEditor } from './first-editor';
import { KeptEditors } from './kept-editors';
import type { ProseChange, ProseEditorProps } from './prose-editor-handle';
import { proseExtension } from './prose-extension';
import { useEnd } from './use-end';
import './editor.css';
import './callout/callout.css';
import './near/near.css';
import './image/picture.css';

/**
 * The editor for everything an expert writes at length. Markdown goes in once and comes out when it is asked for; what
 * is typed never passes through React. What is around it is drawn with every save, and hands over a new `onChange` each
 * time: that draws nothing of the editor anew.
 */
export function ProseEditor(props: ProseEditorProps): ReactNode {
  const latest = useRef(props.onChange);
  useLayoutEffect(() => {
    latest.current = props.onChange;
  });
  const onChange = useCallback<ProseChange>((read, count) => latest.current(read, count), []);
  return <OneDocument key={props.documentKey} {...props} onChange={onChange} />;
}

const OneDocument = memo(function OneDocument(props: ProseEditorProps): ReactNode {
  const kept = useContext(KeptEditors);
  // The value that comes back from our own saves must not disturb the writer, so only the first one counts.
  const [editor] = useState(() => {
    const build = () => buildEditor(props);
    return kept?.shelf.open(`${kept.part} ${props.documentKey}`, props.value, build) ?? build();
  });
  useEnd(() => {
    if (kept?.shelf.keeps(editor) !== true) {
      editor.dispose();
    }
  });
  return (
    <LexicalExtensionEditorComposer initialEditor={editor}>
      <EditorBody {...props} />
    </LexicalExtensionEditorComposer>
  );
});

function buildEditor({ value, readOnly = false }: ProseEditorProps): LexicalEditorWithDispose {
  makeFirstEditor();
  return buildEditorFromExtensions(
    ReactProviderExtension,
    configExtension(ReactExtension, { contentEditable: null }),
    proseExtension({ markdown: value, isReadOnly: readOnly }),
  );
}
