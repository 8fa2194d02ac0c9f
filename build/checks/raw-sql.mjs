// Values reach the hub's database as parameters, never as a part of a statement. The query builder and its template do
// that by themselves; what can go around them may stand in one file each, or nowhere.
import { isTest, sourceFiles } from './source-files.mjs';

/** @type {readonly {what: string, pattern: RegExp, only: RegExp}[]} */
const ways = [
  {
    what: 'a statement made of text',
    pattern: /\bsql\s*\.\s*(?:raw|lit|literal|id|ref|table|join|value|val)\b|\bCompiledQuery\s*\.\s*raw\b/u,
    // The statements of migrations, which are constants.
    only: /^server\/store\/migrate\.ts$/u,
  },
  {
    what: 'a template of SQL',
    pattern: /\bsql\s*(?:<[^`]*>)?`/u,
    only: /^server\/store\/(?:migrate|pglite-dialect)\.ts$/u,
  },
  {
    what: 'a database driver',
    pattern:
      /from ['"](?:pg|pg-cursor|@electric-sql\/pglite)['"]|import\(['"](?:pg|@electric-sql\/pglite)['"]\)/u,
    only: /^server\/store\/(?:pglite|postgres)-dialect\.ts$/u,
  },
  {
    what: 'a statement given to a driver',
    pattern: /\.\s*(?:query|executeQuery)\s*(?:<[^(]*>)?\(/u,
    only: /^server\/store\/pglite-dialect\.ts$/u,
  },
  {
    what: 'a statement put together',
    pattern: /['"`](?:select|insert into|update|delete from)\b[^\n]*(?:\$\{|['"`]\s*\+)/iu,
    only: /^$/u,
  },
];

/** @returns {string[]} one line for each place outside the one */
export function findRawSql() {
  return sourceFiles(/^server\/.*\.ts$/)
    .filter((file) => !isTest(file.path))
    .flatMap(rawSql);
}

/**
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {string[]}
 */
export function rawSql({ path, text }) {
  const code = text.replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
  return ways
    .filter(({ pattern, only }) => pattern.test(code) && !only.test(path))
    .map(({ what }) => `${path}: ${what}; values are bound, see build/checks/raw-sql.mjs`);
}
