import { findPassage } from '#shared/lib/find-passage';
import { readPlainLetters } from '#shared/lib/place-in-markdown';
import { anchorAt, resolveAnchor, type TextAnchor } from '#shared/lib/text-anchor';
import { offsetOfPoint, type RenderedText, rangeOfOffsets, readRenderedText } from './rendered-text';

/** The anchor of what is selected in a view; null when nothing of it is, or when the selection began elsewhere. */
export function anchorFromSelection(root: Element, selection: Selection | null): TextAnchor | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
    return null;
  }
  const began = selection.anchorNode;
  return began === null || !root.contains(began) ? null : anchorFromRange(root, selection.getRangeAt(0));
}

/** The anchor of a range, cut to the view and freed of white space at both ends; null when nothing is left. */
export function anchorFromRange(root: Element, range: Range): TextAnchor | null {
  const rendered = readRenderedText(root);
  const start = root.contains(range.startContainer)
    ? offsetOfPoint(rendered, range.startContainer, range.startOffset, 'start')
    : 0;
  const end = root.contains(range.endContainer)
    ? offsetOfPoint(rendered, range.endContainer, range.endOffset, 'end')
    : rendered.text.length;
  return range.intersectsNode(root) ? trimmedAnchor(rendered.text, start, end) : null;
}

export function trimmedAnchor(text: string, start: number, end: number): TextAnchor | null {
  const part = text.slice(start, Math.max(start, end));
  const left = part.length - part.trimStart().length;
  return anchorAt(text, start + left, start + part.trimEnd().length);
}

/** Where an anchor is now; null when its quote is no longer there. */
export function rangeFromAnchor(root: Element, anchor: TextAnchor): Range | null {
  return rangeInText(readRenderedText(root), anchor);
}

/**
 * The same for many anchors on a text that was read once. Words that were changed a little are still the place; what is
 * there now tells the reader more than nothing.
 */
export function rangeInText(rendered: RenderedText, anchor: TextAnchor): Range | null {
  const place =
    resolveAnchor(rendered.text, anchor) ?? findPassage(readPlainLetters(rendered.text), anchor).range;
  return place === null ? null : rangeOfOffsets(rendered, place.start, place.end);
}
