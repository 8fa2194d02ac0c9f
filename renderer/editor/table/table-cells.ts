import {
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode } from 'lexical';

/** A cell with nothing in it. */
export function $newCell(isHead: boolean): TableCellNode {
  return $createTableCellNode(isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append(
    $createParagraphNode(),
  );
}

export function $rowsOf(table: TableNode): TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

export function $cellsOf(row: TableRowNode | undefined): TableCellNode[] {
  return row?.getChildren().filter($isTableCellNode) ?? [];
}
