/**
 * The list with an item that was taken out of it at its place again; as it is, where the keyboard’s undo has already
 * brought the item back.
 */
export function putBack<Item extends { readonly id: string }>(
  items: readonly Item[],
  index: number,
  item: Item,
): readonly Item[] {
  return items.some(({ id }) => id === item.id) ? items : items.toSpliced(index, 0, item);
}
