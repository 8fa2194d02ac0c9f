import { type DragEvent, useState } from 'react';

/** Where a dragged row would land: above or below the row under the pointer. */
export interface DropMark {
  readonly index: number;
  readonly side: 'above' | 'below';
}

export interface DragOrder {
  readonly dragged: number | null;
  readonly mark: DropMark | null;
  /** For the handle of a row. */
  handle(index: number): { draggable: true; onDragStart(event: DragEvent): void; onDragEnd(): void };
  /** For the row itself. */
  row(index: number): { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void };
}

/** Reordering rows with the mouse, by a handle. The same must be possible by keyboard; that is the caller's part. */
export function useDragOrder(onMove: (from: number, to: number) => void): DragOrder {
  const [dragged, setDragged] = useState<number | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const end = (): void => {
    setDragged(null);
    setMark(null);
  };
  return {
    dragged,
    mark,
    handle: (index) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        const row = event.currentTarget.closest('[data-drag-row]');
        if (row !== null) {
          event.dataTransfer.setDragImage(row, 12, 12);
        }
        setDragged(index);
      },
      onDragEnd: end,
    }),
    row: (index) => ({
      onDragOver: (event) => {
        if (dragged === null) {
          return;
        }
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        const side = event.clientY < box.top + box.height / 2 ? 'above' : 'below';
        if (mark?.index !== index || mark.side !== side) {
          setMark({ index, side });
        }
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null && mark !== null) {
          onMove(dragged, landing(dragged, mark));
        }
        end();
      },
    }),
  };
}

/** The index that the dragged row has in the end; taking it out moves those below up by one. */
export function landing(dragged: number, mark: DropMark): number {
  const gap = mark.side === 'above' ? mark.index : mark.index + 1;
  return gap > dragged ? gap - 1 : gap;
}
