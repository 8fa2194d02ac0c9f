import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { FieldFinding, type FindingNote } from './field-finding';
import { setChosenKeys } from './keymap';
import { mount } from './testing/mount';

afterEach(() => act(() => setChosenKeys({})));

const quote: FindingNote = {
  severity: 'blocks',
  message: 'Quote at least one passage: select text in a response and press Q.',
  action: 'quote-selection',
};

test.each([
  ['the usual keys', {}, 'press Q.'],
  ['keys that were chosen', { 'quote-selection': 'Mod+Shift+Y' }, 'press Ctrl+Shift+Y.'],
  ['no keys at all', { 'quote-selection': '' }, 'choose “Quote” beside it.'],
  ['other actions', { 'flag-selection': 'Q' }, 'press Q.'],
])('a finding names %s', (_which, chosen, said) => {
  mount(<FieldFinding finding={quote} />);
  act(() => setChosenKeys(chosen));
  expect(document.body.textContent).toContain(`select text in a response and ${said}`);
});
