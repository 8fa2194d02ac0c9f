import type { FocusEvent, KeyboardEvent } from 'react';

/** A card that is given the focus itself hands it to its button. */
export function passFocusOn(event: FocusEvent<HTMLElement>): void {
  if (event.target === event.currentTarget) {
    event.currentTarget.querySelector<HTMLElement>('button')?.focus();
  }
}

/** Up and down go from item to item while the focus is on one. */
export function moveAmong(event: KeyboardEvent, list: HTMLElement | null, selector: string): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const items = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = items.indexOf(event.target as HTMLElement);
  if (by !== 0 && at !== -1 && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    items[at + by]?.focus();
  }
}
