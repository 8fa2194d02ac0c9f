import { expect, test } from 'vitest';
import { projectSchema } from '#shared/domain/project';
import { parseTask } from '#shared/steps/parse-task';
import type { ReadableDatabase } from '../database/port';
import { sha256 } from '../platform/sha256';
import { findProject, taxonomiesFor } from './stored-project';

const codes = [{ id: 'K35', name: 'Acute appendicitis' }];
const json = (name: string) =>
  JSON.stringify({
    id: 'p',
    name,
    guidelines: '',
    taxonomies: ['icd', 'drugs'].map((id) => ({ id, name: id, codes })),
  });
const [one, other] = [sha256('one'), sha256('other')];

/** A database that knows the projects of two bundles, and counts how often it is asked. */
function countingDatabase() {
  const rows = new Map<string, string>([
    [one, json('One')],
    [other, JSON.stringify({ id: 'p', name: 'Other', guidelines: '' })],
  ]);
  const asked: string[] = [];
  const get: ReadableDatabase['get'] = (_sql, [, hash], schema) => {
    asked.push(String(hash));
    return schema.parse({ project: rows.get(String(hash)) });
  };
  return { asked, database: { get, all: () => [] } satisfies ReadableDatabase };
}

function taskWith(from: string | null) {
  const parsed = parseTask({
    id: 't',
    title: 'T',
    domain: 'medicine',
    material: {},
    steps: [
      {
        id: 's',
        kind: 'label',
        title: 'Label',
        config: { taxonomies: [{ id: 'set', name: 'Set', from, codes }] },
      },
    ],
    terms: { minutes: 1, pay: { amount: 0, currency: 'EUR' }, difficulty: 'easy', deadline: null },
  });
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

test('the project of tasks that are opened one after another is read once, that of another bundle anew', () => {
  const { asked, database } = countingDatabase();
  expect(findProject(database, 'ada', one)).toBe(findProject(database, 'ada', one));
  expect(findProject(database, 'ada', other).name).toBe('Other');
  expect(asked).toEqual([one, other]);
});

test('a task is given the taxonomies that it uses and no others', () => {
  const project = projectSchema.parse(JSON.parse(json('P')));
  expect(JSON.parse(taxonomiesFor(taskWith('icd'), project)).map(({ id }: { id: string }) => id)).toEqual([
    'icd',
  ]);
  expect(taxonomiesFor(taskWith(null), project)).toBe('[]');
});

test('a project of an earlier version has no taxonomies', () => {
  expect(findProject(countingDatabase().database, 'ada', other).taxonomies).toEqual([]);
});
