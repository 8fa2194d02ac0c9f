import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder';

const chosen = vi.hoisted(() => ({ filePath: '', asked: {} as { defaultPath?: string } }));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (_window: unknown, options: { defaultPath?: string }) => {
      chosen.asked = options;
      return { canceled: chosen.filePath === '', filePath: chosen.filePath };
    },
  },
}));

import { copyOut, fileNameOf } from './copy-out';

const window = {} as Parameters<typeof copyOut>[0];
beforeEach(() => {
  chosen.filePath = '';
});

test('what is written is in the file that was chosen, and the name of that is said', async () => {
  const folder = temporaryFolder();
  chosen.filePath = join(folder, 'copy.md');
  const said = await copyOut(window, folder, 'Dose: 5 mg?', '# Dose\n\nÄrzte 𝔘');
  expect(said).toEqual({ ok: true, value: { file: chosen.filePath } });
  expect(chosen.asked.defaultPath).toBe(join(folder, 'Dose 5 mg.md'));
  expect(readFileSync(chosen.filePath, 'utf8')).toBe('# Dose\n\nÄrzte 𝔘');
});

test('who chooses no place gets no file, and where none can be written it is said why', async () => {
  const folder = temporaryFolder();
  expect(await copyOut(window, folder, 'a', 'b')).toEqual({ ok: true, value: null });
  chosen.filePath = join(folder, 'not there', 'copy.md');
  expect(await copyOut(window, folder, 'a', 'b')).toMatchObject({
    ok: false,
    error: { kind: 'storage', code: 'other' },
  });
});

test.each([
  ['../../etc/passwd', 'etc passwd.md'],
  ['CON: a/b\\c*?"<>|', 'CON a b c.md'],
  ['جرعة الدواء', 'جرعة الدواء.md'],
  ['…', 'answers.md'],
  ['CON', 'answers CON.md'],
  ['x'.repeat(300), `${'x'.repeat(60)}.md`],
])('%j makes the name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
