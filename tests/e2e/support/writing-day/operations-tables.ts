import type { Desk } from './desk';
import type { BlockOf } from './document';
import { type Inline, lengthOf, plain } from './inline';
import type { Operation } from './operation';

/** Tables, and what is done in them. */
export const tableOperations: readonly Operation[] = [
  { name: 'write a table', weight: 3, run: writeTable },
  { name: 'add a row by Tab', weight: 3, run: addRow },
  { name: 'move a row', weight: 2, run: moveRow },
  { name: 'move a column', weight: 1, run: moveColumn },
  { name: 'add a row or a column from the menu', weight: 2, run: addByMenu },
  { name: 'align a column', weight: 1, run: alignColumn },
  { name: 'delete a row or a column', weight: 1, run: deleteByMenu },
];

async function writeTable(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const columns = desk.chance.between(2, 4);
  const head = Array.from({ length: columns }, () => desk.chance.word());
  await desk.hands.type(`| ${head.join(' | ')} |`);
  await desk.hands.press('Enter');
  const body = Array.from({ length: desk.chance.between(1, 4) }, () =>
    head.map(() => desk.chance.words(desk.chance.between(1, 3))),
  );
  for (const [index, words] of body.flat().entries()) {
    if (index > 0) {
      await desk.hands.press('Tab');
    }
    await desk.hands.write(words);
  }
  desk.addBlocks(at, {
    kind: 'table',
    rows: [head, ...body].map((row) => row.map(plain)),
    align: head.map(() => null),
  });
  return true;
}

interface Found {
  readonly block: number;
  readonly table: BlockOf<'table'>;
}

function tableOf(desk: Desk, rows: number): Found | null {
  const found = desk.document.flatMap((table, block) =>
    table.kind === 'table' && table.rows.length >= rows ? [{ block, table }] : [],
  );
  return found.length === 0 ? null : desk.chance.pick(found);
}

async function toCell(desk: Desk, { block, table }: Found, row: number, column: number): Promise<void> {
  const words = table.rows[row]?.[column] ?? [];
  await desk.hands.goTo(desk.place({ block, part: row * table.align.length + column }, lengthOf(words)));
}

function setTable(
  desk: Desk,
  { block, table }: Found,
  rows: BlockOf<'table'>['rows'],
  align = table.align,
): void {
  desk.document = desk.document.with(block, { kind: 'table', rows, align });
}

async function addRow(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 2);
  if (found === null || found.table.rows.length > 12) {
    return false;
  }
  const { table } = found;
  await toCell(desk, found, table.rows.length - 1, table.align.length - 1);
  const row: Inline[] = [];
  for (const _column of table.align) {
    await desk.hands.press('Tab');
    const words = desk.chance.words(desk.chance.between(1, 3));
    await desk.hands.write(words);
    row.push(plain(words));
  }
  setTable(desk, found, [...table.rows, row]);
  return true;
}

async function moveRow(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 3);
  if (found === null) {
    return false;
  }
  const { rows } = found.table;
  const row = desk.chance.between(1, rows.length - 2);
  await toCell(desk, found, row, 0);
  await desk.hands.press('Alt+ArrowDown');
  const [moved, other] = rows.slice(row, row + 2);
  setTable(desk, found, rows.toSpliced(row, 2, other ?? [], moved ?? []));
  return true;
}

async function moveColumn(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 2);
  if (found === null) {
    return false;
  }
  const { rows, align } = found.table;
  const column = desk.chance.below(align.length - 1);
  await toCell(desk, found, 1, column);
  await desk.hands.press('Alt+ArrowRight');
  const swapped = <Value>(values: readonly Value[]): Value[] =>
    values.toSpliced(column, 2, ...values.slice(column, column + 2).reverse());
  setTable(desk, found, rows.map(swapped), swapped(align));
  return true;
}

/** The caret goes to the new row or column, where something is written at once. */
async function addByMenu(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 2);
  if (found === null || found.table.align.length > 5 || found.table.rows.length > 12) {
    return false;
  }
  const { rows, align } = found.table;
  const [row, column] = [desk.chance.between(1, rows.length - 1), desk.chance.below(align.length)];
  const words = desk.chance.word();
  const isRow = desk.chance.happens(0.6);
  await toCell(desk, found, row, column);
  await chooseFromMenu(desk, isRow ? 'Row below' : 'Column after');
  await desk.hands.write(words);
  if (isRow) {
    const added = align.map((_side, index): Inline => (index === column ? plain(words) : []));
    setTable(desk, found, rows.toSpliced(row + 1, 0, added));
  } else {
    const wider = rows.map((cells, index) =>
      cells.toSpliced(column + 1, 0, index === row ? plain(words) : []),
    );
    setTable(desk, found, wider, align.toSpliced(column + 1, 0, null));
  }
  return true;
}

async function alignColumn(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 2);
  if (found === null) {
    return false;
  }
  const { rows, align } = found.table;
  const column = desk.chance.below(align.length);
  await toCell(desk, found, 1, column);
  await chooseFromMenu(desk, 'Align column right');
  // Asked for again, an alignment is taken back.
  setTable(desk, found, rows, align.with(column, align[column] === 'right' ? null : 'right'));
  return true;
}

async function deleteByMenu(desk: Desk): Promise<boolean> {
  const found = tableOf(desk, 4);
  if (found === null) {
    return false;
  }
  const { rows, align } = found.table;
  const [row, column] = [desk.chance.between(1, rows.length - 1), desk.chance.below(align.length)];
  const isRow = align.length < 3 || desk.chance.happens(0.6);
  await toCell(desk, found, row, column);
  await chooseFromMenu(desk, isRow ? 'Delete row' : 'Delete column');
  if (isRow) {
    setTable(desk, found, rows.toSpliced(row, 1));
  } else {
    const narrower = rows.map((cells) => cells.toSpliced(column, 1));
    setTable(desk, found, narrower, align.toSpliced(column, 1));
  }
  return true;
}

async function chooseFromMenu(desk: Desk, name: string): Promise<void> {
  await desk.hands.press('Alt+Enter');
  const item = desk.hands.page.getByRole('menuitem', { name });
  await item.click();
  await item.waitFor({ state: 'detached' });
  await desk.hands.pause(60);
}
