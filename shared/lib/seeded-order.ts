import { seededRandom } from './seeded-random';

/**
 * A shuffle that is the same for the same seed: the order in which an expert sees responses is drawn once, from task
 * and expert, so that it can be recorded and repeated. Fisher–Yates over the mulberry32 generator, seeded by FNV-1a.
 */
export function seededOrder<Item>(items: readonly Item[], seed: string): Item[] {
  const random = seededRandom(hash(seed));
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[pick]] = [shuffled[pick] as Item, shuffled[last] as Item];
  }
  return shuffled;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
