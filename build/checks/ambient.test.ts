import ts from 'typescript';
import { expect, test } from 'vitest';
import { ambientUses } from './ambient.mjs';

function usesIn(text: string) {
  return ambientUses(ts, { path: 'electron/x.ts', text }).map((line) =>
    line.replace(/^electron\/x\.ts:\d+: /, ''),
  );
}

test('the clock, randomness, timers and the network are found however they are named', () => {
  for (const [text, name] of [
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date()'],
    ['const roll = { value: Math.random() };', 'Math.random'],
    ["import { randomUUID } from 'node:crypto';", 'randomUUID of node:crypto'],
    ["import { setTimeout as sleep } from 'node:timers/promises';", 'setTimeout of node:timers/promises'],
    ['setTimeout(() => {}, 10);', 'setTimeout'],
    ['export function load(get = fetch) { return get; }', 'fetch'],
    ['const parts = { fetch };', 'fetch'],
    ['return fetch;', 'fetch'],
    ['const id = crypto.randomUUID();', 'crypto.randomUUID'],
  ]) {
    expect(usesIn(String(text)), text).toEqual([`${name} is ambient; have it passed in`]);
  }
});

test('what is passed in may have the same name', () => {
  expect(usesIn('export function load(fetch: Fetch) { return fetch("/x"); }')).toEqual([]);
  expect(usesIn('export const later = (ports: Ports) => ports.setTimeout(() => {}, 5);')).toEqual([]);
});

test('types, property names and dates of a given time are no use of the surroundings', () => {
  expect(usesIn('interface Ports { fetch: typeof fetch; setTimeout(run: () => void): void }')).toEqual([]);
  expect(usesIn('const text = "Date.now()"; const then = new Date(0); const list = { fetch: 1 };')).toEqual(
    [],
  );
});
