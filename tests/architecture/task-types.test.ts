import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { inProject } from '../../build/lib/paths.mjs';
import { type TaskRow, taskRows } from '../../server/sample/sample-task';
import { sampleTasks } from '../../server/sample/sample-tasks';
import { trainingFormats } from '../../shared/formats/registry';

/** A row of the tables in docs/task-types.md. */
interface DocumentedRow {
  readonly id: string;
  readonly sample: string;
  readonly file: string;
  readonly title: string;
  readonly formats: readonly string[];
}

const text = readFileSync(inProject('docs/task-types.md'), 'utf8');
const rows = [...text.matchAll(/^\| *([A-Z]\d) *\|(.*)\|$/gm)].map(([, id = '', rest = '']) => {
  const [, sample = '', where = '', formats = ''] = rest.split('|').map((cell) => cell.trim());
  const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(where) ?? [];
  return { id, sample: sample.replaceAll('`', ''), file, title, formats: codesIn(formats) };
}) satisfies DocumentedRow[];

const byId = rows.map((row) => [row.id, row] as const);

// To be switched on when every row has its three parts; until then it would only say which are still missing.
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

  test.each(byId)('%s comes out of export', (_id, { formats }) => {
    expect(formats.length).toBeGreaterThan(0);
    const known = trainingFormats.map(({ name }) => name);
    expect(formats.filter((name) => !known.includes(name))).toEqual([]);
  });
});

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The ids that a title begins with: one test may do several rows. */
function leadingRows(title: string): string[] {
  return /^(?:[A-Z]\d\b[ ,]*)+/.exec(title)?.[0].match(/[A-Z]\d/g) ?? [];
}

/** The titles of a file's tests: the first argument of each call of `test`, unless it is skipped. */
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
