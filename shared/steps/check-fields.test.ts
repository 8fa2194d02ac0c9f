import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkFields, fieldNotes, shownFields } from './check-fields';
import { type Facts, type FieldAnswers, fieldSchema } from './field';
import type { StepKind } from './step-kind';
import { withFields } from './with-fields';

const why = fieldSchema.parse({
  id: 'why',
  label: 'What makes both bad?',
  required: true,
  least: 3,
  when: { of: 'outcome', is: ['both-bad'] },
});
const harm = fieldSchema.parse({
  id: 'harm',
  label: 'Harm',
  kind: 'choice',
  options: [
    { id: 'none', label: 'No harm' },
    { id: 'real', label: 'Real harm' },
  ],
});
const who = fieldSchema.parse({
  id: 'who',
  label: 'Who?',
  required: true,
  when: { of: 'harm', is: ['real'] },
});
const fields = [why, harm, who];
const bad = { outcome: ['both-bad'] };

describe('the fields of a step', () => {
  test('are shown when a fact of the step or another field calls for them', () => {
    const shown = (answers: object, facts: object) =>
      shownFields(fields, answers as FieldAnswers, facts as Facts).map(({ id }) => id);
    expect(shown({}, {})).toEqual(['harm']);
    expect(shown({}, bad)).toEqual(['why', 'harm']);
    expect(shown({ harm: ['real'] }, {})).toEqual(['harm', 'who']);
  });

  test('are hidden with the field that they depend on', () => {
    const hiddenHarm = { ...harm, when: { of: 'outcome', is: ['both-bad'] } };
    expect(shownFields([hiddenHarm, who], { [harm.id]: ['real'] }, {})).toEqual([]);
  });

  test('never block while they are hidden', () => {
    expect(checkFields(fields, {}, { outcome: ['tie'] })).toEqual([]);
    expect(checkFields(fields, {}, bad).map(({ path }) => path)).toEqual([['fields', 'why']]);
  });

  test('say how many words are missing or too many', () => {
    const message = (text: string, field = why) =>
      checkFields([field], { [field.id]: [text] }, bad)[0]?.message ?? null;
    expect(message('Both wrong')).toBe(
      '“What makes both bad?” has 2 words; this project asks for at least 3.',
    );
    expect(message('Both are wrong')).toBeNull();
    expect(message('Both are wrong', { ...why, most: 2, least: 0 })).toContain('at most 2');
  });

  test('take only what is offered', () => {
    expect(checkFields([harm], { [harm.id]: ['terrible'] }, {})[0]?.message).toContain('not offered');
  });

  test('are handed on with the words of the project, and not while they are hidden', () => {
    const answers = { [why.id]: ['Both are wrong'], [harm.id]: ['real'], [who.id]: [' '] };
    expect(fieldNotes(fields, answers, {})).toEqual([
      { field: { id: 'harm', name: 'Harm' }, values: [{ id: 'real', name: 'Real harm' }] },
    ]);
  });
});

test('a kind takes fields without knowing of them', () => {
  const plain: StepKind<{ least: number }, { text: string }> = {
    kind: 'plain',
    name: 'Plain',
    version: 1,
    configSchema: z.strictObject({ least: z.int() }),
    answerSchema: z.strictObject({ text: z.string() }),
    empty: () => ({ text: '' }),
    check: () => [],
    facts: ({ answer }) => ({ outcome: [answer.text] }),
    contribute: () => ({}),
    migrations: [],
    sample: () => ({ config: { least: 1 }, answer: { text: 'tie' } }),
  };
  const kind = withFields(plain);
  const config = kind.configSchema.parse({ least: 1, fields: [{ ...why }] });
  const material = { prompt: [], responses: [], passages: [], images: [] };
  const look = (answer: unknown) => ({
    config,
    answer: kind.answerSchema.parse(answer),
    material,
    earlier: {},
  });
  expect(kind.check(look({ text: 'tie' }))).toEqual([]);
  expect(kind.check(look({ text: 'both-bad' }))).toHaveLength(1);
  const said = look({ text: 'both-bad', fields: { why: ['Both are plainly wrong'] } });
  expect(kind.check(said)).toEqual([]);
  expect(kind.contribute(said).notes?.[0]?.field.name).toBe('What makes both bad?');
  expect(kind.answerSchema.safeParse({ text: '', other: 1 }).success).toBe(false);
});
