import { setDOMUnmanaged } from 'lexical';
import { CALLOUT_LOOKS } from '../../markdown/callout-looks';
import type { CalloutKind } from '../../markdown/markdown-nodes';

const SVG = 'http://www.w3.org/2000/svg';

/** The heading of a call-out, which says its kind and is no part of the text. */
export function createCalloutTitle(kind: CalloutKind): HTMLElement {
  const { label, paths } = CALLOUT_LOOKS[kind];
  const title = document.createElement('div');
  title.className = 'callout-title';
  title.contentEditable = 'false';
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  for (const shape of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    icon.append(path);
  }
  // What has a direction of its own has no say in that of the text, which is read from its first letter.
  const words = document.createElement('span');
  words.dir = 'ltr';
  words.textContent = label;
  title.append(icon, words);
  setDOMUnmanaged(title);
  return title;
}
