import type { ReadableDatabase } from '../store/store';
import type { AuditRow } from '../store/tables';
import { type AuditHead, auditHead, auditLines, hashOfLine } from './audit-log';

/** What became of looking through the log: its length and end, or the first thing that is not as it was written. */
export type AuditCheck =
  | { readonly kind: 'whole'; readonly lines: number; readonly first: number; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly seq: number; readonly reason: string };

/**
 * Looks through the whole chain: no line is missing, changed, added or in another place, from the first one, or from the
 * one behind what was pruned, to the end that the hub noted.
 * @param expected ends of the log that were kept elsewhere; each must still be what its line is
 */
export async function verifyAudit(
  database: ReadableDatabase,
  expected: readonly AuditHead[] = [],
): Promise<AuditCheck> {
  const head = await auditHead(database);
  const pruned = new Set<string>();
  const hashes = new Map<number, string>();
  const wanted = new Set(expected.map(({ seq }) => seq));
  let first: AuditRow | null = null;
  let last: AuditHead = { seq: 0, hash: '' };
  let lines = 0;
  for await (const line of auditLines(database)) {
    if (line.seq > head.seq) {
      // Written while we look.
      break;
    }
    first ??= line;
    const before: AuditHead = line === first ? { seq: line.seq - 1, hash: line.previous } : last;
    const reason = whatIsWrong(line, before);
    if (reason !== null) {
      return { kind: 'broken', seq: line.seq, reason };
    }
    if (line.action === 'audit-pruned') {
      pruned.add(line.subject);
    }
    if (wanted.has(line.seq)) {
      hashes.set(line.seq, line.hash);
    }
    last = line;
    lines += 1;
  }
  if (last.seq !== head.seq || last.hash !== head.hash) {
    return { kind: 'broken', seq: last.seq + 1, reason: `the log ends here, and should end at ${head.seq}` };
  }
  if (first !== null && first.seq > 1 && !pruned.has(`${first.seq - 1}:${first.previous}`)) {
    return { kind: 'broken', seq: 1, reason: `lines before ${first.seq} are gone, and nobody pruned them` };
  }
  const other = expected.find(({ seq, hash }) => seq >= (first?.seq ?? 1) && hashes.get(seq) !== hash);
  return other === undefined
    ? { kind: 'whole', lines, first: first?.seq ?? 0, head }
    : { kind: 'broken', seq: other.seq, reason: 'this line is not the one whose hash was kept' };
}

function whatIsWrong(line: AuditRow, before: AuditHead): string | null {
  const { hash, ...rest } = line;
  if (line.seq !== before.seq + 1) {
    return `the line before it is ${before.seq}: lines are missing`;
  }
  if (line.previous !== before.hash) {
    return 'it does not follow on the line before it';
  }
  return hashOfLine(rest) === hash ? null : 'it was changed';
}
