import type { Finding } from '../../domain/finding';
import { countWords } from '../../domain/markdown-text';
import { countOf, formatCount } from '../../lib/count';

/** Whether a text is there and has enough words; `name` is what the sentence calls it. */
export function checkText(path: Finding['path'], name: string, text: string, minWords: number): Finding[] {
  if (text.trim() === '') {
    return [{ path, severity: 'blocks', message: `Write the ${name}.` }];
  }
  const words = countWords(text);
  if (words < minWords) {
    const message = `The ${name} has ${countOf(words, 'word')}; this project asks for at least ${formatCount(minWords)}.`;
    return [{ path, severity: 'blocks', message }];
  }
  return [];
}
