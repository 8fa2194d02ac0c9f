import { expect, test } from 'vitest';
import { compareTexts } from '#shared/steps/revise/changes';
import { draftLights, revisionLights } from './change-lights';

const MOVED = 'The lower dose is for those who meet two of the three criteria of the label.';
const DRAFT = `First of all.\n\n${MOVED}\n\nThe last words of it, which stay where they are, however much is said before them and behind them in the course of the text.`;
const REVISION = `First of all.\n\nThe last words of it, which stay where they are, however much is said before them and behind them in the course of the text.\n\n${MOVED.replace('two', 'at least two')}`;

test('a passage that was moved is lit as such in both texts, and only what changed in it as taken out or put in', () => {
  const { changes } = compareTexts(DRAFT, REVISION);
  const wordsOf = (text: string, ranges: readonly { start: number; end: number }[] = []) =>
    ranges.map(({ start, end }) => text.slice(start, end).trim());
  const [draft, revision] = [draftLights(changes), revisionLights(changes)];
  expect(wordsOf(DRAFT, draft.moved)[0]).toContain('meet two of the three criteria');
  expect(wordsOf(DRAFT, draft.removed)).toEqual([]);
  expect(wordsOf(REVISION, revision.moved)[0]).toContain('meet at least two');
  expect(wordsOf(REVISION, revision.added)).toEqual(['at least']);
});
