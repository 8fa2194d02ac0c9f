import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $onUpdate,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { noteCaret } from '../actions/note-caret';
import { BLOCK_MENU_COMMAND, EDIT_LINK_COMMAND } from '../actions/run-action';
import { EDIT_PICTURE_COMMAND } from '../image/insert-picture';
import { $isPictureNode } from '../image/picture-node';
import { PicturePanel } from '../image/picture-panel';
import { LinkPanel } from '../link/link-panel';
import { EDIT_MATH_COMMAND } from '../math/insert-math';
import { $isMathBlockNode, $isMathInlineNode } from '../math/math-nodes';
import { MathPanel } from '../math/math-panel';
import { $isRawBlockNode, $isRawInlineNode } from '../raw/raw-nodes';
import { RawPanel } from '../raw/raw-panel';

type Panel = { readonly kind: 'link' } | { readonly kind: 'math' | 'picture' | 'raw'; readonly key: NodeKey };

export interface EditorPanelsProps {
  readonly editor: LexicalEditor;
  readonly onOpenLink: (url: string) => void;
}

/** The small dialogs of the editor: one at a time, at the place in the text they are about. */
export function EditorPanels({ editor, onOpenLink }: EditorPanelsProps): ReactNode {
  const [panel, setPanel] = useState<Panel | null>(null);
  useEffect(
    // The text first, which takes the keyboard when it changes, then the panel: both before the next key is heard.
    () => registerPanels(editor, (next) => $onUpdate(() => flushSync(() => setPanel(next)))),
    [editor],
  );
  if (panel === null) {
    return null;
  }
  const close = () => {
    const goOn = noteCaret(editor);
    setPanel(null);
    // After the dialog has given the keyboard back to wherever it was.
    setTimeout(goOn, 0);
  };
  switch (panel.kind) {
    case 'link':
      return <LinkPanel editor={editor} onOpenLink={onOpenLink} onClose={close} />;
    case 'math':
      return <MathPanel key={panel.key} editor={editor} nodeKey={panel.key} onClose={close} />;
    case 'picture':
      return <PicturePanel key={panel.key} editor={editor} nodeKey={panel.key} onClose={close} />;
    case 'raw':
      return <RawPanel key={panel.key} editor={editor} nodeKey={panel.key} onClose={close} />;
  }
}

function registerPanels(editor: LexicalEditor, $open: (panel: Panel) => void): () => void {
  const $openNode = (node: LexicalNode | null): boolean => {
    const kind = panelKind(node);
    if (node === null || kind === null || !editor.isEditable()) {
      return false;
    }
    $open({ kind, key: node.getKey() });
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      EDIT_LINK_COMMAND,
      () => {
        if ($isRangeSelection($getSelection())) {
          $open({ kind: 'link' });
        }
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(EDIT_MATH_COMMAND, (key) => $openNode($getNodeByKey(key)), COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      EDIT_PICTURE_COMMAND,
      (key) => $openNode($getNodeByKey(key)),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => isDOMNode(event.target) && $openNode($getNearestNodeFromDOMNode(event.target)),
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const isOpened = $openNode($selectedNode());
        if (isOpened) {
          event?.preventDefault();
        }
        return isOpened;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(BLOCK_MENU_COMMAND, () => $openNode($selectedNode()), COMMAND_PRIORITY_LOW),
  );
}

function panelKind(node: LexicalNode | null): 'math' | 'picture' | 'raw' | null {
  if ($isMathBlockNode(node) || $isMathInlineNode(node)) {
    return 'math';
  }
  if ($isPictureNode(node)) {
    return 'picture';
  }
  return $isRawBlockNode(node) || $isRawInlineNode(node) ? 'raw' : null;
}

function $selectedNode(): LexicalNode | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.length === 1 ? (nodes[0] ?? null) : null;
}
