import { expect, test } from 'vitest';
import { languageOf } from './language-of';

const nobody = { chosen: null, task: null, project: null, usual: null, system: [] };

test('what the expert chose for the task comes first, then the task, its project, the usual language, the system', () => {
  const all = { chosen: 'fr', task: 'de', project: 'es', usual: 'en-GB', system: ['en-US'] } as const;
  expect(languageOf(all)).toBe('fr');
  expect(languageOf({ ...all, chosen: null })).toBe('de');
  expect(languageOf({ ...all, chosen: null, task: null })).toBe('es');
  expect(languageOf({ ...all, chosen: null, task: null, project: null })).toBe('en-GB');
  expect(languageOf({ ...all, chosen: null, task: null, project: null, usual: null })).toBe('en-US');
});

test('the first of the system’s languages that has a dictionary counts', () => {
  expect(languageOf({ ...nobody, system: ['ja-JP', 'de-AT', 'en-US'] })).toBe('de');
  expect(languageOf({ ...nobody, system: ['en-IE'] })).toBe('en-GB');
  expect(languageOf({ ...nobody, system: ['en-CA'] })).toBe('en-US');
  expect(languageOf({ ...nobody, system: ['esperanto'] })).toBe('en-US');
  expect(languageOf(nobody)).toBe('en-US');
});
