import {
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  createCommand,
  type LexicalCommand,
  type NodeKey,
} from 'lexical';
import { $insertBlock } from '../blocks/insert-block';
import { $isInCell } from '../blocks/turn-blocks';
import { $textBlockOf } from '../containers/container-queries';
import {
  $createMathBlockNode,
  $createMathInlineNode,
  type MathBlockNode,
  type MathInlineNode,
} from './math-nodes';

/** Asks for the small editor of a formula's source. */
export const EDIT_MATH_COMMAND: LexicalCommand<NodeKey> = createCommand('EDIT_MATH_COMMAND');

/** A formula within the line, from the selected words; an empty one opens for writing. */
export function $insertMathInline(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return;
  }
  const math = $createMathInlineNode(selection.getTextContent().replace(/\s+/gu, ' ').trim());
  selection.insertNodes([math]);
  $editIfEmpty(math);
}

export function $insertMathBlock(tex: string): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
  if (block !== null && $isInCell(block)) {
    $insertMathInline();
    return;
  }
  const math = $createMathBlockNode(tex.trim());
  $insertBlock(math);
  math.getNextSibling()?.selectStart();
  $editIfEmpty(math);
}

function $editIfEmpty(math: MathBlockNode | MathInlineNode): void {
  if (math.getTex() === '') {
    const editor = $getEditor();
    const key = math.getKey();
    $onUpdate(() => editor.dispatchCommand(EDIT_MATH_COMMAND, key));
  }
}
