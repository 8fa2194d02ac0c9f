import {
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { withoutFocus } from '../image/without-focus';
import { placeOf } from '../panels/places';
import { SourcePanel } from '../panels/source-panel';
import { SOURCE_VIEW_COMMAND } from '../source-view/source-view-command';
import { LongRawPanel } from './long-raw-panel';
import { $isRawBlockNode, $isRawInlineNode } from './raw-nodes';

/** The longest that is edited in a panel, in characters. */
const RAW_LIMIT = 100_000;

export interface RawPanelProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly onClose: () => void;
}

/** The Markdown or HTML of something that is kept as its source. */
export function RawPanel({ editor, nodeKey, onClose }: RawPanelProps): ReactNode {
  const [{ markdown, isBlock }] = useState(() => editor.read(() => $raw(nodeKey)));
  const isKept = useRef(false);
  const place = useCallback(() => placeOf(editor, nodeKey), [editor, nodeKey]);
  if (markdown.length > RAW_LIMIT) {
    return (
      <LongRawPanel
        length={markdown.length}
        place={place}
        onRemove={() => {
          editor.update(() => $finish(nodeKey, ''), { tag: HISTORY_PUSH_TAG, discrete: true });
          onClose();
        }}
        onOpenSource={() => {
          onClose();
          editor.dispatchCommand(SOURCE_VIEW_COMMAND, undefined);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <SourcePanel
      label="Kept source"
      source={markdown}
      place={place}
      isOneLine={!isBlock}
      limit={RAW_LIMIT}
      // What is written in the panel is saved as it is written, and stays one step of the history.
      onPause={(source) => {
        const tag = isKept.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
        isKept.current = true;
        editor.update(() => $keep(nodeKey, source), { tag: withoutFocus(editor, tag), discrete: true });
      }}
      onDone={(source) => {
        const tag = isKept.current ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
        editor.update(() => $finish(nodeKey, source), { tag, discrete: true });
        onClose();
      }}
    />
  );
}

function $raw(key: NodeKey): { markdown: string; isBlock: boolean } {
  const node = $getNodeByKey(key);
  const isBlock = $isRawBlockNode(node);
  return { markdown: isBlock || $isRawInlineNode(node) ? node.getMarkdown() : '', isBlock };
}

function $keep(key: NodeKey, source: string): void {
  const node = $getNodeByKey(key);
  if (($isRawBlockNode(node) || $isRawInlineNode(node)) && source.trim() !== '') {
    node.setMarkdown(source);
  }
}

function $finish(key: NodeKey, source: string): void {
  const node = $getNodeByKey(key);
  if (!$isRawBlockNode(node) && !$isRawInlineNode(node)) {
    return;
  }
  node.selectNext(0, 0);
  if (source.trim() === '') {
    node.remove();
  } else if (source !== node.getMarkdown()) {
    node.setMarkdown(source);
  }
}
