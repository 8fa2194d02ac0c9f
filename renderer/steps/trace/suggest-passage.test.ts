import { expect, test } from 'vitest';
import { passagesOf, suggestPassage } from './suggest-passage';

const justification = [
  'Response B gives the full dose of apixaban. Two of the three reduction criteria are met.',
  'Response A names neither bleeding nor the interaction with verapamil, e.g. through CYP3A4!',
  'Warfarin is no option, since INR checks are impossible.',
  'Overall the dose matters most.',
].join('\n');

test('text is cut at lines and at sentence ends, with the right offsets', () => {
  const passages = passagesOf(justification);
  expect(passages.map((passage) => passage.text)).toEqual([
    'Response B gives the full dose of apixaban.',
    'Two of the three reduction criteria are met.',
    'Response A names neither bleeding nor the interaction with verapamil, e.g. through CYP3A4!',
    'Warfarin is no option, since INR checks are impossible.',
    'Overall the dose matters most.',
  ]);
  expect(passages.every(({ start, end, text }) => justification.slice(start, end) === text)).toBe(true);
});

test('numbers with points and blank lines do not make passages of their own', () => {
  expect(passagesOf('\n\nTake 2.5 mg.\n  \n---\n').map((passage) => passage.text)).toEqual(['Take 2.5 mg.']);
});

test('the passage that shares the rare words is offered', () => {
  const passages = passagesOf(justification);
  const found = suggestPassage(passages, 'Recommends warfarin although INR checking is impossible', null);
  expect(found?.text).toBe('Warfarin is no option, since INR checks are impossible.');
});

test('a rare word beats a common one', () => {
  const passages = passagesOf(justification);
  expect(suggestPassage(passages, 'Dose interacting with verapamil', null)?.text).toContain('verapamil');
});

test('the name of the response decides between two passages that would do', () => {
  const passages = passagesOf(
    'Response A forgets the renal function.\nResponse B forgets the renal function.',
  );
  expect(suggestPassage(passages, 'Checks renal function', 'Response B')?.text).toContain('Response B');
});

test('a short sentence of everyday words is no match for one that says the thing', () => {
  const passages = passagesOf('She has one. The licence reduces the dose when two criteria are met.');
  const wanted = 'Keeps 5 mg and says that she meets one of three reduction criteria';
  expect(suggestPassage(passages, wanted, null)?.text).toContain('criteria');
});

test('nothing is offered when nothing fits, or when only everyday words are shared', () => {
  const passages = passagesOf(justification);
  expect(suggestPassage(passages, 'Uses a table for the follow-up plan', null)).toBeNull();
  expect(suggestPassage(passages, 'The answer should be given with the', null)).toBeNull();
  expect(suggestPassage([], 'anything at all', null)).toBeNull();
});
