import { expect, test } from 'vitest';
import { rawIpcUses } from './raw-ipc.mjs';

test('ipcMain outside the wrapper is found, renamed or not', () => {
  const plain = rawIpcUses({
    path: 'electron/window/x.ts',
    text: "import { app, ipcMain } from 'electron';",
  });
  const renamed = rawIpcUses({
    path: 'electron/window/x.ts',
    text: "import {\n  ipcMain as hub,\n} from 'electron';",
  });
  expect(plain).toEqual(['electron/window/x.ts: ipcMain belongs to the wrapper in electron/ipc']);
  expect(renamed).toHaveLength(1);
});

test('Electron imported whole is found, its other parts are free', () => {
  expect(rawIpcUses({ path: 'electron/x.ts', text: "import * as electron from 'electron';" })).toHaveLength(
    1,
  );
  expect(
    rawIpcUses({ path: 'electron/x.ts', text: "import { app, BrowserWindow } from 'electron';" }),
  ).toEqual([]);
});
