import type { z } from 'zod';
import type { Finding } from '../domain/finding';
import { formatCount } from '../lib/count';
import type { Json } from '../lib/json-value';
import { stepKindOf } from './registry';

/** So much of a text is named in a remark about it. */
const BEGINNING = 40;

/**
 * Whether a draft's answer has the shape of its step. One that is only too long, or has too many entries, has: an expert
 * may write more than fits and shorten it afterwards, and nothing of it is ever refused by the disk.
 */
export function fitsDraft(step: { readonly kind: string }, answer: Json): boolean {
  const parsed = stepKindOf(step).answerSchema.safeParse(answer);
  return parsed.success || parsed.error.issues.every(isTooBig);
}

/** What of an answer is longer than it may be handed in, each at its place. */
export function checkLimits(step: { readonly kind: string }, answer: Json): Finding[] {
  const parsed = stepKindOf(step).answerSchema.safeParse(answer);
  const issues = parsed.success ? [] : parsed.error.issues.filter(isTooBig);
  return issues.map(({ path, maximum }) => {
    const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
    const { value, place } = walk(answer, keys);
    return { path: place, severity: 'blocks', message: describe(value, Number(maximum)) };
  });
}

type Issue = z.core.$ZodIssue;

function isTooBig(issue: Issue): issue is Extract<Issue, { code: 'too_big' }> {
  return issue.code === 'too_big';
}

/** What stands at a path, and the path with entries that have an id named by it. */
function walk(answer: Json, keys: readonly (string | number)[]): { value: Json; place: (string | number)[] } {
  let value = answer;
  const place = keys.map((key) => {
    value = (value as Record<string, Json>)[key] ?? null;
    const id = typeof key === 'number' ? (value as { readonly id?: Json } | null)?.id : undefined;
    return typeof id === 'string' ? id : key;
  });
  return { value, place };
}

function describe(value: Json, most: number): string {
  if (typeof value === 'string') {
    const beginning = value.trim().slice(0, BEGINNING);
    return `“${beginning}…” is too long: ${formatCount(value.length)} characters, and ${formatCount(most)} are taken. Shorten it.`;
  }
  return Array.isArray(value)
    ? `There are ${formatCount(value.length)} entries, and ${formatCount(most)} are taken. Remove some.`
    : `The most that is taken here is ${formatCount(most)}.`;
}
