import type { Json } from '#shared/lib/json-value';
import { diffJson } from '#shared/lib/patch';

type Item = { readonly id: string; readonly [key: string]: Json };
type Fields = { readonly [key: string]: Json };

/**
 * What `now` becomes when the change from `base` to `changed` is made in it. `now` is `base` too, but for what was done
 * since: of that nothing is lost. Entries of a list are known by their ids, so that a change of one of them is not
 * made in another; a text is changed only where it is still as it was; and an entry that has changed since is not
 * taken away. A change that finds nothing left to change gives `now`.
 *
 *   base ──the change──► changed
 *     │                     │
 *   since                 since
 *     ▼                     ▼
 *    now ──the change──► result
 */
export function mergeJson(base: Json, changed: Json, now: Json): Json {
  if (isSame(base, changed) || isSame(now, changed)) {
    return now;
  }
  if (isSame(base, now)) {
    return changed;
  }
  if (typeof base === 'string' && typeof changed === 'string' && typeof now === 'string') {
    return mergeTexts(base, changed, now);
  }
  if (isItems(base) && isItems(changed) && isItems(now)) {
    return mergeItems(base, changed, now);
  }
  if (isFields(base) && isFields(changed) && isFields(now)) {
    return mergeFields(base, changed, now);
  }
  return now;
}

function mergeFields(base: Fields, changed: Fields, now: Fields): Fields {
  const entries = [...new Set([...Object.keys(now), ...Object.keys(changed)])].flatMap((key) => {
    const value = mergeMember(base[key], changed[key], now[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Undefined is for what is not there. */
function mergeMember(
  base: Json | undefined,
  changed: Json | undefined,
  now: Json | undefined,
): Json | undefined {
  if (base !== undefined && changed !== undefined && now !== undefined) {
    return mergeJson(base, changed, now);
  }
  const isUntouched = base === undefined || now === undefined ? base === now : isSame(base, now);
  return isUntouched ? changed : now;
}

function mergeItems(base: readonly Item[], changed: readonly Item[], now: readonly Item[]): Item[] {
  const [before, after] = [byId(base), byId(changed)];
  const kept = now.flatMap((item) => {
    const merged = mergeMember(before.get(item.id), after.get(item.id), item);
    return merged === undefined ? [] : [merged as Item];
  });
  const here = byId(kept);
  const order = inOrderOf(changed, base, kept);
  for (const [index, item] of changed.entries()) {
    if (!here.has(item.id) && !before.has(item.id)) {
      const earlier = changed.slice(0, index).findLast(({ id }) => order.some((other) => other.id === id));
      order.splice(earlier === undefined ? 0 : order.findIndex(({ id }) => id === earlier.id) + 1, 0, item);
    }
  }
  return order;
}

/** With the entries moved as the change moved them, where they have not been moved otherwise since. */
function inOrderOf(changed: readonly Item[], base: readonly Item[], now: readonly Item[]): Item[] {
  const here = byId(now);
  const isKnown = ({ id }: Item) => here.has(id);
  const wanted = changed.filter(isKnown);
  const ids = new Set(wanted.map(({ id }) => id));
  const were = base.filter(({ id }) => ids.has(id));
  const are = now.filter(({ id }) => ids.has(id));
  if (were.length !== are.length || were.some(({ id }, index) => id !== are[index]?.id)) {
    return [...now];
  }
  let next = 0;
  return now.map((item) => {
    if (!ids.has(item.id)) {
      return item;
    }
    const moved = here.get(wanted[next]?.id ?? '');
    next += 1;
    return moved ?? item;
  });
}

/** Makes the change where the text is as it was; where it was written anew since, it stays. */
function mergeTexts(base: string, changed: string, now: string): string {
  const [change] = diffJson(base, changed);
  const [since] = diffJson(base, now);
  if (change?.do !== 'splice' || since?.do !== 'splice') {
    return now;
  }
  // Right beside it is in it: a digit typed behind a figure is part of the figure.
  const isBehind = since.at > change.at + change.remove;
  const isBefore = since.at + since.remove < change.at;
  if (!isBehind && !isBefore) {
    return now;
  }
  const at = isBehind ? change.at : change.at + since.insert.length - since.remove;
  return now.slice(0, at) + change.insert + now.slice(at + change.remove);
}

function byId(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function isSame(one: Json, other: Json): boolean {
  return diffJson(one, other).length === 0;
}

function isFields(value: Json): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isItems(value: Json): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isFields(item) && typeof item['id'] === 'string');
}
