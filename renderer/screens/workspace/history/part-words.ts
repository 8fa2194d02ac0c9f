import type { Json } from '#shared/lib/json-value';
import { LISTED, type PartPath } from './changed-parts';

/** What ids in an answer stand for: responses, criteria, fields. */
export type NamesOfIds = ReadonlyMap<string, string>;

/** "Criterion 2 · Weight": where in a step's answer something stands, for people. Empty for the answer's one text. */
export function pathInWords(path: PartPath, names: NamesOfIds): string {
  const words = path
    .filter((key) => key !== LISTED && key !== 'markdown')
    .map((key) => (typeof key === 'number' ? String(key) : (names.get(key) ?? keyInWords(key))))
    .filter((word) => word !== '');
  return words.join(' · ');
}

/** "yes", "4", "Response A", "not set". */
export function valueInWords(value: Json | undefined, names: NamesOfIds): string {
  if (value === undefined || value === null || value === '') {
    return 'not set';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'string') {
    return value
      .split(', ')
      .map((word) => names.get(word) ?? word)
      .join(', ');
  }
  return String(value);
}

/** `minWords` and `not-applicable` are written for programs. An id that nothing is known of says nothing. */
function keyInWords(key: string): string {
  if (/\d/.test(key) && /^[\w.:-]{6,}$/.test(key)) {
    return '';
  }
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names for the ids that an answer itself explains: entries of lists that say what they are. */
export function namesInAnswer(answer: Json | undefined): [string, string][] {
  if (answer === null || answer === undefined || typeof answer !== 'object') {
    return [];
  }
  if (!Array.isArray(answer)) {
    return Object.values(answer).flatMap(namesInAnswer);
  }
  return answer.flatMap((entry: Json, index) => {
    const inside = namesInAnswer(entry);
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
      return inside;
    }
    const { id } = entry as { readonly id?: Json };
    return typeof id === 'string' ? [[id, String(index + 1)] as [string, string], ...inside] : inside;
  });
}
