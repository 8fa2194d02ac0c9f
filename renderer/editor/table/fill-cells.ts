import { $createTableRowNode, type TableNode, type TableRowNode } from '@lexical/table';
import { $cellAtCaret } from './change-table';
import { $cellsOf, $newCell, $rowsOf } from './table-cells';
import { cellAlignment, setCellAlignment } from './table-format';

/**
 * Puts the cells of a table into those of the table with the caret, from the caret's cell on, as a spreadsheet does:
 * what is there is written over, and the table grows where it is too small. Its alignment stays. False outside tables.
 */
export function $fillCells(source: TableNode): boolean {
  const place = $cellAtCaret();
  if (place === null) {
    return false;
  }
  const grid = $rowsOf(source).map($cellsOf);
  const width = place.column + Math.max(0, ...grid.map((cells) => cells.length));
  for (const row of place.rows) {
    $widen(row, width);
  }
  grid.forEach((cells, down) => {
    const row = $rowsOf(place.table)[place.row + down] ?? $addRow(place.table);
    cells.forEach((cell, across) => {
      const target = $cellsOf(row)[place.column + across];
      target?.clear().append(...cell.getChildren());
      if (down === grid.length - 1 && across === cells.length - 1) {
        target?.selectEnd();
      }
    });
  });
  return true;
}

function $widen(row: TableRowNode, width: number): void {
  const isHead = row.getIndexWithinParent() === 0;
  for (let count = row.getChildrenSize(); count < width; count += 1) {
    row.append($newCell(isHead));
  }
}

function $addRow(table: TableNode): TableRowNode {
  const row = $createTableRowNode();
  for (const above of $cellsOf($rowsOf(table)[0])) {
    const cell = $newCell(false);
    setCellAlignment(cell, cellAlignment(above));
    row.append(cell);
  }
  table.append(row);
  return row;
}
