import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../build/lib/paths.mjs';
import { runPackage } from '../../build/lib/run.mjs';
import { importTable, rowOf } from './import-table.mjs';
import { importers } from './source-imports';

describe('the sources keep to the import table', () => {
  const files = importers().filter((file) => !file.path.startsWith('tests/'));

  test('modules of every part are seen', () => {
    for (const part of ['shared', 'electron', 'renderer', 'server', 'build']) {
      expect(files.filter((file) => file.path.startsWith(`${part}/`)).length, part).toBeGreaterThan(5);
    }
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100);
  });

  test('every file has a row', () => {
    expect(files.filter((file) => !rowOf(file.path)).map((file) => file.path)).toEqual([]);
  });

  test('no file imports a folder that its row does not name', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const row = rowOf(path);
      const allowed = row ? [row.folder, ...row.may] : [];
      return imports
        .filter((target) => !allowed.some((folder) => target.startsWith(`${folder}/`)))
        .filter((target) => target !== 'package.json')
        .map((target) => `${path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every row is about a folder that has files', () => {
    const empty = importTable.filter((row) => !files.some((file) => file.path.startsWith(`${row.folder}/`)));
    expect(empty.map((row) => row.folder)).toEqual([]);
  });
});

describe('the import check notices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldsmith-imports-'));
  let report = '';

  /** A small tree with one wrong import of each sort. */
  const wrong: Record<string, string> = {
    'shared/lib/a.ts': "import '../steps/one/x';",
    'shared/domain/a.ts': "import 'react';",
    'shared/domain/b.ts': "import 'node:fs';",
    'shared/steps/one/a.ts': "import '../two/x';",
    'electron/a.ts': "import '../server/x';",
    'electron/b.ts': "import type { X } from '../renderer/ui/x'; export type Y = X;",
    'renderer/ui/a.ts': "import '../blocks/x';",
    'renderer/ui/b.ts': "import 'electron';",
    'renderer/screens/a.ts': "import '../ipc/x';",
    'renderer/steps/one/a.ts': "import '../two/x';",
    'server/a.ts': "import './gone';",
    'server/b.ts': "import { c } from './c'; export const b = () => c;",
    'server/c.ts': "import { b } from './b'; export const c = () => b;",
  };
  const right = ['shared/steps/one', 'shared/steps/two', 'renderer/ui', 'renderer/blocks', 'renderer/ipc'];
  const alsoRight = ['renderer/steps/two', 'server'];

  beforeAll(async () => {
    for (const name of [
      '.dependency-cruiser.mjs',
      'package.json',
      'tsconfig.base.json',
      'tsconfig.tests.json',
    ]) {
      cpSync(inProject(name), join(folder, name));
    }
    write('tests/architecture/import-table.mjs', '');
    cpSync(
      inProject('tests/architecture/import-table.mjs'),
      join(folder, 'tests/architecture/import-table.mjs'),
    );
    symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'dir');
    for (const place of [...right, ...alsoRight])
      write(`${place}/x.ts`, 'export type X = 1; export const x = 1;');
    for (const [path, text] of Object.entries(wrong)) write(path, text);
    const script = 'dependency-cruiser/bin/dependency-cruise.mjs';
    const parts = ['shared', 'electron', 'renderer', 'server'];
    const result = await runPackage(script, ['--config', '.dependency-cruiser.mjs', ...parts], {
      cwd: folder,
      output: 'collect',
      env: { FORCE_COLOR: '0' },
    });
    report = result.stdout;
  }, 30_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }

  test.each([
    ['shared/lib: folders', 'shared/lib/a.ts'],
    ['shared: packages', 'shared/domain/a.ts'],
    ['shared: no Node', 'shared/domain/b.ts'],
    ['shared/steps: apart', 'shared/steps/one/a.ts'],
    ['electron: folders', 'electron/a.ts'],
    ['electron: folders', 'electron/b.ts'],
    ['renderer/ui: folders', 'renderer/ui/a.ts'],
    ['renderer/ui: packages', 'renderer/ui/b.ts'],
    ['renderer/screens: folders', 'renderer/screens/a.ts'],
    ['renderer/steps: apart', 'renderer/steps/one/a.ts'],
    ['everything resolves', 'server/a.ts'],
    ['no circles', 'server/b.ts'],
  ])('%s (%s)', (rule, path) => {
    expect(report).toContain(`error ${rule}: ${path}`);
  });

  test('and nothing else in that tree', () => {
    expect(report).toContain('(12 errors, 0 warnings)');
  });
});
