import { commonEnds } from './common-ends';
import type { Json } from './json-value';
import type { Patch, PatchOperation } from './patch-schema';

type Path = PatchOperation['path'];

/** Says that a patch does not fit the value that it was applied to. */
export class PatchMismatch extends Error {
  override readonly name = 'PatchMismatch';
}

/** The patch that turns `before` into `after`; empty when they are equal. */
export function diffJson(before: Json, after: Json): Patch {
  const operations: PatchOperation[] = [];
  collect(before, after, [], operations);
  return operations;
}

/**
 * Applies a patch and gives the new value; `before` is left as it was and unchanged parts are shared with it.
 * Throws PatchMismatch when a path or an offset does not exist in `before`.
 */
export function applyPatch(before: Json, patch: Patch): Json {
  return patch.reduce<Json>((value, operation) => applyAt(value, operation, 0), before);
}

function collect(before: Json, after: Json, path: Path, operations: PatchOperation[]): void {
  if (before === after) {
    return;
  }
  if (typeof before === 'string' && typeof after === 'string') {
    operations.push(splice(before, after, path));
    return;
  }
  if (isRecord(before) && isRecord(after)) {
    collectRecord(before, after, path, operations);
    return;
  }
  if (isList(before) && isList(after)) {
    collectList(before, after, path, operations);
    return;
  }
  operations.push({ do: 'set', path, value: after });
}

function collectRecord(
  before: { readonly [key: string]: Json },
  after: { readonly [key: string]: Json },
  path: Path,
  operations: PatchOperation[],
): void {
  for (const key of Object.keys(before)) {
    if (!Object.hasOwn(after, key)) {
      operations.push({ do: 'remove', path: [...path, key] });
    }
  }
  for (const [key, member] of Object.entries(after)) {
    if (Object.hasOwn(before, key)) {
      collect(before[key] as Json, member, [...path, key], operations);
    } else {
      operations.push({ do: 'set', path: [...path, key], value: member });
    }
  }
}

function collectList(
  before: readonly Json[],
  after: readonly Json[],
  path: Path,
  operations: PatchOperation[],
): void {
  if (before.length === after.length) {
    for (const [index, member] of after.entries()) {
      collect(before[index] as Json, member, [...path, index], operations);
    }
    return;
  }
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isSame(before[start] as Json, after[start] as Json)) {
    start += 1;
  }
  let end = 0;
  while (end < shortest - start && isSame(before.at(-1 - end) as Json, after.at(-1 - end) as Json)) {
    end += 1;
  }
  operations.push({
    do: 'items',
    path,
    at: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  });
}

function isSame(one: Json, other: Json): boolean {
  return one === other || diffJson(one, other).length === 0;
}

function splice(before: string, after: string, path: Path): PatchOperation {
  let { start, end } = commonEnds(before, after);
  // Never cut a surrogate pair in two: half of one cannot be written as UTF-8 and would come back as U+FFFD.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) {
    start -= 1;
  }
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) {
    end -= 1;
  }
  return {
    do: 'splice',
    path,
    at: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

function applyAt(value: Json, operation: PatchOperation, depth: number): Json {
  const key = operation.path[depth];
  if (key === undefined) {
    return applyHere(value, operation);
  }
  const last = depth === operation.path.length - 1;
  if (
    isList(value) &&
    typeof key === 'number' &&
    key < value.length &&
    !(last && operation.do === 'remove')
  ) {
    return value.with(key, applyAt(value[key] as Json, operation, depth + 1));
  }
  if (isRecord(value) && typeof key === 'string') {
    return applyToMember(value, key, last, operation, depth);
  }
  throw new PatchMismatch(`no place ${JSON.stringify(operation.path)} in the value`);
}

function applyToMember(
  value: { readonly [key: string]: Json },
  key: string,
  last: boolean,
  operation: PatchOperation,
  depth: number,
): Json {
  const exists = Object.hasOwn(value, key);
  if (last && operation.do === 'set') {
    return withMember(value, key, operation.value);
  }
  if (!exists) {
    throw new PatchMismatch(`no place ${JSON.stringify(operation.path)} in the value`);
  }
  if (last && operation.do === 'remove') {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  return withMember(value, key, applyAt(value[key] as Json, operation, depth + 1));
}

/** `{...value, [key]: member}` would call the setter of a key named `__proto__`; entries do not. */
function withMember(value: { readonly [key: string]: Json }, key: string, member: Json): Json {
  if (key !== '__proto__') {
    return { ...value, [key]: member };
  }
  return Object.fromEntries([...Object.entries(value).filter(([name]) => name !== key), [key, member]]);
}

function applyHere(value: Json, operation: PatchOperation): Json {
  if (operation.do === 'set') {
    return operation.value;
  }
  if (
    operation.do === 'splice' &&
    typeof value === 'string' &&
    operation.at + operation.remove <= value.length
  ) {
    return value.slice(0, operation.at) + operation.insert + value.slice(operation.at + operation.remove);
  }
  if (operation.do === 'items' && isList(value) && operation.at + operation.remove <= value.length) {
    return value.toSpliced(operation.at, operation.remove, ...operation.insert);
  }
  throw new PatchMismatch(`cannot ${operation.do} at ${JSON.stringify(operation.path)}`);
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
