import { expect, test } from 'vitest';
import { type Action, allActionsOn } from './all-actions';
import { proposalFor } from './propose-keys';
import { readKeys } from './read-keys';

const actions = allActionsOn('other');

function action(id: string): Action {
  const found = actions.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`There is no action ${id}`);
  }
  return found;
}

function propose(keys: string, id: string, chosen = {}) {
  return proposalFor(keys, action(id), actions, chosen, 'other');
}

test('free keys are taken, in the place of all that the action had', () => {
  expect(propose('Mod+Alt+T', 'toggle-history')).toEqual({
    kind: 'free',
    keys: { 'toggle-history': 'Mod+Alt+T' },
  });
});

test('the usual keys are no choice of their own', () => {
  expect(propose('Alt+H', 'toggle-history', { 'toggle-history': 'Mod+Alt+T' })).toEqual({
    kind: 'free',
    keys: {},
  });
});

test.each([
  ['Q', 'toggle-history', /writes a character/],
  ['Shift+Q', 'writing.bold', /writes a character/],
  ['Mod+C', 'submit', /copies/],
  ['Mod+Z', 'submit', /takes back/],
  ['Tab', 'submit', /move and write/],
  ['Enter', 'submit', /move and write/],
  ['Mod+Left', 'submit', /move and write/],
  ['Alt+F4', 'submit', /system/],
  ['Mod+3', 'submit', /Go to step 1 … 9.*cannot be changed/],
  ['Alt+Up', 'toggle-history', /cannot be changed/],
])('%s is refused for %s, with the reason', (keys, id, why) => {
  expect(propose(keys, id)).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
});

test('a letter may be chosen for what a letter does: it is heard only where nothing is written', () => {
  expect(propose('Z', 'quote-selection').kind).toBe('free');
});

test('keys of another action can be swapped with it, or taken from it', () => {
  expect(propose('Alt+H', 'toggle-guidelines')).toMatchObject({
    kind: 'taken',
    by: [{ id: 'toggle-history' }],
    swapped: { 'toggle-guidelines': 'Alt+H', 'toggle-history': 'Alt+G' },
    cleared: { 'toggle-guidelines': 'Alt+H', 'toggle-history': '' },
  });
});

test('what is swapped is understood when it is read, and works', () => {
  const proposal = propose('Mod+B', 'writing.italic');
  const written = proposal.kind === 'taken' ? proposal.swapped : null;
  expect(readKeys(written ?? {}, actions, 'other')).toEqual({
    chosen: { 'writing.italic': 'Mod+B', 'writing.bold': 'Mod+I' },
    ignored: [],
  });
});

test('an action that had two combinations keeps the other one when one is taken from it', () => {
  expect(propose('F1', 'toggle-history')).toMatchObject({ cleared: { 'show-shortcuts': '?' } });
});

test('steps that are never on together may share a letter, the whole window may not', () => {
  expect(propose('D', 'next-text').kind).toBe('free');
  expect(propose('Q', 'show-shortcuts')).toMatchObject({ kind: 'taken' });
});

test('entries of a settings file that mean nothing are ignored, and said with the reason', () => {
  const written = {
    submit: 'Mod+Shift+Enter Mod+Alt+Enter',
    'no-such-action': 'Mod+Q',
    'toggle-history': 'Banana+3',
    'toggle-guidelines': 'G',
    undo: 'Mod+U',
    'go-sync': 'Mod+K',
    'go-settings': '',
  };
  const { chosen, ignored } = readKeys(written, actions, 'other');
  expect(chosen).toEqual({ 'go-settings': '' });
  expect(ignored.map(({ entry, why }) => `${entry} – ${why}`)).toEqual([
    'no-such-action: Mod+Q – there is no such action',
    'toggle-history: Banana+3 – these are no keys',
    'toggle-guidelines: G – That writes a character. Hold Ctrl, Alt or Command with it, or take a function key.',
    'undo: Mod+U – its keys cannot be changed',
    expect.stringMatching(/^submit: .* has these keys$/),
    expect.stringMatching(/^go-sync: .* has these keys$/),
  ]);
});
