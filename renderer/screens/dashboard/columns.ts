/** Height of a row in pixels. All rows are of one height, so that a place in the list is a multiplication. */
export const ROW_HEIGHT = 52;

/**
 * Title, steps, time, pay, deadline, difficulty, state: one grid for the headings and for every row. A narrow window
 * does without the difficulty (NOT_NARROW) and the names of the steps, a very narrow or zoomed one without steps and time
 * (NOT_SMALL).
 */
export const COLUMNS =
  'grid grid-cols-[minmax(0,1fr)_4.5rem_6.5rem_6rem] gap-x-3 px-5 md:gap-x-4 ' +
  'md:grid-cols-[minmax(0,1fr)_3.5rem_5rem_5.5rem_7.5rem_6.5rem] ' +
  'xl:grid-cols-[minmax(0,1fr)_10.5rem_5rem_5.5rem_7.5rem_6.5rem_6.5rem] ' +
  '2xl:grid-cols-[minmax(0,1fr)_16rem_6rem_7rem_9rem_8rem_7rem] 2xl:gap-x-6';

export const NOT_NARROW = 'max-xl:hidden';
export const NOT_SMALL = 'max-md:hidden';
