import { describe, expect, it } from 'vitest';
import { imageIdSchema } from '#shared/lib/ids';
import { claimIdSchema, type InspectAnswer, inspectAnswerSchema } from '#shared/steps/inspect/inspect-answer';
import {
  newRegion,
  withChangedRegion,
  withClaim,
  withLink,
  withoutClaim,
  withoutRegion,
  withRegion,
  withVerdict,
} from './inspect-changes';

const film = imageIdSchema.parse('film');
const effusion = claimIdSchema.parse('effusion');
const empty: InspectAnswer = { regions: [], claims: [], verdicts: {} };
const box = newRegion(film, { shape: 'box', x: 1, y: 2, width: 3, height: 4 });

describe('changes of an inspection', () => {
  it('link a new region to the claim that is being judged', () => {
    const marked = withRegion(withVerdict(empty, effusion, { value: 'false' }), box, effusion);
    expect(marked.verdicts[effusion]).toMatchObject({ value: 'false', regions: [box.id] });
    expect(withRegion(empty, box, null).verdicts).toEqual({});
    expect(inspectAnswerSchema.safeParse(marked).success).toBe(true);
  });

  it('take a deleted region away from every claim', () => {
    const marked = withRegion(empty, box, effusion);
    expect(withoutRegion(marked, box.id)).toMatchObject({
      regions: [],
      verdicts: { effusion: { regions: [] } },
    });
  });

  it('link once, and unlink', () => {
    const twice = withLink(withRegion(empty, box, effusion), effusion, box.id, true);
    expect(twice.verdicts[effusion]?.regions).toEqual([box.id]);
    expect(withLink(twice, effusion, box.id, false).verdicts[effusion]?.regions).toEqual([]);
  });

  it('change one region and no other', () => {
    const other = newRegion(film, { shape: 'point', x: 9, y: 9 });
    const both = withRegion(withRegion(empty, box, null), other, null);
    const named = withChangedRegion(both, { ...box, label: 'Heart' });
    expect(named.regions).toEqual([{ ...box, label: 'Heart' }, other]);
  });

  it('forget what was said about a claim that is removed', () => {
    const anchor = { start: 0, end: 5, quote: 'Clear', prefix: '', suffix: '.' };
    const { answer, id } = withClaim(empty, film, anchor);
    expect(withoutClaim(withVerdict(answer, id, { value: 'true' }), id)).toEqual(empty);
  });
});
