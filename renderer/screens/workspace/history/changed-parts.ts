import type { Json } from '#shared/lib/json-value';

/** A place in an answer: keys of objects, and of lists the entry's id or, where it has none, its number. */
export type PartPath = readonly (string | number)[];

/** A long text that is another now; an absent one is empty. */
export interface TextChange {
  readonly kind: 'text';
  readonly path: PartPath;
  readonly before: string;
  readonly after: string;
}

/** Anything else that is another now; undefined for what is not there. */
export interface ValueChange {
  readonly kind: 'value';
  readonly path: PartPath;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

export type PartChange = TextChange | ValueChange;

/** From this length on a text is compared word by word, in UTF-16 units. */
const LONG = 60;
/** What a member that holds Markdown is called, however short it is. */
const TEXTS = new Set(['markdown', 'prompt', 'context', 'expected', 'answer', 'explanation']);

/** What differs between two answers of a step, in the order of the newer one. */
export function changedParts(before: Json | undefined, after: Json | undefined): PartChange[] {
  const changes: PartChange[] = [];
  collect(before, after, [], changes);
  return changes;
}

function collect(
  before: Json | undefined,
  after: Json | undefined,
  path: PartPath,
  changes: PartChange[],
): void {
  if (before === after) {
    return;
  }
  const [old, now] = [membersOf(before), membersOf(after)];
  if (old !== null || now !== null) {
    const keys = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
    for (const key of keys) {
      if (!isHidden(key)) {
        collect(old?.get(key), now?.get(key), [...path, key], changes);
      }
    }
    return;
  }
  if (isBlank(before) && isBlank(after)) {
    return;
  }
  if (isText(before, path) || isText(after, path)) {
    changes.push({ kind: 'text', path, before: textOf(before), after: textOf(after) });
  } else {
    changes.push({ kind: 'value', path, before, after });
  }
}

/** The members of an object or of a list; null for what has none to speak of. */
function membersOf(value: Json | undefined): ReadonlyMap<string | number, Json> | null {
  if (value === null || typeof value !== 'object') {
    return null;
  }
  if (!Array.isArray(value)) {
    return new Map(Object.entries(value));
  }
  // A list of words or numbers is one value: its order says something.
  if (value.every((member) => member === null || typeof member !== 'object')) {
    return value.length === 0 ? new Map() : new Map([[LISTED, value.map(String).join(', ')]]);
  }
  return new Map(value.map((member, index) => [idOf(member) ?? index + 1, member]));
}

/** Stands for the whole of a list of plain values. */
export const LISTED = 'listed';

function idOf(member: Json): string | null {
  if (member === null || typeof member !== 'object' || Array.isArray(member)) {
    return null;
  }
  const { id } = member as { readonly id?: Json };
  return typeof id === 'string' ? id : null;
}

/** Where a quote or a mark lies, ids, and of what sort the text of a reference is, are nothing to read. */
const HIDDEN = new Set(['id', 'start', 'end', 'prefix', 'suffix', 'of']);

function isHidden(key: string | number): boolean {
  return HIDDEN.has(String(key));
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function isText(value: Json | undefined, path: PartPath): value is string {
  return (
    typeof value === 'string' &&
    (value.length >= LONG || value.includes('\n') || TEXTS.has(String(path.at(-1))))
  );
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
