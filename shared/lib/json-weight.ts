import type { Json } from './json-value';

/** What a value weighs that is nested deeper than anything of ours, or is no JSON: more than may ever be sent. */
const TOO_MUCH = Number.MAX_SAFE_INTEGER;
const DEEPEST = 64;

/**
 * How much a JSON value carries: the UTF-16 units of its strings and keys, and one for every value; bytes, which travel
 * beside JSON, weigh one each. Costs nothing per character, unlike printing it. Equal values weigh the same. What could
 * hide its size weighs the largest number: values nested deeper than 64, arrays with gaps, maps, sets and buffers.
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
  if (depth >= DEEPEST || Symbol.toStringTag in value) {
    return TOO_MUCH;
  }
  const members = Object.entries(value);
  if (Array.isArray(value) && members.length < value.length) {
    return TOO_MUCH;
  }
  let weight = 1;
  for (const [key, member] of members) {
    weight = Math.min(
      TOO_MUCH,
      weight + (Array.isArray(value) ? 0 : key.length) + jsonWeight(member, depth + 1),
    );
  }
  return weight;
}
