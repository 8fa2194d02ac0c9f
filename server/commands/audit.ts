import { failure, type Result, success } from '#shared/lib/result';
import { type AuditHead, auditLines } from '../audit/audit-log';
import { pruneAudit } from '../audit/prune-audit';
import { verifyAudit } from '../audit/verify-audit';
import type { Command } from './command';
import { answer, readWords } from './words';

/** The lines of the audit log, oldest first. */
export const auditList: Command = {
  name: 'audit list',
  usage: '[--after SEQ]',
  summary: 'who did what, one line each: {"seq", "at", "actor", "action", "subject", "origin", "outcome"}',
  prepare(typed) {
    const words = readWords(typed, { after: { type: 'string' } }, [0, 0]);
    if (!words.ok) {
      return words;
    }
    const after = words.value.text('after') ?? '0';
    if (!/^\d{1,15}$/.test(after)) {
      return failure(`--after: "${after}" is not the number of a line`);
    }
    return success(async ({ store }, io) => {
      for await (const { previous: _previous, hash: _hash, ...line } of auditLines(
        store.read,
        Number(after),
      )) {
        await io.out(`${JSON.stringify(line)}\n`);
      }
      return success(null);
    });
  },
};

/** Whether the audit log is whole. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--expect SEQ:HASH]',
  summary:
    'whether the audit log is whole, and still has the line that was noted: {"lines", "first", "head"}',
  prepare(typed) {
    const words = readWords(typed, { expect: { type: 'string' } }, [0, 0]);
    if (!words.ok) {
      return words;
    }
    const expected = readHead(words.value.text('expect'));
    if (!expected.ok) {
      return expected;
    }
    return success(async ({ store }, io) => {
      const found = await verifyAudit(store.read, expected.value);
      if (found.kind === 'broken') {
        return failure(`the audit log is not what was written: line ${found.seq}: ${found.reason}`);
      }
      const { lines, first, head } = found;
      return answer(io, { lines, first, head: `${head.seq}:${head.hash}` });
    });
  },
};

/** Removes the oldest lines of the audit log. */
export const auditPrune: Command = {
  name: 'audit prune',
  usage: '--before DATE',
  summary: 'remove the lines from before a day, and say so in the log: {"lines"}',
  prepare(typed) {
    const words = readWords(typed, { before: { type: 'string' } }, [0, 0]);
    if (!words.ok) {
      return words;
    }
    const day = words.value.text('before') ?? '';
    const before = new Date(`${day}T00:00:00.000Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(before.getTime())) {
      return failure(`--before: "${day}" is no day such as 2026-03-31`);
    }
    return success(async ({ store, platform }, io) => {
      const now = platform.now();
      const lines = await store.write((database) => pruneAudit(database, now, before));
      return answer(io, { lines });
    });
  },
};

function readHead(typed: string | undefined): Result<readonly AuditHead[], string> {
  if (typed === undefined) {
    return success([]);
  }
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(typed) ?? [];
  return seq === undefined
    ? failure(`--expect: "${typed}" is not a number and a hash as "audit verify" prints them`)
    : success([{ seq: Number(seq), hash: hash as AuditHead['hash'] }]);
}
