import { expect, it } from 'vitest';
import { LARGEST_DRAFT, LARGEST_SUBMISSION } from './limits';
import { PROTOCOL_PREFIX, PROTOCOL_VERSION } from './version';

it('leaves room for five answers of 100,000 words in a draft, and for four such drafts in a submission', () => {
  const answer = new TextEncoder().encode('writing '.repeat(100_000)).length;
  expect(LARGEST_DRAFT).toBeGreaterThan(5 * answer);
  expect(LARGEST_SUBMISSION).toBeGreaterThanOrEqual(4 * LARGEST_DRAFT);
});

it('names its version in the path of every call', () => {
  expect(PROTOCOL_PREFIX).toBe(`/v${PROTOCOL_VERSION}`);
});
