import {
  $createNodeSelection,
  $getSelection,
  $isDecoratorNode,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $caret, $isAtStartOf, $textBlockOf } from '../containers/container-queries';

/** Backspace and Delete beside a formula, a rule or kept source select it first: it is gone only when they are pressed again. */
export const SelectFirstExtension = defineExtension({
  name: 'goldsmith/select-first',
  register: (editor) =>
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => {
        const selection = $caret($getSelection());
        const block = selection === null ? null : $textBlockOf(selection.anchor.getNode());
        if (selection === null || block === null || block.isEmpty()) {
          return false;
        }
        const isAtEdge = isBackward ? $isAtStartOf(selection, block) : $isAtEndOf(selection, block);
        const neighbour = isBackward ? block.getPreviousSibling() : block.getNextSibling();
        if (!isAtEdge || !$isDecoratorNode(neighbour)) {
          return false;
        }
        const whole = $createNodeSelection();
        whole.add(neighbour.getKey());
        $setSelection(whole);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
});

function $isAtEndOf({ anchor }: RangeSelection, block: ElementNode): boolean {
  const last = block.getLastDescendant();
  return anchor.type === 'text'
    ? last?.getKey() === anchor.key && anchor.offset === last.getTextContentSize()
    : anchor.key === block.getKey() && anchor.offset === block.getChildrenSize();
}
