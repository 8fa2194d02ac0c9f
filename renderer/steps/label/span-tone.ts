import type { MarkTone } from '../../blocks/quoting/text-marks';
import type { TaxonomyIndex } from '../../blocks/taxonomy/taxonomy-index';

const TONES: readonly MarkTone[] = ['info', 'accent', 'good', 'bad', 'warn', 'plain'];

/**
 * The colour of a code in the text: codes of a short list each have one as long as there are enough, codes of a tree that
 * of the branch that they stand in.
 */
export function spanTone(index: TaxonomyIndex, codeId: string): MarkTone {
  let top = index.placeOf(codeId) ?? 0;
  for (let parent = index.parentOf(top), steps = 0; parent !== null && steps < 50; steps += 1) {
    top = parent;
    parent = index.parentOf(top);
  }
  return TONES[Math.max(0, index.roots.indexOf(top)) % TONES.length] ?? 'plain';
}
