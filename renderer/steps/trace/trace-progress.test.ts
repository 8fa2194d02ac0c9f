import { expect, test } from 'vitest';
import { materialSchema } from '#shared/domain/task';
import { criterionIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { type TraceAnswer, traceKind } from '#shared/steps/trace/trace-kind';
import { isTraced, nextUntraced, tracedItems, withLink } from './trace-progress';

const justification = 'Response B gives the full dose. The warfarin idea is wrong.';
const ideal = 'Apixaban 2.5 mg twice daily.';
const earlier = {
  criteria: ['dose', 'warfarin', 'bleeding'].map((id) => ({
    id: criterionIdSchema.parse(id),
    text: id,
    kind: 'must' as const,
    weight: 5,
  })),
  justification: { markdown: justification, quotes: [] },
  ideals: [{ turn: 0, markdown: ideal, preferred: true }],
};
const material = materialSchema.parse({});
const anchor = (text: string, start: number, end: number): TextAnchor =>
  anchorAt(text, start, end) as TextAnchor;
const empty: TraceAnswer = { links: {} };

function both(answer: TraceAnswer, key: string): TraceAnswer {
  const half = withLink(answer, key, 'justification', anchor(justification, 0, 30));
  return withLink(half, key, 'ideal', anchor(ideal, 0, 15));
}

test('an item is traced only when both texts are linked', () => {
  const half = withLink(empty, 'criterion:dose', 'justification', anchor(justification, 0, 30));
  expect(tracedItems(half, material, earlier).map(isTraced)).toEqual([false, false, false]);
  expect(tracedItems(both(empty, 'criterion:dose'), material, earlier).map(isTraced)).toEqual([
    true,
    false,
    false,
  ]);
});

test('the next untraced item is looked for round the end', () => {
  const items = tracedItems(both(empty, 'criterion:bleeding'), material, earlier);
  expect(nextUntraced(items, 'criterion:dose')?.item.key).toBe('criterion:warfarin');
  expect(nextUntraced(items, 'criterion:warfarin')?.item.key).toBe('criterion:dose');
  expect(nextUntraced(items, null)?.item.key).toBe('criterion:dose');
});

test('when everything is traced there is no next one', () => {
  const all = ['dose', 'warfarin', 'bleeding'].reduce((answer, id) => both(answer, `criterion:${id}`), empty);
  expect(nextUntraced(tracedItems(all, material, earlier), 'criterion:dose')).toBeNull();
});

test('a link whose text has changed counts as untraced, and says so', () => {
  const answer = both(empty, 'criterion:dose');
  const changed = { ...earlier, justification: { markdown: 'Something else.', quotes: [] } };
  const [first] = tracedItems(answer, material, changed);
  expect(first?.states).toEqual({ justification: 'changed', ideal: 'linked' });
});

test('a link that is kept although its text has changed counts as traced, and as linked once its words are back', () => {
  const kept = withLink(both(empty, 'criterion:dose'), 'criterion:dose', 'justification', {
    ...anchor(justification, 0, 30),
    kept: true,
  });
  const changed = { ...earlier, justification: { markdown: 'Something else.', quotes: [] } };
  const [first] = tracedItems(kept, material, changed);
  expect(first?.states).toEqual({ justification: 'kept', ideal: 'linked' });
  expect(first !== undefined && isTraced(first)).toBe(true);
  expect(tracedItems(kept, material, earlier)[0]?.states.justification).toBe('linked');
  const view = { config: {}, answer: kept, material, earlier: changed };
  expect(
    traceKind.check(view as Parameters<typeof traceKind.check>[0]).map(({ path }) => path[1]),
  ).not.toContain('criterion:dose');
});

test('taking away both links leaves no trace of the item in the answer', () => {
  const half = withLink(both(empty, 'criterion:dose'), 'criterion:dose', 'ideal', null);
  expect(half.links['criterion:dose']?.ideal).toBeNull();
  expect(withLink(half, 'criterion:dose', 'justification', null)).toEqual(empty);
});
