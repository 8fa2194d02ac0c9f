import type { Answers } from '#shared/domain/draft';
import { countWords } from '#shared/domain/markdown-text';
import type { Json } from '#shared/lib/json-value';
import type { Patch, PatchOperation } from '#shared/lib/patch-schema';

/** How far around a change the word that it is in is looked for, in UTF-16 units. */
const LONGEST_WORD = 64;

/** How many words more a patch makes. Costs what the patch holds, however long the texts are. */
export function wordChange(answers: Answers, patch: Patch): number {
  return patch.reduce((sum, operation) => sum + changeOf(answers, operation), 0);
}

function changeOf(answers: Answers, operation: PatchOperation): number {
  const before = valueAt(answers, operation.path);
  switch (operation.do) {
    case 'set':
      return wordsIn(operation.value) - wordsIn(before);
    case 'remove':
      return -wordsIn(before);
    case 'items': {
      const removed = Array.isArray(before)
        ? before.slice(operation.at, operation.at + operation.remove)
        : [];
      return wordsIn(operation.insert) - wordsIn(removed as Json);
    }
    case 'splice':
      return typeof before === 'string' ? spliceChange(before, operation) : 0;
  }
}

function spliceChange(text: string, { at, remove, insert }: PatchOperation & { do: 'splice' }): number {
  const left = /\S*$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? '';
  const end = at + remove;
  const right = /^\S*/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '';
  return countWords(left + insert + right) - countWords(left + text.slice(at, end) + right);
}

function valueAt(value: Json, path: PatchOperation['path']): Json {
  let here: Json = value;
  for (const key of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) {
      return null;
    }
    here = (here as { readonly [key: string | number]: Json })[key] ?? null;
  }
  return here;
}

function wordsIn(value: Json): number {
  if (typeof value === 'string') {
    return countWords(value);
  }
  return value === null || typeof value !== 'object'
    ? 0
    : Object.entries(value).reduce(
        (sum, [key, member]) => sum + (isName(key, member) ? 0 : wordsIn(member)),
        0,
      );
}

/** Ids are words to nobody. */
function isName(key: string, member: Json): boolean {
  return typeof member === 'string' && (key === 'id' || key === 'kind');
}
