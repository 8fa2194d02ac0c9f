import type { TextChange } from '#shared/steps/revise/changes';
import { paintHighlights } from '../../blocks/quoting/paint-highlights';
import { scrollToRange } from '../../blocks/quoting/reveal-range';
import { findRange } from './use-change-highlights';

const FLASH_MS = 1_200;

/** Where the two texts are drawn, inside the step. */
export const DRAFT_TEXT = '[data-draft] [data-markdown-view]';
export const REVISION_TEXT = '[data-revision] .prose-editor-text';

/** Brings a change into view in both texts, and marks it there for a moment. */
export function showChange(frame: Element, change: TextChange, draft: string, revision: string): void {
  const sides = [
    { root: frame.querySelector(DRAFT_TEXT), markdown: draft, range: change.before },
    { root: frame.querySelector(REVISION_TEXT), markdown: revision, range: change.after },
  ];
  for (const { root, markdown, range } of sides) {
    const found = root === null ? null : findRange(root, markdown, range);
    if (root !== null && found !== null) {
      scrollToRange(root, found);
      setTimeout(paintHighlights('quote-flash', [found]), FLASH_MS);
    }
  }
}
