import { sourceKey, type TextPlace, type TextSource } from '#shared/domain/text-source';
import { rangeFromAnchor } from '../quoting/text-anchors';

/** The rendered text of a source, where it is on the screen. */
function textRoot(source: TextSource): Element | null {
  const frame =
    source.of === 'text'
      ? `[data-panel="${CSS.escape(source.text)}"]`
      : `[data-source="${CSS.escape(sourceKey(source))}"]`;
  return document.querySelector(`${frame} [data-markdown-view]`);
}

/** The passage in the document, where it is on the screen. */
export function rangeOfPlace({ source, anchor }: TextPlace): Range | null {
  const root = textRoot(source);
  return root === null ? null : rangeFromAnchor(root, anchor);
}
