import type { Language } from '#shared/domain/language';

/**
 * Terms of medicine, law and the sciences, and loan words with accents, that general dictionaries lack: our own lists,
 * loaded when first needed. Languages that inflect have theirs taught to the dictionary instead (worker/learn-terms.ts).
 */
export async function loadTerms(language: Language): Promise<readonly string[]> {
  if (language !== 'en-US' && language !== 'en-GB') {
    return [];
  }
  const lists = await Promise.all([
    import('./terms/medicine.txt?raw'),
    import('./terms/law-and-science.txt?raw'),
    import('./terms/loan-words.txt?raw'),
  ]);
  return lists.flatMap(({ default: list }) => list.split('\n').filter((term) => term !== ''));
}
