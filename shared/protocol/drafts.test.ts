import { expect, it } from 'vitest';
import {
  draftQuerySchema,
  draftStandingSchema,
  draftVersionSchema,
  MOST_HEADS,
  MOST_PARENTS,
} from './drafts';

const hash = (number: number) => number.toString(16).padStart(64, '0');
const hashes = (count: number) => Array.from({ length: count }, (_, index) => hash(index));

const version = {
  format: 1,
  task: 'task',
  parents: [hash(1), hash(2)],
  device: { id: '6f1d9d3e-0c5b-4c7e-9a51-0f3f0a7b2c11', name: 'Laptop' },
  savedAt: 1_700_000_000_000,
  shapes: { step: 1 },
  answers: {},
};

it('reads a version of a draft as it was written, made on as many others as it may be', () => {
  expect(draftVersionSchema.parse(version)).toEqual(version);
  for (const parents of [[], [hash(0)], hashes(MOST_PARENTS)]) {
    expect(draftVersionSchema.parse({ ...version, parents }).parents).toEqual(parents);
  }
});

it('takes parents only in order, each once', () => {
  for (const parents of [
    [hash(2), hash(1)],
    [hash(1), hash(1)],
    [hash(1), hash(3), hash(2)],
    ['A'.repeat(64)],
    hashes(MOST_PARENTS + 1),
  ]) {
    expect(draftVersionSchema.safeParse({ ...version, parents }).success).toBe(false);
  }
  const { error } = draftVersionSchema.safeParse({ ...version, parents: [hash(2), hash(1)] });
  expect(error?.issues).toMatchObject([{ path: ['parents'], message: 'must be in order, each once' }]);
});

it('takes a version only whole, and with nothing beside it', () => {
  for (const part of Object.keys(version)) {
    const { [part as keyof typeof version]: _, ...rest } = version;
    expect(draftVersionSchema.safeParse(rest).success, part).toBe(false);
  }
  for (const wrong of [
    { more: 1 },
    { format: 2 },
    { savedAt: 0.5 },
    { shapes: { step: 0 } },
    { device: {} },
    { device: { ...version.device, id: 'laptop' } },
    { device: { ...version.device, name: '' } },
    { device: { ...version.device, more: 1 } },
  ]) {
    expect(draftVersionSchema.safeParse({ ...version, ...wrong }).success).toBe(false);
  }
});

it('knows where a draft stands, and asks with a hash or with nothing', () => {
  const standing = { heads: hashes(MOST_HEADS), seq: 0, holds: true };
  expect(draftStandingSchema.parse(standing)).toEqual(standing);
  for (const wrong of [{ heads: hashes(MOST_HEADS + 1) }, { seq: -1 }, { holds: 'yes' }, { more: 1 }]) {
    expect(draftStandingSchema.safeParse({ ...standing, ...wrong }).success).toBe(false);
  }
  expect(draftStandingSchema.safeParse({}).success).toBe(false);
  expect(draftQuerySchema.parse({})).toEqual({});
  expect(draftQuerySchema.parse({ version: hash(1) })).toEqual({ version: hash(1) });
  for (const query of [{ version: 'newest' }, { more: '1' }]) {
    expect(draftQuerySchema.safeParse(query).success).toBe(false);
  }
});
