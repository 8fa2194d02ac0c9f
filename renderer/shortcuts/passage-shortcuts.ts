import { PASSAGE_ACTIONS } from '#shared/domain/passage-actions';
import type { Shortcut } from './shortcuts';

/** The keys for what is selected in a text beside the work. */
export const passageShortcuts = {
  'quote-selection': {
    scope: 'Workspace',
    keys: PASSAGE_ACTIONS['quote-selection'].keys,
    label: 'Quote what is selected in a text',
    part: 'passage',
  },
  'quote-there': {
    scope: 'Workspace',
    keys: 'J',
    label: 'Quote what is selected in the justification',
    part: 'passage',
  },
  'link-to-criterion': {
    scope: 'Workspace',
    keys: 'K',
    label: 'Link what is selected to a criterion',
    part: 'passage',
  },
  'point-again': {
    scope: 'Workspace',
    keys: 'P',
    label: 'Point a reference whose text has changed to what is selected',
    part: 'passage',
  },
  'flag-selection': {
    scope: 'Workspace',
    keys: PASSAGE_ACTIONS['flag-selection'].keys,
    label: 'Flag what is selected in a text',
    words: 'mark error',
    part: 'passage',
  },
  'label-selection': {
    scope: 'Workspace',
    keys: PASSAGE_ACTIONS['label-selection'].keys,
    label: 'Label what is selected in a text',
    words: 'code span',
    at: ['label'],
    part: 'passage',
  },
  'show-mark': {
    scope: 'Workspace',
    keys: 'G',
    label: 'Show the flag, label or statement of what is selected',
    at: ['flag', 'label', 'verify'],
    part: 'passage',
  },
} as const satisfies Readonly<Record<string, Shortcut>>;
