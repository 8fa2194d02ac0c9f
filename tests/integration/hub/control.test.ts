import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestHub } from '../../support/test-hub';
import { useHub } from './support/use-hub';

const hub = useHub();
const lockFile = () => join(hub.process.folder, 'hub.lock');

test('commands work while the hub serves: they run in it and answer as if they ran here', async () => {
  expect((await hub.process.run('expert', 'list')).stdout).toBe('');
  const added = await hub.process.run('expert', 'add', 'Grace');
  expect(JSON.parse(added.stdout)).toMatchObject({ code: expect.any(String) });
  const known = await hub.process.run('expert', 'add', 'Grace');
  expect(known).toMatchObject({ status: 0, stderr: expect.stringContaining('has an account') });
  const failed = await hub.process.run('publish', '0'.repeat(64), '--to', 'all');
  expect(failed).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `error: there is no bundle ${'0'.repeat(64)}\n`,
  });
  const sample = await hub.process.ask<{ tasks: number; bundle: string }>('sample');
  expect(sample.tasks).toBeGreaterThan(0);
  expect(await hub.process.ask('sample')).toEqual(sample);
});

test('a second hub on the same folder refuses, and the first goes on', async () => {
  const second = await hub.process.run('serve', '--port', '0');
  expect(second).toMatchObject({ status: 2, stdout: '' });
  expect(second.stderr).toMatch(/^error: a hub \(process \d+\) is serving .* already\n$/);
  expect((await fetch(`${hub.url}/v1/health`)).status).toBe(200);
});

test('nobody else may read the lock, which holds the secret', async () => {
  expect(statSync(lockFile()).mode & 0o777).toBe(0o600);
  const { port } = JSON.parse(readFileSync(lockFile(), 'utf8')) as { port: number };
  const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  expect(reply).toBeNull();
});

test('words that make no command are refused before anything is opened', async () => {
  const nowhere = new TestHub(join(hub.process.folder, 'never-made'));
  for (const words of [
    ['dance'],
    [],
    ['expert', 'dance'],
    ['expert', 'add'],
    ['serve', '--port', 'x'],
    ['publish'],
  ]) {
    const ran = await nowhere.run(...words);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
  }
  expect((await nowhere.run('help')).stdout).toContain('export --format');
  expect(existsSync(nowhere.folder)).toBe(false);
});
