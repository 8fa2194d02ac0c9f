import { type Sha256, sha256Schema } from '../lib/ids';
import type { Json } from '../lib/json-value';

const ADDRESS = /media\/([0-9a-f]{64})\.(?:png|jpg|webp|gif)(?![0-9a-z])/gu;

/** The pictures that the texts of an answer name, each once, in the order in which they first come. */
export function picturesIn(answer: Json): Sha256[] {
  return [...new Set(hashesIn(answer))];
}

function hashesIn(value: Json): Sha256[] {
  if (typeof value === 'string') {
    return [...value.matchAll(ADDRESS)].map((match) => sha256Schema.parse(match[1]));
  }
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(hashesIn);
}
