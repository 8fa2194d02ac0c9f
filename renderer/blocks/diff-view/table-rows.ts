import type { Nodes, Root, Table, TableCell, TableRow } from 'mdast';
import type { Piece } from '#shared/lib/prose-diff/pieces';
import type { TextRange } from '#shared/lib/text-anchor';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { BlockSource } from './block-source';

/** Whether what was taken out of a table is whole rows of it. */
export function isRow(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  const beginsLine = start === 0 || text[start - 1] === '\n';
  return beginsLine && (words.includes('\n') || /\|.*\|/.test(words));
}

/** Puts rows of the old table that are gone where they stood in the new one. */
export function insertRows(root: Root, before: string, gone: readonly Piece[], source: BlockSource): void {
  const table = root.children.find((node): node is Table => node.type === 'table');
  if (table === undefined) {
    return;
  }
  const rows = [...table.children];
  for (const piece of gone.filter((one) => isRow(before, one.before))) {
    const at = source.placeOf(piece.after.start);
    const behind = rows.findIndex((row) => (row.position?.start.offset ?? -1) >= at);
    rows.splice(
      behind === -1 ? rows.length : behind,
      0,
      ...rowsOf(before.slice(piece.before.start, piece.before.end), table),
    );
  }
  table.children = rows;
}

function rowsOf(text: string, table: Table): TableRow[] {
  const width = table.children[0]?.children.length ?? 1;
  const head = `|${' |'.repeat(width)}\n|${'-|'.repeat(width)}\n`;
  const [parsed] = parseMarkdown(head + text.trim()).children;
  const rows = parsed?.type === 'table' ? parsed.children.slice(1) : [];
  return rows.map((row) => ({
    type: 'tableRow',
    data: { diff: 'removed' },
    children: row.children.map(
      (cell): TableCell => ({
        type: 'tableCell',
        children:
          cell.children.length === 0
            ? []
            : [{ type: 'delete', data: { diff: 'removed' }, children: cell.children.map(unplaced) }],
      }),
    ),
  }));
}

/** Its places are those of another source. */
function unplaced<Node extends Nodes>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  if ('children' in copy) {
    copy.children = copy.children.map(unplaced) as typeof copy.children;
  }
  return copy;
}
