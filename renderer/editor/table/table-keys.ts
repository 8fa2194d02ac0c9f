import { $isTableCellNode, TableCellNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createLineBreakNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  type ElementNode,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $cellAtCaret, $changeTable, $insertRow, type TableChange } from './change-table';

/** Enter goes a row down and leaves the table after the last one; Tab in the last cell makes a new row. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        const place = $isRangeSelection(selection) && selection.isCollapsed() ? $cellAtCaret() : null;
        const cells = place?.rows[place.row]?.getChildrenSize() ?? 0;
        const isLast = place !== null && place.row === place.rows.length - 1 && place.column === cells - 1;
        if (place === null || event.shiftKey || !isLast) {
          return false;
        }
        event.preventDefault();
        $insertRow({ ...place, column: 0 }, place.rows.length);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    // Lexical makes no command of an arrow with Alt.
    editor.registerCommand(KEY_DOWN_COMMAND, $moveColumn, COMMAND_PRIORITY_HIGH),
    editor.registerNodeTransform(TableCellNode, $flattenCell),
  );
}

/** Alt with an arrow. Not on a Mac, where it goes by words. */
function $moveColumn(event: KeyboardEvent): boolean {
  const change = COLUMN_KEYS[event.key];
  const isAsked = event.altKey && !event.shiftKey && !event.ctrlKey && !event.metaKey && !IS_APPLE;
  if (change === undefined || !isAsked || $cellAtCaret() === null) {
    return false;
  }
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $changeTable(change);
  return true;
}

const COLUMN_KEYS: Partial<Record<string, TableChange>> = {
  ArrowLeft: 'columnLeft',
  ArrowRight: 'columnRight',
};

function $onEnter(): boolean {
  const place = $cellAtCaret();
  if (place === null) {
    return false;
  }
  const below = place.rows[place.row + 1]?.getChildAtIndex(place.column);
  if ($isElementNode(below)) {
    below.selectStart();
    return true;
  }
  const next = place.table.getNextSibling();
  const target = $isParagraphNode(next) ? next : $createParagraphNode();
  if (target !== next) {
    place.table.insertAfter(target, false);
  }
  target.selectStart();
  return true;
}

/** A cell is one paragraph: more of them, and lists or code that were pasted, become lines of it. */
function $flattenCell(cell: ElementNode): void {
  const blocks = cell.getChildren();
  const [first, ...others] = blocks;
  if (!$isTableCellNode(cell) || (blocks.length === 1 && $isParagraphNode(first))) {
    return;
  }
  const paragraph = $isParagraphNode(first) ? first : $createParagraphNode();
  const moved = $isParagraphNode(first) ? others : blocks;
  for (const block of moved) {
    const words = $wordsIn(block);
    if (words.length > 0 && !paragraph.isEmpty()) {
      paragraph.append($createLineBreakNode());
    }
    paragraph.append(...words);
    block.remove();
  }
  if (!paragraph.isAttached()) {
    cell.append(paragraph);
  }
}

function $wordsIn(node: LexicalNode): LexicalNode[] {
  if (!$isElementNode(node) || node.isInline()) {
    return [node];
  }
  return node.getChildren().flatMap((child, index) => {
    const words = $wordsIn(child);
    const startsLine = $isElementNode(child) && !child.isInline() && index > 0;
    return startsLine ? [$createLineBreakNode(), ...words] : words;
  });
}
