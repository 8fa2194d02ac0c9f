import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectIdSchema, taskIdSchema } from '#shared/lib/ids';
import { projectIdOf, taskIdOf } from './ids';

test('a project’s id reads like its name', () => {
  expect(projectIdOf('Prüfung Nr. 1 — Ärzte')).toBe('prufung-nr-1-arzte');
});

test('a name without letters or digits of ours gives an id all the same, another for another name', () => {
  expect(projectIdOf('試験')).toMatch(/^project-[0-9a-f]{8}$/);
  expect(projectIdOf('試験')).not.toBe(projectIdOf('試練'));
});

test('a task’s id holds its source’s where it can', () => {
  const project = projectIdOf('Arena');
  expect(taskIdOf(project, 'q-17')).toBe('arena.q-17');
  expect(taskIdOf(project, 'a/b:c d')).toMatch(/^arena\.[0-9a-f]{32}$/);
});

test('any names and sources give ids, different sources different ones', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(text, text, text, (name, one, other) => {
      const project = projectIdSchema.parse(projectIdOf(name));
      const id = taskIdSchema.parse(taskIdOf(project, one));
      expect(taskIdOf(project, other) === id).toBe(one === other);
    }),
  );
});
