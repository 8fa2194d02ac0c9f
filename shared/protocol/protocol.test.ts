import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Schema, submissionIdSchema } from '../lib/ids';
import { type Change, changeSchema, changesQuerySchema, changesReplySchema } from './changes';
import { hubErrorSchema, hubErrorStatus } from './hub-error';
import { receiptSchema, receiptText, signedReceiptSchema } from './receipt';

const hashArbitrary = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => sha256Schema.parse(text));
const receiptArbitrary = fc
  .record({
    submission: fc.uuid({ version: 4 }).map((text) => submissionIdSchema.parse(text)),
    sha256: hashArbitrary,
    expert: fc.uuid(),
    receivedAt: fc
      .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  })
  .map((receipt) => receiptSchema.parse(receipt));

it('signs the same text for the same receipt, in whatever order its parts come', () => {
  fc.assert(
    fc.property(receiptArbitrary, (receipt) => {
      const reversed = Object.fromEntries(Object.entries(receipt).reverse()) as typeof receipt;
      expect(receiptText(reversed)).toBe(receiptText(receipt));
      expect(receiptSchema.parse(JSON.parse(receiptText(receipt)))).toEqual(receipt);
    }),
  );
});

it('signs another text for a receipt that differs in anything', () => {
  fc.assert(
    fc.property(receiptArbitrary, receiptArbitrary, (one, other) => {
      for (const part of Object.keys(one) as (keyof typeof one)[]) {
        if (one[part] !== other[part]) {
          expect(receiptText({ ...one, [part]: other[part] })).not.toBe(receiptText(one));
        }
      }
    }),
  );
});

it('takes a receipt only whole, and with nothing beside it', () => {
  fc.assert(
    fc.property(receiptArbitrary, (receipt) => {
      const signed = { receipt, keyId: '0'.repeat(16), signature: 'AAAA' };
      expect(signedReceiptSchema.safeParse(signed).success).toBe(true);
      for (const part of Object.keys(receipt)) {
        const { [part as keyof typeof receipt]: _, ...rest } = receipt;
        expect(signedReceiptSchema.safeParse({ ...signed, receipt: rest }).success).toBe(false);
      }
      expect(signedReceiptSchema.safeParse({ ...signed, more: 1 }).success).toBe(false);
      for (const keyId of ['0'.repeat(15), '0'.repeat(17), 'g'.repeat(16), `x${signed.keyId}`]) {
        expect(signedReceiptSchema.safeParse({ ...signed, keyId }).success).toBe(false);
      }
      expect(signedReceiptSchema.safeParse({ ...signed, receipt: { ...receipt, more: 1 } }).success).toBe(
        false,
      );
    }),
  );
});

it('takes no answer for changes that is not one in every part', () => {
  const reply = { changes: [] as Change[], cursor: 0, more: false };
  expect(changesReplySchema.safeParse(reply).success).toBe(true);
  const bundle = sha256Schema.parse('a'.repeat(64));
  const withdrawn = { kind: 'withdrawn', seq: 1, bundle };
  for (const wrong of [
    { ...reply, cursor: -1 },
    { ...reply, cursor: 0.5 },
    { ...reply, more: 'no' },
    { ...reply, changes: Array.from({ length: 1_001 }, () => withdrawn) },
    { ...reply, changes: [{ ...withdrawn, kind: 'renamed' }] },
    { ...reply, changes: [{ ...withdrawn, seq: 0 }] },
    { ...reply, changes: [{ ...withdrawn, bundle: 'A'.repeat(64) }] },
    { ...reply, changes: [{ ...withdrawn, kind: 'assigned', bytes: 0, project: 'p', title: 'T' }] },
  ]) {
    expect(changesReplySchema.safeParse(wrong).success).toBe(false);
  }
});

it('reads an assignment as it was written, and knows what a question leaves out', () => {
  const assigned = {
    kind: 'assigned',
    seq: 3,
    bundle: 'a'.repeat(64),
    bytes: 9,
    project: 'project',
    title: 'Title',
  };
  expect(changeSchema.parse(assigned)).toEqual(assigned);
  expect(changesQuerySchema.parse({})).toEqual({ after: 0, limit: 200 });
  expect(changesQuerySchema.parse({ after: '7', limit: '1' })).toEqual({ after: 7, limit: 1 });
  for (const query of [{ after: '-1' }, { limit: '0' }, { limit: '1001' }, { after: 'x' }, { more: '1' }]) {
    expect(changesQuerySchema.safeParse(query).success).toBe(false);
  }
});

it('has a status for every refusal, and knows no other', () => {
  for (const kind of Object.keys(hubErrorStatus)) {
    expect(hubErrorSchema.safeParse({ error: { kind, message: 'No.', path: ['a', 0] } }).success).toBe(true);
  }
  for (const error of [
    { kind: 'gone', message: 'No.' },
    { kind: 'invalid' },
    { kind: 'invalid', message: 'x'.repeat(2_001) },
  ]) {
    expect(hubErrorSchema.safeParse({ error }).success).toBe(false);
  }
});
