import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { type ReactNode, useCallback, useState } from 'react';
import { Formula, MATH_SOURCE_LIMIT } from '../../markdown/math';
import { placeOf } from '../panels/places';
import { SourcePanel } from '../panels/source-panel';
import { $isMathBlockNode, $isMathInlineNode } from './math-nodes';

export interface MathPanelProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly onClose: () => void;
}

/** Writing the TeX of a formula, with the formula beneath. */
export function MathPanel({ editor, nodeKey, onClose }: MathPanelProps): ReactNode {
  const [{ tex, isBlock }] = useState(() => editor.read(() => $formula(nodeKey)));
  const place = useCallback(() => placeOf(editor, nodeKey), [editor, nodeKey]);
  return (
    <SourcePanel
      label={isBlock ? 'Formula on its own line, in TeX' : 'Formula, in TeX'}
      source={tex}
      place={place}
      isOneLine={!isBlock}
      limit={MATH_SOURCE_LIMIT}
      preview={(source) => (source.trim() === '' ? null : <Formula source={source} isDisplay={isBlock} />)}
      onDone={(source) => {
        finish(editor, nodeKey, source);
        onClose();
      }}
    />
  );
}

function $formula(key: NodeKey): { tex: string; isBlock: boolean } {
  const node = $getNodeByKey(key);
  const isBlock = $isMathBlockNode(node);
  return { tex: isBlock || $isMathInlineNode(node) ? node.getTex() : '', isBlock };
}

function finish(editor: LexicalEditor, key: NodeKey, source: string): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isMathBlockNode(node) && !$isMathInlineNode(node)) {
        return;
      }
      const tex = source.trim();
      node.selectNext(0, 0);
      if (tex === '') {
        node.remove();
      } else if (tex !== node.getTex()) {
        node.setTex(tex);
      }
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
