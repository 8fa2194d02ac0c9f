import { type KeyboardEvent, useRef } from 'react';
import { matchesKeys } from '../shortcuts/match-keys';
import { type GridPlace, moveInGrid, typeDigit } from './grid-moves';
import type { RatingRow, RatingValue, ScalePoint } from './rating';
import { NOT_APPLICABLE_KEYS } from './rating-keys';

export interface GridKeys {
  readonly rows: readonly RatingRow[];
  readonly columns: number;
  scaleOf(row: RatingRow): readonly ScalePoint[];
  onMove(to: GridPlace): void;
  onChoose(place: GridPlace, value: RatingValue): void;
  /** Enter on a cell; null where that does nothing. */
  readonly onOpen: ((place: GridPlace) => void) | null;
}

/** How long a digit waits for a second one, on scales that go beyond 9. */
const DIGIT_PAUSE_MS = 700;

/** Arrow keys move, digits rate, X is "not applicable", Backspace takes a rating away, Enter opens a cell. */
export function useGridKeys(): (event: KeyboardEvent, place: GridPlace, keys: GridKeys) => void {
  const typed = useRef({ digits: '', at: 0, cell: '' });

  const pointOf = (event: KeyboardEvent, place: GridPlace, scale: readonly ScalePoint[]): number | null => {
    const cell = `${place.row} ${place.column}`;
    const goesOn = typed.current.cell === cell && event.timeStamp - typed.current.at < DIGIT_PAUSE_MS;
    const values = scale.map((point) => point.value);
    const read = typeDigit(goesOn ? typed.current.digits : '', event.key, values);
    typed.current = { digits: read.typed, at: event.timeStamp, cell };
    return read.value;
  };

  return (event, place, keys) => {
    const row = keys.rows[place.row];
    const target = moveInGrid(place, event, keys.rows.length, keys.columns);
    const choose = (value: RatingValue): void => {
      event.preventDefault();
      keys.onChoose(place, value);
    };
    if (target !== null) {
      event.preventDefault();
      keys.onMove(target);
    } else if (row?.notApplicable === true && matchesKeys(event, NOT_APPLICABLE_KEYS)) {
      choose('not-applicable');
    } else if (event.ctrlKey || event.metaKey || event.altKey || row === undefined) {
      return;
    } else if (/^\d$/.test(event.key)) {
      event.preventDefault();
      const value = pointOf(event, place, keys.scaleOf(row));
      if (value !== null) {
        keys.onChoose(place, value);
      }
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      choose(null);
    } else if (event.key === 'Enter' && event.target === event.currentTarget && keys.onOpen !== null) {
      event.preventDefault();
      keys.onOpen(place);
    }
  };
}
