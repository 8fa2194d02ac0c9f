import { expect, it } from 'vitest';
import { deliverySchema } from './delivery';
import { fileLimits } from './limits';
import { submissionFileSchema, submissionSealSchema } from './submission-file';

const hash = (number: number) => number.toString(16).padStart(64, '0');
const id = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
const submission = (number: number) => ({ id: id(number), sha256: hash(number), bytes: 10 });
const file = {
  kind: 'submissions',
  hub: 'hub',
  expert: 'ada',
  writtenAt: '2026-11-30T12:00:00.000Z',
  pictures: [{ sha256: hash(1), bytes: 10 }],
  submissions: [submission(1), submission(2)],
};
const fits = (change: object) => submissionFileSchema.safeParse({ ...file, ...change }).success;

it('a file of submissions holds each thing once, and of nothing more than it may', () => {
  expect(fits({})).toBe(true);
  expect(fits({ submissions: [submission(1), submission(1)] })).toBe(false);
  expect(fits({ pictures: [...file.pictures, ...file.pictures] })).toBe(false);
  expect(fits({ submissions: [] })).toBe(false);
  const many = Array.from({ length: fileLimits.submissions + 1 }, (_, index) => submission(index));
  expect(fits({ submissions: many })).toBe(false);
  expect(fits({ submissions: many.slice(1) })).toBe(true);
});

it('nothing in it is larger than the wire takes, has a name, or is anything else than it should be', () => {
  const sized = (bytes: number) => fits({ submissions: [{ ...submission(1), bytes }] });
  expect([sized(fileLimits.submissionBytes), sized(fileLimits.submissionBytes + 1)]).toEqual([true, false]);
  expect([sized(0), sized(-1), sized(1.5), sized(Number.MAX_SAFE_INTEGER)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(fits({ pictures: [{ sha256: hash(1), bytes: fileLimits.pictureBytes + 1 }] })).toBe(false);
  expect(fits({ pictures: [{ sha256: '../../../etc/passwd', bytes: 10 }] })).toBe(false);
  expect(fits({ submissions: [{ ...submission(1), id: '../evil' }] })).toBe(false);
  expect(fits({ submissions: [{ ...submission(1), path: '../evil' }] })).toBe(false);
  expect(fits({ kind: 'delivery' })).toBe(false);
});

it('a seal is one of two kinds, and of one length', () => {
  const seal = (change: object) =>
    submissionSealSchema.safeParse({
      algorithm: 'hmac-sha256',
      expert: 'ada',
      mac: Buffer.alloc(32).toString('base64'),
      ...change,
    }).success;
  expect([seal({}), seal({ mac: '' }), seal({ mac: 'A'.repeat(43) }), seal({ algorithm: 'md5' })]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(submissionSealSchema.safeParse({ algorithm: 'none' }).success).toBe(true);
});

it('a file from the hub names no path, and no bundle without a size', () => {
  const delivery = {
    kind: 'delivery',
    hub: 'hub',
    expert: { id: 'ada', name: 'Ada' },
    writtenAt: file.writtenAt,
    changes: [],
    cursor: 0,
    bundles: [{ sha256: hash(1), bytes: 1 }],
    answers: [],
  };
  const taken = (change: object) => deliverySchema.safeParse({ ...delivery, ...change }).success;
  expect(taken({})).toBe(true);
  expect(taken({ bundles: [{ sha256: hash(1), bytes: 0 }] })).toBe(false);
  expect(taken({ bundles: [{ sha256: hash(1), bytes: 1, path: '/tmp/x' }] })).toBe(false);
  expect(taken({ cursor: -1 })).toBe(false);
  expect(taken({ kind: 'submissions' })).toBe(false);
});
