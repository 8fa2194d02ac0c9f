import { useLayoutEffect, useRef } from 'react';
import { moveItem } from './move-item';
import { putBack } from './put-back';
import type { Stage } from './step-component';

/** What can be done with the items of a list. */
export interface ListHandle<Item> {
  readonly addAt: (index: number) => void;
  readonly removeAt: (index: number) => void;
  readonly change: (index: number, item: Item) => void;
  readonly move: (index: number, by: 1 | -1) => void;
  /** Takes the text field of an item, so that the focus can be brought there. */
  readonly onField: (id: string, element: HTMLElement | null) => void;
}

export interface ListUse<Item> {
  readonly items: readonly Item[];
  readonly stage: Stage;
  /** Where the list stands in the answer (finding-spot.ts). */
  readonly spot: string;
  readonly make: () => Item;
  /** What is lost when the item is removed; nothing needs to be offered back for an empty text. */
  readonly textOf: (item: Item) => string;
  /** "Constraint removed". */
  readonly removed: string;
  /** No fewer than this many can be left. */
  readonly fewest?: number;
  /** No more than this many can be there. */
  readonly most?: number;
  readonly onChange: (items: Item[]) => void;
}

/** A list that an expert adds to, takes from and reorders, and where the focus goes after each of it. */
export function useListItems<Item extends { readonly id: string }>(use: ListUse<Item>): ListHandle<Item> {
  const { items, stage, spot } = use;
  const fields = useRef(new Map<string, HTMLElement>());
  const wanted = useRef<string | null>(null);
  // The undo of a toast runs later than the rendering that made it.
  const latest = useRef(use);
  // At once, so that the next key already goes into the new field.
  useLayoutEffect(() => {
    latest.current = use;
    if (wanted.current !== null) {
      fields.current.get(wanted.current)?.focus();
      wanted.current = null;
    }
  });
  const replace = (next: readonly Item[], focus: string | null): void => {
    wanted.current = focus;
    latest.current.onChange([...next]);
  };
  return {
    addAt: (index) => {
      if (items.length >= (use.most ?? Number.POSITIVE_INFINITY)) {
        return;
      }
      const item = use.make();
      stage.conceal(spot);
      replace(items.toSpliced(index, 0, item), item.id);
    },
    removeAt: (index) => {
      const removed = items[index];
      if (removed === undefined || items.length <= (use.fewest ?? 0)) {
        return;
      }
      stage.conceal(spot);
      replace(items.toSpliced(index, 1), (items[index - 1] ?? items[index + 1])?.id ?? null);
      const detail = use.textOf(removed).trim();
      if (detail !== '') {
        const undo = (): void => replace(putBack(latest.current.items, index, removed), removed.id);
        stage.toast({
          tone: 'info',
          title: use.removed,
          detail: shortened(detail),
          action: { label: 'Undo', onAct: undo },
        });
      }
    },
    change: (index, item) => latest.current.onChange(items.with(index, item)),
    move: (index, by) => {
      const next = moveItem(items, index, index + by);
      if (next !== items) {
        stage.conceal(spot);
        replace(next, items[index]?.id ?? null);
      }
    },
    onField: (id, element) => {
      if (element === null) {
        fields.current.delete(id);
      } else {
        fields.current.set(id, element);
      }
    },
  };
}

const LONGEST = 120;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
