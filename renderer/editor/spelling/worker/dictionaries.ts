import type { Language } from '#shared/domain/language';
import type { DictionaryFiles } from './hunspell';

/** Fetches the dictionary of a language from the app's own files (the build puts them below /dictionaries). */
export async function fetchDictionary(language: Language): Promise<DictionaryFiles> {
  const [affixes, words] = await Promise.all([
    fetchBytes(`/dictionaries/${language}.aff`),
    fetchBytes(`/dictionaries/${language}.dic`),
  ]);
  return { affixes, words };
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  // The files have no hash in their names: after an update of the app an old copy would be another one's words.
  const response = await fetch(new URL(path, location.href), { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
