import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $listNumbers, type ListNumbers } from '../containers/list-numbers';
import { $isMathBlockNode, $isMathInlineNode } from '../math/math-nodes';
import { $quoteAtCaret } from '../quotes/quote-at-caret';
import type { ProseActionId } from '../shortcuts';
import type { UnknownWord } from '../spelling/unknown-word-at';
import { $cellAtCaret } from '../table/change-table';
import { readActiveActions } from '../toolbar/caret-state';
import type { PasteRequest } from './paste-request';

/** Where the context menu was asked for, as far as its entries depend on it. */
export interface ContextPlace {
  readonly editor: LexicalEditor;
  readonly active: ReadonlySet<ProseActionId>;
  readonly hasSelection: boolean;
  /** Whether long lines of code are wrapped; null where nobody keeps such a choice. */
  readonly wrapsCode: boolean | null;
  readonly isInTable: boolean;
  /** Of the numbered list with the caret. */
  readonly numbers: ListNumbers | null;
  /** The address of the link with the caret. */
  readonly link: string | null;
  /** The citation with the caret, or of the quotation around it. */
  readonly quote: string | null;
  /** The formula that was clicked or is selected. */
  readonly formula: NodeKey | null;
  /** The underlined word that was clicked. */
  readonly unknown: UnknownWord | null;
  readonly openLink: (url: string) => void;
  readonly paste: PasteRequest | null;
}

export function readContextPlace(
  editor: LexicalEditor,
  clicked: Node | null,
): Pick<ContextPlace, 'active' | 'hasSelection' | 'isInTable' | 'numbers' | 'link' | 'quote' | 'formula'> {
  const active = readActiveActions(editor);
  return editor.read(() => {
    const selection = $getSelection();
    const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
    const selected = $isNodeSelection(selection) ? (selection.getNodes()[0] ?? null) : null;
    const under = clicked === null ? null : $getNearestNodeFromDOMNode(clicked);
    return {
      active,
      hasSelection: selection !== null && !($isRangeSelection(selection) && selection.isCollapsed()),
      isInTable: $cellAtCaret() !== null,
      numbers: $listNumbers(),
      link: link?.getURL() ?? null,
      quote: $quoteAtCaret(),
      formula: [under, selected].find($isFormula)?.getKey() ?? null,
    };
  });
}

function $isFormula(node: LexicalNode | null): boolean {
  return $isMathBlockNode(node) || $isMathInlineNode(node);
}
