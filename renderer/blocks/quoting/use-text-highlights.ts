import { type RefObject, useEffect } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { type HighlightName, paintHighlights } from './paint-highlights';
import { readRenderedText } from './rendered-text';
import { rangeInText } from './text-anchors';

export interface TextHighlights {
  readonly name: HighlightName;
  readonly anchors: readonly TextAnchor[];
}

/** Keeps anchored passages of a view highlighted, also when its text nodes are replaced (code gets its colours late). */
export function useTextHighlights(root: RefObject<Element | null>, { name, anchors }: TextHighlights): void {
  useEffect(() => {
    const element = root.current;
    if (element === null || anchors.length === 0) {
      return;
    }
    let clear = paintAnchors(element, name, anchors);
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        clear();
        clear = paintAnchors(element, name, anchors);
      });
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      clear();
    };
  }, [root, name, anchors]);
}

function paintAnchors(root: Element, name: HighlightName, anchors: readonly TextAnchor[]): () => void {
  const rendered = readRenderedText(root);
  return paintHighlights(
    name,
    anchors.flatMap((anchor) => rangeInText(rendered, anchor) ?? []),
  );
}
