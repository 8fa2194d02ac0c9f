import {
  $createTableCellNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { cellAlignment, setCellAlignment } from './table-format';

export type TableChange =
  | 'rowAbove'
  | 'rowBelow'
  | 'columnBefore'
  | 'columnAfter'
  | 'rowUp'
  | 'rowDown'
  | 'columnLeft'
  | 'columnRight'
  | 'alignLeft'
  | 'alignCenter'
  | 'alignRight'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable';

export interface CellPlace {
  readonly table: TableNode;
  readonly rows: TableRowNode[];
  readonly row: number;
  readonly column: number;
}

/** The cell with the caret, and where it is. */
export function $cellAtCaret(): CellPlace | null {
  const selection = $getSelection();
  const cell = $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
    : null;
  const row = cell?.getParent();
  const table = row?.getParent();
  if (cell === null || !$isTableRowNode(row) || !$isTableNode(table)) {
    return null;
  }
  const rows = table.getChildren().filter($isTableRowNode);
  return { table, rows, row: row.getIndexWithinParent(), column: cell.getIndexWithinParent() };
}

/** Changes the table with the caret. The first row is always the head: Markdown has no table without one. */
export function $changeTable(change: TableChange): void {
  const place = $cellAtCaret();
  if (place !== null) {
    CHANGES[change](place);
  }
}

const CHANGES: Record<TableChange, (place: CellPlace) => void> = {
  rowAbove: (place) => $insertRow(place, Math.max(1, place.row)),
  rowBelow: (place) => $insertRow(place, place.row + 1),
  columnBefore: (place) => $insertColumn(place, place.column),
  columnAfter: (place) => $insertColumn(place, place.column + 1),
  rowUp: (place) => $moveRow(place, place.row - 1),
  rowDown: (place) => $moveRow(place, place.row + 1),
  columnLeft: (place) => $moveColumn(place, place.column - 1),
  columnRight: (place) => $moveColumn(place, place.column + 1),
  alignLeft: (place) => $align(place, 'left'),
  alignCenter: (place) => $align(place, 'center'),
  alignRight: (place) => $align(place, 'right'),
  deleteRow: $deleteRow,
  deleteColumn: $deleteColumn,
  deleteTable: ({ table }) => $deleteTable(table),
};

export function $insertRow({ rows, column }: CellPlace, at: number): void {
  const pattern = cellsOf(rows[0]);
  const row = $createTableRowNode();
  for (const above of pattern) {
    const cell = $newCell(false);
    setCellAlignment(cell, cellAlignment(above));
    row.append(cell);
  }
  rows[at - 1]?.insertAfter(row, false);
  cellsOf(row)[column]?.selectStart();
}

function $insertColumn({ rows, row }: CellPlace, at: number): void {
  rows.forEach((tableRow, index) => {
    const cell = $newCell(index === 0);
    const next = cellsOf(tableRow)[at];
    if (next === undefined) {
      tableRow.append(cell);
    } else {
      next.insertBefore(cell, false);
    }
  });
  cellsOf(rows[row])[at]?.selectStart();
}

// The other row or column is what goes, so that the caret stays where it is.
function $moveRow({ rows, row }: CellPlace, to: number): void {
  const other = rows[to];
  if (row > 0 && to > 0 && other !== undefined) {
    $putPast(rows[row], other, to > row);
  }
}

function $moveColumn({ rows, column }: CellPlace, to: number): void {
  for (const tableRow of rows) {
    const cells = cellsOf(tableRow);
    const other = cells[to];
    if (other !== undefined) {
      $putPast(cells[column], other, to > column);
    }
  }
}

function $putPast(node: LexicalNode | undefined, other: LexicalNode, isAfter: boolean): void {
  if (isAfter) {
    node?.insertBefore(other, false);
  } else {
    node?.insertAfter(other, false);
  }
}

function $align({ rows, column }: CellPlace, align: 'left' | 'center' | 'right'): void {
  for (const row of rows) {
    const cell = cellsOf(row)[column];
    if (cell !== undefined) {
      // Asked for again, an alignment is taken back.
      setCellAlignment(cell, cellAlignment(cell) === align ? null : align);
    }
  }
}

function $deleteRow({ table, rows, row, column }: CellPlace): void {
  if (rows.length <= 2 && row === 0) {
    $deleteTable(table);
    return;
  }
  const next = rows[row + 1] ?? rows[row - 1];
  rows[row]?.remove();
  if (row === 0) {
    for (const cell of cellsOf(next)) {
      cell.setHeaderStyles(TableCellHeaderStates.ROW);
    }
  }
  cellsOf(next)[column]?.selectStart();
}

function $deleteColumn({ table, rows, row, column }: CellPlace): void {
  if (cellsOf(rows[0]).length === 1) {
    $deleteTable(table);
    return;
  }
  for (const tableRow of rows) {
    cellsOf(tableRow)[column]?.remove();
  }
  const left = cellsOf(rows[row]);
  (left[column] ?? left.at(-1))?.selectStart();
}

function $deleteTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.selectStart();
}

function $newCell(isHead: boolean): TableCellNode {
  return $createTableCellNode(isHead ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append(
    $createParagraphNode(),
  );
}

function cellsOf(row: TableRowNode | undefined): TableCellNode[] {
  return row?.getChildren().filter($isTableCellNode) ?? [];
}
