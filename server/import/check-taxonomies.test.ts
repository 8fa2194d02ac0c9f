import { expect, test } from 'vitest';
import { taxonomySchema } from '#shared/domain/taxonomy';
import { parseTask } from '#shared/steps/parse-task';
import { badLabels, badTaxonomy } from './check-taxonomies';

const icd = taxonomySchema.parse({ id: 'icd', name: 'ICD', codes: [{ id: 'K35', name: 'Appendicitis' }] });

function taskWith(...taxonomies: object[]) {
  const parsed = parseTask({
    id: 't',
    title: 'T',
    domain: 'medicine',
    material: {},
    steps: [{ id: 's', kind: 'label', title: 'Label', config: { taxonomies } }],
    terms: { minutes: 1, pay: { amount: 0, currency: 'EUR' }, difficulty: 'easy', deadline: null },
  });
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

test('a taxonomy that stands twice, or whose codes do not fit together, is named', () => {
  expect(badTaxonomy([icd])).toBeNull();
  expect(badTaxonomy([icd, icd])).toBe('the taxonomy "icd" is there twice');
  const torn = taxonomySchema.parse({
    id: 'torn',
    name: 'Torn',
    codes: [{ id: 'a', name: 'A', parent: 'x' }],
  });
  expect(badTaxonomy([torn])).toBe(
    'the taxonomy "torn": the code "a" stands below "x", which does not exist',
  );
});

test('a task may use what the project has, or bring its own codes', () => {
  const own = { id: 'tone', name: 'Tone', codes: [{ id: 'angry', name: 'Angry' }] };
  expect(badLabels(taskWith({ id: 'code', name: 'Code', from: 'icd' }, own), [icd])).toBeNull();
});

test.each([
  [[{ id: 'code', name: 'Code', from: 'atc' }], 'the project has no taxonomy "atc"'],
  [[{ id: 'tone', name: 'Tone' }], 'needs either "codes" or "from"'],
  [
    [
      { id: 'code', name: 'A', from: 'icd' },
      { id: 'code', name: 'B', from: 'icd' },
    ],
    'is there twice',
  ],
])('%j is refused', (taxonomies, reason) => {
  expect(badLabels(taskWith(...taxonomies), [icd])).toContain(reason);
});
