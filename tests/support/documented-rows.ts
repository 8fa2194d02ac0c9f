import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './paths';

/** A row of the tables in docs/task-types.md. */
export interface DocumentedRow {
  readonly id: string;
  readonly sample: string;
  /** The file below tests/e2e, and the title of the test in it. */
  readonly file: string;
  readonly title: string;
  readonly formats: readonly string[];
}

/** Every kind of work with its sample task, its test and the formats that it comes out in. */
export function documentedRows(): DocumentedRow[] {
  const text = readFileSync(join(projectFolder, 'docs/task-types.md'), 'utf8');
  return [...text.matchAll(/^\| ([A-Z]\d) +\|(.+)\|$/gm)].map(([, id = '', rest = '']) => {
    const [, sample = '', where = '', formats = ''] = rest.split('|').map((cell) => cell.trim());
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(where) ?? [];
    return { id, sample: sample.replaceAll('`', ''), file, title, formats: codesIn(formats) };
  });
}

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}
