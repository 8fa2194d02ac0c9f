import type { Material } from '#shared/domain/task';
import type { TextPlace } from '#shared/domain/text-source';
import { blockQuote, escapeLine } from '#shared/lib/block-quote';

/**
 * A passage for a text that stands on its own, such as an ideal answer: a source that the task brings is named by its
 * title; a response, or what the expert wrote, means nothing to whoever reads the text later.
 */
export function plainQuote(
  { source, anchor }: TextPlace,
  material: Material,
  markdown: string | null,
): string {
  const passage = source.of === 'text' ? material.passages.find(({ id }) => id === source.text) : undefined;
  return blockQuote(anchor.quote, passage === undefined ? null : escapeLine(passage.title), markdown);
}
