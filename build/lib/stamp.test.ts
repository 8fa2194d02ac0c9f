import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProject } from './paths.mjs';
import { whenStale } from './stamp.mjs';

const place = join('.cache', 'stamp-test');
const name = 'stamp-test';
const files = { inputs: [join(place, 'in')], outputs: [join(place, 'out.txt')] };
let runs = 0;

async function step() {
  runs += 1;
  writeFileSync(inProject(place, 'out.txt'), String(runs));
}

beforeEach(() => {
  runs = 0;
  mkdirSync(inProject(place, 'in'), { recursive: true });
  writeFileSync(inProject(place, 'in', 'a.ts'), 'a');
});

afterEach(() => {
  rmSync(inProject(place), { recursive: true, force: true });
  rmSync(inProject('.cache', 'stamps', name), { force: true });
});

test('a step runs once for the same sources', async () => {
  await whenStale(name, files, step);
  await whenStale(name, files, step);
  expect(runs).toBe(1);
});

test('it runs again when a source changed, came or went, or its output is gone', async () => {
  await whenStale(name, files, step);
  writeFileSync(inProject(place, 'in', 'a.ts'), 'b');
  await whenStale(name, files, step);
  writeFileSync(inProject(place, 'in', 'b.ts'), '');
  await whenStale(name, files, step);
  rmSync(inProject(place, 'in', 'b.ts'));
  await whenStale(name, files, step);
  rmSync(inProject(place, 'out.txt'));
  await whenStale(name, files, step);
  expect(runs).toBe(5);
});

test('a changed test is no reason to build', async () => {
  await whenStale(name, files, step);
  writeFileSync(inProject(place, 'in', 'a.test.ts'), 'anything');
  await whenStale(name, files, step);
  expect(runs).toBe(1);
});

test('a step that failed is tried again', async () => {
  const failing = () => Promise.reject(new Error('no'));
  await expect(whenStale(name, files, failing)).rejects.toThrow('no');
  await whenStale(name, files, step);
  expect(runs).toBe(1);
});
