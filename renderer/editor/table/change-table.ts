import {
  $createTableRowNode,
  $createTableSelectionFrom,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
  type TableSelectionShape,
} from '@lexical/table';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import { $cellsOf, $newCell, $rowsOf } from './table-cells';
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
  | 'selectRow'
  | 'selectColumn'
  | 'alignLeft'
  | 'alignCenter'
  | 'alignRight'
  | 'headRow'
  | 'deleteRow'
  | 'deleteColumn'
  | 'deleteTable';

export interface CellPlace {
  readonly table: TableNode;
  readonly rows: TableRowNode[];
  readonly row: number;
  readonly column: number;
  /** The rows and columns that are selected: those of the caret, unless whole cells are. */
  readonly area: TableSelectionShape;
}

/** The cell with the caret or where the selection of cells begins, and where it is. */
export function $cellAtCaret(): CellPlace | null {
  const selection = $getSelection();
  const cell =
    $isRangeSelection(selection) || $isTableSelection(selection)
      ? $findMatchingParent(selection.anchor.getNode(), $isTableCellNode)
      : null;
  const tableRow = cell?.getParent();
  const table = tableRow?.getParent();
  if (cell === null || !$isTableRowNode(tableRow) || !$isTableNode(table)) {
    return null;
  }
  const [row, column] = [tableRow.getIndexWithinParent(), cell.getIndexWithinParent()];
  const area = $isTableSelection(selection)
    ? selection.getShape()
    : { fromX: column, toX: column, fromY: row, toY: row };
  return { table, rows: $rowsOf(table), row, column, area };
}

/** Changes the table with the caret. The first row is always the head: Markdown has no table without one. */
export function $changeTable(change: TableChange): void {
  const place = $cellAtCaret();
  if (place !== null) {
    CHANGES[change](place);
  }
}

const CHANGES: Record<TableChange, (place: CellPlace) => void> = {
  rowAbove: (place) => $insertRow(place, Math.max(1, place.area.fromY)),
  rowBelow: (place) => $insertRow(place, place.area.toY + 1),
  columnBefore: (place) => $insertColumn(place, place.area.fromX),
  columnAfter: (place) => $insertColumn(place, place.area.toX + 1),
  rowUp: (place) => $moveRow(place, place.row - 1),
  rowDown: (place) => $moveRow(place, place.row + 1),
  columnLeft: (place) => $moveColumn(place, place.column - $stepToTheRight(place)),
  columnRight: (place) => $moveColumn(place, place.column + $stepToTheRight(place)),
  selectRow: ({ table, rows, row }) => $selectCells(table, $cellsOf(rows[row])),
  selectColumn: ({ table, rows, column }) =>
    $selectCells(
      table,
      rows.flatMap((row) => $cellsOf(row)[column] ?? []),
    ),
  alignLeft: (place) => $align(place, 'left'),
  alignCenter: (place) => $align(place, 'center'),
  alignRight: (place) => $align(place, 'right'),
  headRow: $toggleHead,
  deleteRow: $deleteRows,
  deleteColumn: $deleteColumns,
  deleteTable: ({ table }) => $deleteTable(table),
};

export function $insertRow({ rows, column }: CellPlace, at: number): void {
  const pattern = $cellsOf(rows[0]);
  const row = $createTableRowNode();
  for (const above of pattern) {
    const cell = $newCell(false);
    setCellAlignment(cell, cellAlignment(above));
    row.append(cell);
  }
  rows[at - 1]?.insertAfter(row, false);
  $cellsOf(row)[column]?.selectStart();
}

function $insertColumn({ rows, row }: CellPlace, at: number): void {
  rows.forEach((tableRow, index) => {
    const cell = $newCell(index === 0);
    const next = $cellsOf(tableRow)[at];
    if (next === undefined) {
      tableRow.append(cell);
    } else {
      next.insertBefore(cell, false);
    }
  });
  $cellsOf(rows[row])[at]?.selectStart();
}

// The other row or column is what goes, so that the caret stays where it is.
function $moveRow({ rows, row }: CellPlace, to: number): void {
  const other = rows[to];
  if (row > 0 && to > 0 && other !== undefined) {
    $putPast(rows[row], other, to > row);
  }
}

/** The first column of a table in Arabic or Hebrew stands at the right. */
function $stepToTheRight({ table }: CellPlace): 1 | -1 {
  const element = $getEditor().getElementByKey(table.getKey());
  return element !== null && getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}

function $moveColumn({ rows, column }: CellPlace, to: number): void {
  for (const tableRow of rows) {
    const cells = $cellsOf(tableRow);
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

function $selectCells(table: TableNode, cells: readonly TableCellNode[]): void {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first !== undefined && last !== undefined) {
    $setSelection($createTableSelectionFrom(table, first, last));
  }
}

function $align({ rows, area }: CellPlace, align: 'left' | 'center' | 'right'): void {
  const cells = rows.flatMap((row) => $cellsOf(row).slice(area.fromX, area.toX + 1));
  // Asked for again, an alignment is taken back.
  const isThere = cells.every((cell) => cellAlignment(cell) === align);
  for (const cell of cells) {
    setCellAlignment(cell, isThere ? null : align);
  }
}

/** Without a head, the words of the first row stand in the second and an empty head above them; and back. */
function $toggleHead({ table, rows, row, column }: CellPlace): void {
  const [head, next] = rows;
  if (head === undefined) {
    return;
  }
  const isEmpty = head.getTextContent().trim() === '';
  if (isEmpty && next !== undefined) {
    head.remove();
    $makeHead(next);
    $cellsOf($rowsOf(table)[Math.max(0, row - 1)])[column]?.selectEnd();
  } else if (!isEmpty) {
    const empty = $createTableRowNode();
    for (const cell of $cellsOf(head)) {
      const above = $newCell(true);
      setCellAlignment(above, cellAlignment(cell));
      empty.append(above);
      cell.setHeaderStyles(TableCellHeaderStates.NO_STATUS);
    }
    head.insertBefore(empty, false);
  }
}

function $makeHead(row: TableRowNode | undefined): void {
  for (const cell of $cellsOf(row)) {
    cell.setHeaderStyles(TableCellHeaderStates.ROW);
  }
}

function $deleteRows({ table, rows, column, area }: CellPlace): void {
  const left = rows.filter((_row, index) => index < area.fromY || index > area.toY);
  if (left.length === 0 || (area.fromY === 0 && left.length === 1 && rows.length === 2)) {
    $deleteTable(table);
    return;
  }
  const next = left[area.fromY] ?? left.at(-1);
  for (const row of rows.slice(area.fromY, area.toY + 1)) {
    row.remove();
  }
  $makeHead(left[0]);
  $cellsOf(next)[column]?.selectStart();
}

function $deleteColumns({ table, rows, row, area }: CellPlace): void {
  if ($cellsOf(rows[0]).length === area.toX - area.fromX + 1) {
    $deleteTable(table);
    return;
  }
  for (const tableRow of rows) {
    for (const cell of $cellsOf(tableRow).slice(area.fromX, area.toX + 1)) {
      cell.remove();
    }
  }
  const left = $cellsOf(rows[row]);
  (left[area.fromX] ?? left.at(-1))?.selectStart();
}

function $deleteTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.selectStart();
}
