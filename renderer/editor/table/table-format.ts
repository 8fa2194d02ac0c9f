import type { TableCellNode } from '@lexical/table';
import type { AlignType } from 'mdast';

/** A column's alignment is kept on each of its cells, so that it moves with the column. */
export function setCellAlignment(cell: TableCellNode, align: AlignType | undefined): void {
  cell.setFormat(align ?? '');
}

export function cellAlignment(cell: TableCellNode): AlignType {
  const format = cell.getFormatType();
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}
