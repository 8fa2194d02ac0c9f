// The import check: turns tests/architecture/import-table.mjs into dependency-cruiser's rules.
import { importTable, mainProcessPackages } from './tests/architecture/import-table.mjs';

/** @typedef {import('./tests/architecture/import-table.mjs').ImportRow} ImportRow */

const tests = '\\.test\\.tsx?$';
const ours = '^(shared|electron|renderer|server|build|tests)/';
const fromPackages = {
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
};
const severity = 'error';

/** @param {string} folder */
function below(folder) {
  return `^${folder}/`;
}

/** @param {readonly string[]} names */
function packagePath(names) {
  return `node_modules/(${names.join('|')})/`;
}

/** @param {ImportRow} row */
function rulesOf(row) {
  const deeperRows = importTable.filter((other) => other.folder.startsWith(`${row.folder}/`));
  const from = {
    path: below(row.folder),
    pathNot: [tests, ...deeperRows.map((other) => below(other.folder))],
  };
  const name = row.folder;
  const allowed = [row.folder, ...row.may].map(below);
  /** @type {object[]} */
  const rules = [{ name: `${name}: folders`, severity, from, to: { path: ours, pathNot: allowed } }];
  if (!row.node) rules.push({ name: `${name}: no Node`, severity, from, to: { dependencyTypes: ['core'] } });
  if (row.packages !== 'any') {
    rules.push({
      name: `${name}: packages`,
      severity,
      from,
      to: { ...fromPackages, pathNot: packagePath(row.packages) },
    });
  } else if (!row.node) {
    rules.push({ name: `${name}: packages`, severity, from, to: { path: packagePath(mainProcessPackages) } });
  }
  if (row.apart) rules.push(apartRule(row));
  return rules;
}

/** @param {ImportRow} row whose sub-folders do not know one another */
function apartRule(row) {
  return {
    name: `${row.folder}: apart`,
    severity,
    from: { path: `${below(row.folder)}([^/]+)/`, pathNot: tests },
    to: { path: `${below(row.folder)}[^/]+/`, pathNot: `${below(row.folder)}$1/` },
  };
}

export default {
  forbidden: [
    ...importTable.flatMap(rulesOf),
    {
      name: 'no circles',
      severity,
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything resolves', severity, from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are bound by the table too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
