import { expect, test } from 'vitest';
import { codeSchema } from '#shared/domain/taxonomy';
import { responseIdSchema } from '#shared/lib/ids';
import { type LabelAnswer, WHOLE_TASK } from '#shared/steps/label/label-answer';
import { type LabelSet, labelConfigSchema } from '#shared/steps/label/label-config';
import { countDone, withCodeToggled, withoutLabel, withoutTarget, withReason } from './label-changes';

const [joy, anger] = ['joy', 'anger'].map((id) => codeSchema.parse({ id, name: id })) as [
  ReturnType<typeof codeSchema.parse>,
  ReturnType<typeof codeSchema.parse>,
];
const text = { text: responseIdSchema.parse('a'), anchor: null };
const setWith = (part: Partial<LabelSet>): LabelSet =>
  labelConfigSchema.parse({ taxonomies: [{ id: 'tone', name: 'Tone', codes: [joy, anger], ...part }] })
    .taxonomies[0] as LabelSet;
const many = setWith({ most: null });
const empty: LabelAnswer = { labels: [] };
const idsOf = (answer: LabelAnswer) => answer.labels.map(({ code }) => code.id);

test('a code is given, and taken back by the same key', () => {
  const once = withCodeToggled(empty, many, WHOLE_TASK, joy, []);
  expect(idsOf(withCodeToggled(once, many, WHOLE_TASK, anger, []))).toEqual(['joy', 'anger']);
  expect(withCodeToggled(once, many, WHOLE_TASK, joy, [])).toEqual(empty);
});

test('where only one is taken, another takes its place, on that target alone', () => {
  const one = setWith({});
  const both = withCodeToggled(withCodeToggled(empty, one, WHOLE_TASK, joy, []), one, text, joy, []);
  const changed = withCodeToggled(both, one, text, anger, []);
  expect(changed.labels.map(({ text: on, code }) => [on, code.id])).toEqual([
    [null, 'joy'],
    ['a', 'anger'],
  ]);
});

test('a reason goes to its own label', () => {
  const two = withCodeToggled(withCodeToggled(empty, many, text, joy, []), many, text, anger, []);
  const label = two.labels[1];
  if (label === undefined) throw new Error('no label');
  const reasoned = withReason(two, label, { reason: 'Shouts.' });
  expect(reasoned.labels.map(({ reason }) => reason)).toEqual(['', 'Shouts.']);
  expect(idsOf(withoutLabel(reasoned, label))).toEqual(['joy']);
  expect(withoutTarget(reasoned, text)).toEqual(empty);
});

test('the only standard there is need not be chosen', () => {
  const set = setWith({ reasons: 'required', standards: ['Style guide'] });
  expect(withCodeToggled(empty, set, text, joy, []).labels[0]?.standard).toBe('Style guide');
});

test('a target is done when it has as many codes as are asked for', () => {
  const set = setWith({ least: 2, most: null });
  const one = withCodeToggled(empty, set, text, joy, []);
  expect(countDone(one, [set], [text, WHOLE_TASK])).toEqual({ done: 0, total: 2 });
  expect(countDone(withCodeToggled(one, set, text, anger, []), [set], [text, WHOLE_TASK])).toEqual({
    done: 1,
    total: 2,
  });
});
