import type { Json } from './json-value';

/** What a value that is nested deeper than anything of ours weighs: more than may ever be sent. */
const TOO_DEEP = Number.MAX_SAFE_INTEGER;
const DEEPEST = 64;

/**
 * How much a JSON value carries: the UTF-16 units of its strings and keys, and one for every value; bytes, which travel
 * beside JSON, weigh one each. Costs nothing per character, unlike printing it. Equal values weigh the same; values nested deeper than 64 weigh the largest number.
 */
export function jsonWeight(value: Json, depth = 0): number {
  if (typeof value === 'string') {
    return value.length + 1;
  }
  if (value === null || typeof value !== 'object') {
    return 1;
  }
  if (ArrayBuffer.isView(value)) {
    return value.byteLength + 1;
  }
  if (depth >= DEEPEST) {
    return TOO_DEEP;
  }
  let weight = 1;
  for (const [key, member] of Object.entries(value)) {
    weight = Math.min(
      TOO_DEEP,
      weight + (Array.isArray(value) ? 0 : key.length) + jsonWeight(member, depth + 1),
    );
  }
  return weight;
}
