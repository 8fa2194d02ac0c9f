import { $createCodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode } from '@lexical/extension';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';

/** Puts a block behind the one with the caret (in place of it when that is empty), in the same list item or quote. */
export function $insertBlock(node: LexicalNode): void {
  const selection = $getSelection();
  const anchor = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes().at(-1)
      : undefined;
  const block = anchor === undefined ? null : ($textBlockOf(anchor) ?? anchor);
  // A cell holds one line, so what is put in from there stands behind the table.
  const table = block === null ? null : $findMatchingParent(block, $isTableNode);
  const target = table ?? block ?? $getRoot().getLastChild();
  if (target === null || target.is($getRoot())) {
    $getRoot().append(node);
  } else {
    target.insertAfter(node, false);
    if ($isParagraphNode(target) && target.isEmpty()) {
      target.remove();
    }
  }
  if (node.getNextSibling() === null) {
    node.insertAfter($createParagraphNode(), false);
  }
}

export function $insertRule(): void {
  const rule = $createHorizontalRuleNode();
  $insertBlock(rule);
  rule.getNextSibling()?.selectStart();
}

export function $insertCode(language: string | null): void {
  const code = $createCodeNode(language ?? undefined);
  $insertBlock(code);
  code.selectStart();
}

/** A table with a head row; `head` gives its words, the caret goes to the first empty cell. */
export function $insertTable(columns: number, bodyRows: number, head: readonly string[] = []): void {
  const table = $newTable(columns, bodyRows, head);
  $insertBlock(table);
  const rows = table.getChildren().filter($isElementNode);
  const row = head.length > 0 ? rows[1] : rows[0];
  row?.getFirstChild()?.selectStart();
}

function $newTable(columns: number, bodyRows: number, head: readonly string[]): TableNode {
  const table = $createTableNode();
  for (let rowIndex = 0; rowIndex <= bodyRows; rowIndex += 1) {
    const row = $createTableRowNode();
    for (let column = 0; column < columns; column += 1) {
      const isHead = rowIndex === 0;
      const cell = $createTableCellNode(isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
      const paragraph = $createParagraphNode();
      cell.append(paragraph);
      const words = isHead ? (head[column] ?? '') : '';
      if (words !== '') {
        paragraph.append($createTextNode(words));
      }
      row.append(cell);
    }
    table.append(row);
  }
  return table;
}
