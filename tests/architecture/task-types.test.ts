import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../build/lib/paths.mjs';
import { type TaskRow, taskRows } from '../../server/sample/sample-task';
import { sampleTasks } from '../../server/sample/sample-tasks';
import { trainingFormats } from '../../shared/formats/registry';
import { documentedRows } from '../support/documented-rows';

const rows = documentedRows();
const byId = rows.map((row) => [row.id, row] as const);

describe('every kind of work', () => {
  test('has a row in docs/task-types.md, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(taskRows);
  });

  test.each(byId)('%s has a sample task of its kind', (id, { sample }) => {
    const task = sampleTasks.find((candidate) => candidate.id === sample);
    expect(task?.rows, `${sample} in server/sample`).toContain(id as TaskRow);
  });

  test.each(byId)('%s is done by a test in the real app', (id, { file, title }) => {
    const path = inProject('tests/e2e', file);
    expect(existsSync(path), path).toBe(true);
    const titles = testTitles(path);
    expect(titles, `a test of ${file}`).toContainEqual(
      expect.stringMatching(new RegExp(`^${escaped(title)}`)),
    );
    expect(leadingRows(title), title).toContain(id);
  });

  test.each(byId)(
    '%s names formats that export knows; tests/e2e holds its test to them',
    (_id, { formats }) => {
      expect(formats.length).toBeGreaterThan(0);
      const known = trainingFormats.map(({ name }) => name);
      expect(formats.filter((name) => !known.includes(name))).toEqual([]);
    },
  );
});

/** The ids that a title begins with: one test may do several rows. */
function leadingRows(title: string): string[] {
  return /^(?:[A-Z]\d\b[ ,]*)+/.exec(title)?.[0].match(/[A-Z]\d/g) ?? [];
}

/** The titles of a file's tests: the first argument of each call of `test`. */
function testTitles(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'test') {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) {
        titles.push(title.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

function escaped(title: string): string {
  return title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
