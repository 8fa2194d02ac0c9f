import { isTest, sourceFiles } from './source-files.mjs';

const wrapper = /^electron\/(ipc\/|preload\.ts$)/;
const electronImport = /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'electron'/g;

/** Handlers that go round the wrapper go round its sender check, size cap and parsing. */
export function findRawIpc() {
  return sourceFiles(/\.tsx?$/)
    .filter((file) => !wrapper.test(file.path) && !isTest(file.path))
    .flatMap((file) => rawIpcUses(file));
}

/**
 * @param {import('./source-files.mjs').SourceFile} file
 * @returns {string[]}
 */
export function rawIpcUses(file) {
  const named = [...file.text.matchAll(electronImport)].flatMap((match) => String(match[1]).split(','));
  const raw = named
    .map((name) => name.trim().split(/\s/)[0])
    .filter((name) => name === 'ipcMain' || name === 'ipcRenderer');
  const whole = /import\s+\*\s+as\s+\w+\s+from\s+'electron'|require\('electron'\)/.test(file.text);
  return [
    ...raw.map((name) => `${file.path}: ${name} belongs to the wrapper in electron/ipc`),
    ...(whole ? [`${file.path}: import Electron's parts by name`] : []),
  ];
}
