import { expect, test } from 'vitest';
import { strayPowers } from './stray-powers.mjs';

test('each power of Electron is found outside its one place', () => {
  for (const text of [
    'const other = new BrowserWindow({ show: false });',
    'return { webPreferences: { sandbox: false } };',
    "import { app, shell } from 'electron';",
    'await shell.openExternal(url);',
    "window.loadFile('index.html');",
    "const page = 'file:///tmp/page.html';",
    'contents.executeJavaScript(text);',
    "contextBridge.exposeInMainWorld('electron', ipcRenderer);",
    'one.setCertificateVerifyProc((request, decide) => decide(0));',
    "app.commandLine.appendSwitch('disable-web-security');",
    'one.setPermissionCheckHandler(() => true);',
    'protocol.handle("other", answer);',
  ]) {
    expect(strayPowers({ path: 'electron/sync/x.ts', text }), text).not.toEqual([]);
  }
});

test('in its place it is free, and words in comments are words', () => {
  expect(
    strayPowers({
      path: 'electron/window/open-link.ts',
      text: "import { shell } from 'electron';\nshell.openExternal(url);",
    }),
  ).toEqual([]);
  expect(
    strayPowers({ path: 'renderer/x.ts', text: '/** No file: is read, and no shell. */\n// openExternal' }),
  ).toEqual([]);
});
