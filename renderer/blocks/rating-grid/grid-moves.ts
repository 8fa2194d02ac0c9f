export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid, as in the ARIA grid pattern; null when the key does not move. */
export function moveInGrid(
  place: GridPlace,
  { key, ctrlKey, metaKey }: GridKey,
  rows: number,
  columns: number,
): GridPlace | null {
  const isFar = ctrlKey || metaKey;
  const target = ((): GridPlace | null => {
    switch (key) {
      case 'ArrowUp':
        return { row: isFar ? 0 : place.row - 1, column: place.column };
      case 'ArrowDown':
        return { row: isFar ? rows - 1 : place.row + 1, column: place.column };
      case 'ArrowLeft':
        return { row: place.row, column: isFar ? 0 : place.column - 1 };
      case 'ArrowRight':
        return { row: place.row, column: isFar ? columns - 1 : place.column + 1 };
      case 'Home':
        return { row: isFar ? 0 : place.row, column: 0 };
      case 'End':
        return { row: isFar ? rows - 1 : place.row, column: columns - 1 };
      default:
        return null;
    }
  })();
  return target && { row: clamp(target.row, rows), column: clamp(target.column, columns) };
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}

/**
 * Reads digits that are typed one after another as numbers of a scale: with 10 on the scale, '1' and then '0' soon
 * after means 10. Gives the value to set, if what was typed so far is on the scale, and what to remember.
 */
export function typeDigit(
  typed: string,
  digit: string,
  scale: readonly number[],
): { readonly value: number | null; readonly typed: string } {
  for (const candidate of [typed + digit, digit]) {
    if (scale.includes(Number(candidate))) {
      return { value: Number(candidate), typed: candidate };
    }
    if (scale.some((value) => String(value).startsWith(candidate))) {
      return { value: null, typed: candidate };
    }
  }
  return { value: null, typed: '' };
}
