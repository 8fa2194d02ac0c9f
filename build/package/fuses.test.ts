import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assertFuses, flipFuses } from './fuses.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goldsmith-fuses-'));
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
// As Electron 33 ships them; the wire is a line of ASCII digits behind a sentinel.
const shipped = '10110001';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, wire: string): string {
  const file = join(folder, name);
  const head = Buffer.from(`any machine code${sentinel}`);
  writeFileSync(file, Buffer.concat([head, Buffer.from([1, wire.length]), Buffer.from(`${wire}more code`)]));
  return file;
}

function wireOf(file: string, length: number): string {
  const bytes = readFileSync(file);
  const start = bytes.indexOf(sentinel) + sentinel.length + 2;
  return bytes.subarray(start, start + length).toString('latin1');
}

test('all eight fuses of Electron 33 are set as we ship them', async () => {
  const file = program('electron-33', shipped);
  await expect(assertFuses(file)).rejects.toThrow('RunAsNode');
  await flipFuses(file);
  expect(wireOf(file, 8)).toBe('01001100');
  await expect(assertFuses(file)).resolves.toMatchObject({ RunAsNode: false, OnlyLoadAppFromAsar: true });
});

test('the ninth fuse of a newer Electron stays on, as it is shipped, and is missed when it is off', async () => {
  const file = program('electron-45', `${shipped}1`);
  await flipFuses(file);
  expect(wireOf(file, 9)).toBe('010011001');
  await expect(assertFuses(file)).resolves.toMatchObject({ WasmTrapHandlers: true });
  await expect(assertFuses(program('electron-45-off', '010011000'))).rejects.toThrow('WasmTrapHandlers');
});

test('an Electron with a fuse that nobody has decided about is not packaged', async () => {
  const file = program('electron-99', `${shipped}11`);
  await expect(flipFuses(file)).rejects.toThrow('1 fuse(s) that nobody here has decided about');
});

test('one fuse set back is noticed and named', async () => {
  const file = program('tampered', '01011100');
  await expect(assertFuses(file)).rejects.toThrow('EnableNodeCliInspectArguments');
});

test('a file without fuses is refused', async () => {
  const file = join(folder, 'no-electron');
  writeFileSync(file, 'some other program');
  await expect(flipFuses(file)).rejects.toThrow('sentinel');
});
