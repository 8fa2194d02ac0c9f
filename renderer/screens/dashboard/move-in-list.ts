/** Where a key leads in a list; null when it does not move. `page` is how many rows are in sight. */
export function moveInList(key: string, index: number, total: number, page: number): number | null {
  const within = (wanted: number) => Math.min(Math.max(wanted, 0), Math.max(total - 1, 0));
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + Math.max(page - 1, 1));
    case 'PageUp':
      return within(index - Math.max(page - 1, 1));
    case 'Home':
      return 0;
    case 'End':
      return within(total - 1);
    default:
      return null;
  }
}
