import { expect, it } from 'vitest';
import { hubKeySchema, sessionSchema, signInReplySchema, signInRequestSchema } from './sign-in';
import { storedBlobSchema } from './stored-blob';

const key = { keyId: '0123456789abcdef', publicKey: 'AAAA'.repeat(15) };
const session = {
  protocol: 1,
  expert: { id: 'ada', name: 'Ada', role: 'expert' },
  hub: { id: 'hub', name: 'Hub', key, keepsDrafts: true },
};
const reply = { token: 't'.repeat(20), expiresAt: '2026-01-02T03:04:05.000Z', session };

it('takes a code as it is typed, with blanks around it, and a device with a name', () => {
  const read = (code: string) => signInRequestSchema.safeParse({ code, device: 'Laptop' });
  expect(read('  ABCD ').data).toEqual({ code: 'ABCD', device: 'Laptop' });
  expect(read('A'.repeat(64)).success).toBe(true);
  for (const code of ['ABC', ' ABC ', 'A'.repeat(65)]) {
    expect(read(code).success).toBe(false);
  }
  for (const wrong of [
    {},
    { code: 'ABCD' },
    { code: 'ABCD', device: '' },
    { code: 'ABCD', device: 'L', more: 1 },
  ]) {
    expect(signInRequestSchema.safeParse(wrong).success).toBe(false);
  }
});

it('takes a key of a hub by its whole id only, and no more of it than a key has', () => {
  for (const publicKey of ['A'.repeat(40), 'A'.repeat(200)]) {
    expect(hubKeySchema.parse({ ...key, publicKey })).toEqual({ ...key, publicKey });
  }
  for (const wrong of [
    { keyId: `${key.keyId}0` },
    { keyId: `0${key.keyId}` },
    { keyId: key.keyId.slice(1) },
    { keyId: key.keyId.toUpperCase() },
    { publicKey: 'A'.repeat(36) },
    { publicKey: 'A'.repeat(204) },
    { publicKey: '-'.repeat(60) },
    { more: 1 },
  ]) {
    expect(hubKeySchema.safeParse({ ...key, ...wrong }).success).toBe(false);
  }
  expect(hubKeySchema.safeParse({}).success).toBe(false);
});

it('reads a session as the hub gave it; a hub that does not say so keeps no drafts', () => {
  expect(sessionSchema.parse(session)).toEqual(session);
  expect(
    sessionSchema.parse({ ...session, expert: { ...session.expert, role: 'reviewer' } }).expert.role,
  ).toBe('reviewer');
  const { keepsDrafts: _, ...silent } = session.hub;
  expect(sessionSchema.parse({ ...session, hub: silent }).hub.keepsDrafts).toBe(false);
  for (const wrong of [
    { protocol: 2 },
    { expert: { ...session.expert, role: 'owner' } },
    { expert: { ...session.expert, id: '' } },
    { expert: {} },
    { hub: {} },
    { hub: { ...session.hub, id: '' } },
    { hub: { ...session.hub, id: 'h'.repeat(129) } },
  ]) {
    expect(sessionSchema.safeParse({ ...session, ...wrong }).success).toBe(false);
  }
  expect(sessionSchema.safeParse({ ...session, hub: { ...session.hub, id: 'h'.repeat(128) } }).success).toBe(
    true,
  );
});

it('takes a token of a sensible length, with the moment at which it ends', () => {
  for (const token of ['t'.repeat(20), 't'.repeat(500)]) {
    expect(signInReplySchema.parse({ ...reply, token })).toEqual({ ...reply, token });
  }
  for (const wrong of [{ token: 't'.repeat(19) }, { token: 't'.repeat(501) }, { expiresAt: 'tomorrow' }]) {
    expect(signInReplySchema.safeParse({ ...reply, ...wrong }).success).toBe(false);
  }
  expect(signInReplySchema.safeParse({}).success).toBe(false);
});

it('knows a stored blob by its hash and its size', () => {
  const stored = { sha256: 'a'.repeat(64), bytes: 1 };
  expect(storedBlobSchema.parse(stored)).toEqual(stored);
  for (const wrong of [{ bytes: 0 }, { bytes: 1.5 }, { sha256: 'a' }, { more: 1 }]) {
    expect(storedBlobSchema.safeParse({ ...stored, ...wrong }).success).toBe(false);
  }
  expect(storedBlobSchema.safeParse({}).success).toBe(false);
});
