import type { Json } from '#shared/lib/json-value';
import type { PartPath } from './changed-parts';

/** The text at a place of an answer; null where there is none. */
export function textAt(answer: Json, path: PartPath): string | null {
  let here: Json | undefined = answer;
  for (const key of path) {
    here = memberOf(here, key)?.[1];
  }
  return typeof here === 'string' ? here : null;
}

/** The answer with another text at a place that there is. */
export function withText(answer: Json, path: PartPath, text: string): Json {
  const [key, ...rest] = path;
  const found = key === undefined ? null : memberOf(answer, key);
  if (found === null) {
    return text;
  }
  const [name, member] = found;
  const changed = withText(member, rest, text);
  return Array.isArray(answer)
    ? answer.with(Number(name), changed)
    : { ...(answer as object), [name]: changed };
}

/** The key or number under which a member really is, and the member. */
function memberOf(value: Json | undefined, key: string | number): readonly [string | number, Json] | null {
  if (value === null || value === undefined || typeof value !== 'object') {
    return null;
  }
  if (Array.isArray(value)) {
    const index =
      typeof key === 'number'
        ? key - 1
        : value.findIndex((entry) => (entry as { readonly id?: Json } | null)?.id === key);
    return value[index] === undefined ? null : [index, value[index] as Json];
  }
  return Object.hasOwn(value, key) ? [key, (value as { readonly [name: string]: Json })[key] as Json] : null;
}
