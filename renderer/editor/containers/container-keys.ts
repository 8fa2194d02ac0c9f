import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $liftBlock, $liftItem, $sinkItem, $splitItem, $splitOut } from './container-edits';
import {
  $caret,
  $isAtStartOf,
  $isContainer,
  $itemOf,
  $selectedTextBlocks,
  $textBlockOf,
} from './container-queries';
import { $isListItemNode, type ListItemNode } from './list-item-node';

/** Enter, Backspace and Tab inside lists and quotes. */
export function registerContainerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_LOW),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, (isBackward) => isBackward && $onBackspace(), COMMAND_PRIORITY_LOW),
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || $itemOf(selection.anchor.getNode()) === null) {
          return false;
        }
        event.preventDefault();
        return editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(INDENT_CONTENT_COMMAND, () => $indent(false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $indent(true), COMMAND_PRIORITY_LOW),
  );
}

function $onEnter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return false;
  }
  if (!selection.isCollapsed()) {
    selection.removeText();
  }
  const block = $textBlockOf(selection.anchor.getNode());
  const container = block?.getParent();
  if (block === null || !($isParagraphNode(block) || $isHeadingNode(block))) {
    return false;
  }
  if ($isListItemNode(container)) {
    return $enterInItem(block, container);
  }
  if ($isContainer(container) && block.isEmpty() && block.is(container.getLastChild())) {
    $splitOut(container, block);
    block.selectStart();
    return true;
  }
  return false;
}

function $enterInItem(block: ElementNode, item: ListItemNode): boolean {
  const selection = $caret($getSelection());
  if (selection === null) {
    return false;
  }
  const isOnly = item.getChildrenSize() === 1;
  if (block.isEmpty() && isOnly) {
    $liftItem(item);
    block.selectStart();
    return true;
  }
  if (block.isEmpty() && block.is(item.getLastChild())) {
    $splitItem(item, block);
    return true;
  }
  if (!block.is(item.getFirstChild())) {
    return false;
  }
  if ($isAtStartOf(selection, block) && !block.isEmpty()) {
    // At the very start the words move down whole, and an empty item is left above.
    const checked = item.getChecked();
    $splitItem(item, block);
    item.setChecked(checked === null ? null : false);
    return true;
  }
  const rest = selection.insertParagraph();
  if (rest !== null) {
    $splitItem(item, rest);
  }
  return true;
}

function $onBackspace(): boolean {
  const selection = $caret($getSelection());
  const block = selection === null ? null : $textBlockOf(selection.anchor.getNode());
  if (selection === null || block === null || !$isAtStartOf(selection, block)) {
    return false;
  }
  if ($isHeadingNode(block)) {
    const paragraph = $createParagraphNode();
    block.replace(paragraph, true);
    paragraph.selectStart();
    return true;
  }
  if (!$isParagraphNode(block)) {
    return false;
  }
  const container = block.getParent();
  if ($isContainer(container) && block.is(container.getFirstChild())) {
    return $liftBlock(block);
  }
  return false;
}

function $indent(isOut: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return false;
  }
  const items = new Map<string, ListItemNode>();
  for (const block of $selectedTextBlocks(selection)) {
    const item = $itemOf(block);
    if (item !== null) {
      items.set(item.getKey(), item);
    }
  }
  // Items inside another selected item move with it.
  const outermost = [...items.values()].filter(
    (item) => !item.getParents().some((parent) => items.has(parent.getKey())),
  );
  for (const item of isOut ? outermost.reverse() : outermost) {
    if (isOut) {
      $liftItem(item);
    } else {
      $sinkItem(item);
    }
  }
  // Never Lexical's own indentation, which Markdown cannot write.
  return items.size > 0 || $isElementNode(selection.anchor.getNode().getParent());
}
