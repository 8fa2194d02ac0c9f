import { expect, test } from 'vitest';
import { defaultSettings } from './default-settings';
import { settingsSchema } from './settings';

test('a file that says nothing, or nonsense, means the usual settings', () => {
  expect(settingsSchema.parse({})).toEqual(defaultSettings);
  const nonsense = { zoom: 7, motion: 'wild', palette: 'Bold', keys: ['Mod+K'] };
  expect(settingsSchema.parse(nonsense)).toEqual(defaultSettings);
});

test('one bad entry among chosen keys takes none of the others along, and can be told', () => {
  const { keys } = settingsSchema.parse({ keys: { submit: 'Mod+Alt+Enter', 'go-sync': 5 } });
  expect(keys).toEqual({ submit: 'Mod+Alt+Enter', 'go-sync': 'not a text' });
});

test('looks that were kept before code could wrap are kept', () => {
  const { wrapsCode: _unknown, ...known } = { ...defaultSettings.writing, size: 21 };
  expect(settingsSchema.parse({ writing: known }).writing).toEqual({ ...known, wrapsCode: false });
});
