import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { memo, type ReactNode, useState } from 'react';
import { EditorBody } from './editor-body';
import type { ProseEditorProps } from './prose-editor-handle';
import { proseExtension } from './prose-extension';
import './editor.css';

/**
 * The editor for everything an expert writes at length. Markdown goes in once and comes out when it is asked for; what
 * is typed never passes through React.
 */
export const ProseEditor = memo(function ProseEditor(props: ProseEditorProps): ReactNode {
  return <OneDocument key={props.documentKey} {...props} />;
});

function OneDocument(props: ProseEditorProps): ReactNode {
  // The value that comes back from our own saves must not disturb the writer, so only the first one counts.
  const [extension] = useState(() =>
    proseExtension({ markdown: props.value, isReadOnly: props.readOnly === true }),
  );
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <EditorBody {...props} />
    </LexicalExtensionComposer>
  );
}
