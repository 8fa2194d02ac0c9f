import { expect, test } from 'vitest';
import { type TextId, textIdSchema } from '#shared/lib/ids';
import type { EvidenceDraft } from '#shared/steps/verify/verify-answer';
import {
  evidenceAt,
  judgementOf,
  newClaim,
  withChangedClaim,
  withClaim,
  withEvidence,
  withJudgement,
  withoutClaim,
} from './verdict-changes';

const text: TextId = textIdSchema.parse('a');
const anchorAt = (start: number) => ({ start, end: start + 4, quote: 'word', prefix: '', suffix: '' });
const source: EvidenceDraft = { kind: 'source', id: 'e', url: 'https://example.org', quote: '' };

test('claims stand in the order of the text, however they were made', () => {
  const texts = withClaim(
    withClaim({}, text, newClaim('late', anchorAt(40))),
    text,
    newClaim('early', anchorAt(2)),
  );
  expect(judgementOf(texts, text).claims.map(({ id }) => id)).toEqual(['early', 'late']);
});

test('a change of a claim leaves the others and the verdict on the whole alone', () => {
  const base = withJudgement(
    withClaim(withClaim({}, text, newClaim('a', anchorAt(0))), text, newClaim('b', anchorAt(9))),
    text,
    { value: 'partly' },
  );
  const texts = withChangedClaim(base, text, 'b', { value: 'incorrect' });
  expect(judgementOf(texts, text).claims.map(({ value }) => value)).toEqual([null, 'incorrect']);
  expect(judgementOf(texts, text).value).toBe('partly');
  expect(judgementOf(withoutClaim(texts, text, 'a'), text).claims).toHaveLength(1);
});

test('evidence belongs to the text or to one of its claims', () => {
  const base = withClaim({}, text, newClaim('c', anchorAt(0)));
  const ofClaim = withEvidence(base, { text, claim: 'c' }, [source]);
  expect(evidenceAt(ofClaim, { text, claim: 'c' })).toEqual([source]);
  expect(evidenceAt(ofClaim, { text, claim: null })).toEqual([]);
  expect(evidenceAt(ofClaim, { text, claim: 'gone' })).toEqual([]);
});
