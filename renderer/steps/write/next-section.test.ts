import { expect, test } from 'vitest';
import type { SectionProgress, SectionState } from '#shared/steps/write/sections';
import { headingAfter, nextSection } from './next-section';

const section = (heading: string, state: SectionState, required = true): SectionProgress => ({
  section: { heading, hint: '', required, least: 0, needs: null },
  state,
  words: 0,
  heading: state === 'missing' ? null : 0,
});

test('the next section is the next required one that is not done, going round', () => {
  const sections = [
    section('A', 'empty'),
    section('B', 'done'),
    section('C', 'missing', false),
    section('D', 'short'),
  ];
  expect(nextSection(sections, null)).toBe(0);
  expect(nextSection(sections, 0)).toBe(3);
  expect(nextSection(sections, 3)).toBe(0);
  expect(nextSection([section('A', 'done')], null)).toBeNull();
  expect(nextSection([], null)).toBeNull();
});

test('a missing section goes before the next one that is there', () => {
  const sections = [section('A', 'missing'), section('B', 'missing'), section('C', 'empty')];
  expect(headingAfter(sections, 0)).toBe('C');
  expect(headingAfter(sections, 2)).toBeNull();
});
