import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../../build/checks/source-files.mjs';
import { inProject, projectFolder } from '../../build/lib/paths.mjs';

const sources = sourceFiles(/\.(ts|tsx|mjs)$/);
const paths = sources.map((file) => file.path);

describe('the folder says the process, the sub-folder says the feature', () => {
  test('the top folders are the ones that style and README name', () => {
    const known = ['build', 'docs', 'electron', 'renderer', 'server', 'shared', 'tests'];
    const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    const folders = tracked.split('\n').flatMap((path) => (path.includes('/') ? [path.split('/')[0]] : []));
    const unknown = [...new Set(folders)].filter(
      (name) => name && !known.includes(name) && !name.startsWith('.'),
    );
    expect(unknown).toEqual([]);
  });

  test('tests/ holds only what crosses a process or the whole tree', () => {
    const known = ['architecture', 'bench', 'e2e', 'faults', 'golden', 'integration', 'pictures', 'support'];
    expect(readdirSync(inProject('tests')).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('a unit test stands beside the source that it is about', () => {
    const inTests = paths.filter((path) => path.endsWith('.test.ts') && path.startsWith('tests/'));
    expect(
      inTests.filter(
        (path) => !/^tests\/(architecture|integration|faults|support|e2e\/support)\//.test(path),
      ),
    ).toEqual([]);
  });
});

describe('files', () => {
  test('names are kebab-case, in English letters', () => {
    const odd = paths.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(basename(path)));
    expect(odd).toEqual([]);
  });

  test('no barrels', () => {
    expect(paths.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
    const onlyPassingOn = sources.filter((file) => {
      if (!/^export .* from /m.test(file.text)) return false;
      const { statements } = parse(file.path, file.text);
      return (
        statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier)
      );
    });
    expect(onlyPassingOn.map((file) => file.path)).toEqual([]);
  });

  test('no default exports but in the config files of tools', () => {
    const withDefault = sources
      .filter((file) => /^(shared|electron|renderer|server|build|tests)\//.test(file.path))
      .filter((file) => !/\.config\.(ts|mjs)$/.test(file.path))
      .filter((file) => /\bdefault\b/.test(file.text))
      .filter((file) => parse(file.path, file.text).statements.some(isDefaultExport));
    expect(withDefault.map((file) => file.path)).toEqual([]);
  });
});

describe('step kinds', () => {
  const kindsIn = (folder: string) => [
    ...new Set(
      paths
        .flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []))
        .flatMap((path) => (path.includes('/') ? [String(path.split('/')[0])] : [])),
    ),
  ];

  test('each is one folder in shared/steps and one of the same name in renderer/steps', () => {
    const kinds = kindsIn('shared/steps');
    expect(kinds.length).toBeGreaterThan(0);
    expect(kindsIn('renderer/steps').sort()).toEqual(kinds.sort());
  });
});

function parse(path: string, text: string) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
