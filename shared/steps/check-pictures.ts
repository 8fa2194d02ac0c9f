import type { Finding } from '../domain/finding';
import type { Json } from '../lib/json-value';

const NAMELESS = /!\[\s*\]\(<?media\/[0-9a-f]{64}\./gu;

/** Where an answer has pictures that say nothing to whoever cannot see them: worth a look, and no more. */
export function checkPictures(answer: Json): Finding[] {
  return placesOf(answer, []).map(({ path, count }) => ({
    path,
    severity: 'advice',
    message:
      count === 1
        ? 'A picture has no description. Say in a few words what it shows.'
        : `${count} pictures have no description. Say in a few words what each shows.`,
  }));
}

interface NamelessPlace {
  readonly path: readonly (string | number)[];
  readonly count: number;
}

function placesOf(value: Json, path: readonly (string | number)[]): NamelessPlace[] {
  if (typeof value === 'string') {
    const count = value.match(NAMELESS)?.length ?? 0;
    return count === 0 ? [] : [{ path, count }];
  }
  if (value === null || typeof value !== 'object') {
    return [];
  }
  return Object.entries(value).flatMap(([key, member]) =>
    placesOf(member, [...path, keyOf(value, key, member)]),
  );
}

/** Entries that have an id are named by it, as in every finding. */
function keyOf(parent: object, key: string, member: Json): string | number {
  if (!Array.isArray(parent)) {
    return key;
  }
  const { id } = (member ?? {}) as { readonly id?: Json };
  return typeof id === 'string' ? id : Number(key);
}
