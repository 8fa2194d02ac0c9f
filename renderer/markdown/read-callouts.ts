import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import { type CalloutKind, isCalloutKind } from './markdown-nodes';

const MARKER = /^\[!([a-z]+)\][ \t]*(?:\n|$)/iu;

/** Makes a call-out of a quotation whose first line is `[!NOTE]` or one of its four fellows, written without escapes. */
export function readCallout(quote: Blockquote, source: string): void {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') {
    return;
  }
  const [first, second] = paragraph.children;
  const start = first?.position?.start.offset;
  const marker = first?.type === 'text' ? MARKER.exec(first.value) : null;
  if (first?.type !== 'text' || marker === null || start === undefined) {
    return;
  }
  const kind = (marker[1] ?? '').toLowerCase();
  const isAlone = marker[0].endsWith('\n') || second === undefined || isSpacesAtLineEnd(second, source);
  if (isCalloutKind(kind) && isAlone && source.startsWith('[!', start)) {
    makeCallout(quote, paragraph, kind, marker[0].length);
  }
}

function makeCallout(quote: Blockquote, paragraph: Paragraph, kind: CalloutKind, length: number): void {
  quote.callout = kind;
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text') {
    return;
  }
  const rest = first.value.slice(length);
  const left: PhrasingContent[] = rest === '' ? others : [withoutFirstLine(first, rest), ...others];
  if (left[0]?.type === 'break') {
    left.shift();
  }
  paragraph.children = left;
  if (left.length === 0) {
    quote.children.shift();
  }
}

function withoutFirstLine(text: Extract<PhrasingContent, { type: 'text' }>, value: string): PhrasingContent {
  if (text.position === undefined) {
    return { ...text, value };
  }
  const { start, end } = text.position;
  // `[!NOTE]` in the source is as long as in the text; what follows it, up to the words, holds no word.
  const moved = { ...start, column: 1, line: start.line + 1 };
  return {
    ...text,
    value,
    position: {
      start:
        start.offset === undefined
          ? moved
          : { ...moved, offset: start.offset + 1 + text.value.indexOf('\n') },
      end,
    },
  };
}

/** Two spaces after the marker are a hard break to Markdown, and still nothing but its line's end. */
function isSpacesAtLineEnd(node: PhrasingContent, source: string): boolean {
  const start = node.position?.start.offset;
  return node.type === 'break' && start !== undefined && source.charAt(start) === ' ';
}
