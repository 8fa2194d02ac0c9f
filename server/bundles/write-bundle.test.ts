import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { bundleLimits } from '#shared/bundle/manifest';
import { projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import { generateKeyPair, openSigningKey } from '../keys/signing-key';
import { type BundleContent, writeBundle } from './write-bundle';

const key = openSigningKey(generateKeyPair());
const edition = { version: 1, createdAt: new Date('2026-01-05T09:00:00.000Z') };
const project = projectSchema.parse({ id: 'p', name: 'Project', guidelines: '# Rules' });

function task(id: string, markdown = 'Yes.'): Task {
  const parsed = parseTask({
    id,
    title: 'A task',
    domain: 'General',
    material: { prompt: [{ role: 'user', content: 'Is it?' }], responses: [{ id: 'r1', markdown }] },
    steps: [{ id: 'criteria', kind: 'criteria', title: 'Criteria', config: {} }],
    terms: { minutes: 5, pay: { amount: 0, currency: 'USD' }, difficulty: 'easy', deadline: null },
  });
  if (!parsed.ok) {
    throw new Error(parsed.error.reason);
  }
  return parsed.value;
}

async function hashOf(content: BundleContent, which = edition): Promise<string> {
  const written = writeBundle(content, which, key);
  if (!written.ok) {
    throw new Error(written.error);
  }
  return createHash('sha256')
    .update(await buffer(written.value))
    .digest('hex');
}

const content: BundleContent = { project, tasks: [task('t1'), task('t2')], media: [] };

test('the same content, edition and key give the same bytes', async () => {
  const again = { project: projectSchema.parse({ ...project }), tasks: [task('t1'), task('t2')], media: [] };
  expect(await hashOf(again)).toBe(await hashOf(content));
});

test('the bytes do not depend on the time zone', async () => {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = 'Asia/Kathmandu';
    const there = await hashOf(content);
    process.env['TZ'] = 'America/St_Johns';
    expect(await hashOf(content)).toBe(there);
  } finally {
    if (before === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = before;
    }
  }
});

test('another task, order, version or moment gives other bytes', async () => {
  const hashes = await Promise.all([
    hashOf(content),
    hashOf({ ...content, tasks: [task('t1'), task('t3')] }),
    hashOf({ ...content, tasks: [task('t2'), task('t1')] }),
    hashOf(content, { ...edition, version: 2 }),
    hashOf(content, { ...edition, createdAt: new Date('2026-01-05T09:00:00.001Z') }),
  ]);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('media are there once each, whatever their order', async () => {
  const one = Buffer.from('one');
  const two = Buffer.from('two');
  const first = await hashOf({ ...content, media: [one, two] });
  expect(await hashOf({ ...content, media: [two, one, Buffer.from('one')] })).toBe(first);
  expect(first).not.toBe(await hashOf(content));
});

test('what no reader would accept is not written', () => {
  const huge = { ...task('t1'), summary: 'x'.repeat(bundleLimits.taskBytes) };
  expect(writeBundle({ ...content, tasks: [huge] }, edition, key)).toEqual({
    ok: false,
    error: expect.stringContaining('task 1 is larger'),
  });
});
