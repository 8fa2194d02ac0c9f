import type { Root, RootContent } from 'mdast';
import type { KeptSpan } from './kept-spans';

/**
 * Parses a text without what is kept of it as it stands: a comment of the same length takes its place, so that every
 * position is that of the text. Where a comment does not become a block of its own (the stretch was inside something that
 * was left open), the whole text is kept: nothing is ever lost for what stands around it.
 */
export function parseAround(source: string, spans: readonly KeptSpan[], parse: (text: string) => Root): Root {
  const starts = new Map(spans.map((span) => [span.start, span]));
  const root = parse(masked(source, spans));
  let found = 0;
  const children = root.children.map((node): RootContent => {
    const span = starts.get(node.position?.start.offset ?? -1);
    if (span === undefined || node.type !== 'html' || node.position?.end.offset !== span.end) {
      return node;
    }
    found += 1;
    return { type: 'rawBlock', value: source.slice(span.start, span.end), position: node.position };
  });
  return found === spans.length ? { ...root, children } : keptWhole(source);
}

function masked(source: string, spans: readonly KeptSpan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(source.slice(at, start), `<!--${' '.repeat(Math.max(0, end - start - 7))}-->`);
    at = end;
  }
  return parts.join('') + source.slice(at);
}

/** A text that nobody reads: all of it is one block, as it stands. */
export function keptWhole(source: string): Root {
  const lines = source.split('\n');
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: source.length },
  };
  return { type: 'root', children: [{ type: 'rawBlock', value: source, position }], position };
}
