import { expect, test } from 'vitest';
import type { RunResult } from '../../runner/runner';
import { abridged, durationWords, outcomeSentence, wholeOutput } from './run-words';

const limits = { seconds: 10, megabytes: 256, characters: 262_144 };
const ended: RunResult = { outcome: 'finished', value: null, milliseconds: 12.4, stdout: '', stderr: '' };

test('a run that was stopped says which limit it met', () => {
  expect(outcomeSentence(ended, limits)).toBe('Finished in 12 ms');
  expect(outcomeSentence({ ...ended, outcome: 'timed-out' }, limits)).toContain('10 s');
  expect(outcomeSentence({ ...ended, outcome: 'out-of-memory' }, limits)).toContain('256 MB');
  expect(outcomeSentence({ ...ended, outcome: 'too-much-output' }, limits)).toContain('262,144 characters');
});

test('output, value and errors become one text, without empty lines where one is missing', () => {
  expect(wholeOutput({ ...ended, stdout: 'a\n', value: '2', stderr: 'oh\n' })).toBe('a\n⇒ 2\noh');
  expect(wholeOutput({ ...ended, value: '2' })).toBe('⇒ 2');
});

test('a long text loses its middle, and says how much', () => {
  expect(abridged('short')).toBe('short');
  const text = abridged(`begin${'x'.repeat(20_000)}end`);
  expect(text.startsWith('begin') && text.endsWith('end')).toBe(true);
  expect(text).toContain('8,008 characters');
});

test('durations are written as people read them', () => {
  expect([durationWords(7.6), durationWords(1_240)]).toEqual(['8 ms', '1.2 s']);
});
