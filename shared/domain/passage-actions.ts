/** What is done with a passage that is selected: the keys it has where nobody chose others, and its word in the bar beside it. */
export const PASSAGE_ACTIONS = {
  'quote-selection': { keys: 'Q', word: 'Quote' },
  'flag-selection': { keys: 'F', word: 'Flag' },
  'label-selection': { keys: 'L', word: 'Label' },
  'claim-selection': { keys: 'C', word: 'Claim' },
} as const;

export type PassageAction = keyof typeof PASSAGE_ACTIONS;

/** “press Q”, for a sentence: `PassageAction` beside it lets a window where other keys were chosen say those. */
export function pressFor(action: PassageAction): string {
  return `press ${PASSAGE_ACTIONS[action].keys}`;
}
