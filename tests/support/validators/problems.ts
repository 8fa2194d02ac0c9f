// What the validators share. They are written from the formats' own documentation and know nothing of our schemas.

/** What is wrong with a row; empty when nothing is. */
export type Problems = string[];

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object with exactly these keys, or null with the problem noted. */
export function exactObject(
  value: unknown,
  required: readonly string[],
  place: string,
  problems: Problems,
  optional: readonly string[] = [],
): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(`${place} is not an object`);
    return null;
  }
  for (const key of required) {
    if (!Object.hasOwn(value, key)) {
      problems.push(`${place} has no "${key}"`);
    }
  }
  for (const key of Object.keys(value)) {
    if (!required.includes(key) && !optional.includes(key)) {
      problems.push(`${place} has an unknown key "${key}"`);
    }
  }
  return value as JsonObject;
}

/** Notes a problem unless the value is text that says something. */
export function fullText(value: unknown, place: string, problems: Problems): value is string {
  if (typeof value !== 'string') {
    problems.push(`${place} is not a string`);
    return false;
  }
  if (value.trim() === '') {
    problems.push(`${place} is empty`);
    return false;
  }
  return true;
}

/** The value as an array, or null with the problem noted. */
export function array(value: unknown, place: string, problems: Problems): readonly unknown[] | null {
  if (!Array.isArray(value)) {
    problems.push(`${place} is not an array`);
    return null;
  }
  return value;
}
