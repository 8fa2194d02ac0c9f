import { alignTokens } from '../align-tokens';
import type { TextRange } from '../text-anchor';
import type { Match } from './pieces';
import type { Texts } from './prose-tokens';

export interface Line extends TextRange {
  readonly key: string;
}

/** Lines of `text.slice(start, end)`, each with the line break that ends it. */
export function linesIn(text: string, { start, end }: TextRange, keyOf: (line: string) => string): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline >= end ? end : newline + 1;
    lines.push({ start: at, end: stop, key: keyOf(text.slice(at, stop).replace(/\r?\n$/, '')) });
    at = stop;
  }
  return lines;
}

/** Which lines are in both, in order, by their keys. */
export function alignLines(
  before: readonly Line[],
  after: readonly Line[],
): { readonly before: number; readonly after: number }[] {
  const known = new Map<string, number>();
  const ids = (lines: readonly Line[]): Int32Array =>
    Int32Array.from(lines, ({ key }) => {
      const id = known.get(key) ?? known.size;
      known.set(key, id);
      return id;
    });
  return alignTokens(ids(before), ids(after)).flatMap((run) =>
    Array.from({ length: run.length }, (_, index) => ({
      before: run.before + index,
      after: run.after + index,
    })),
  );
}

/** Code, line by line: half a line of it means nothing. */
export function matchCode(texts: Texts, before: TextRange, after: TextRange): Match[] {
  const old = linesIn(texts.before, before, (line) => line);
  const fresh = linesIn(texts.after, after, (line) => line);
  return alignLines(old, fresh).map((pair) =>
    matchOf(texts, old[pair.before] as Line, fresh[pair.after] as Line),
  );
}

/** Two stretches that count as the same. */
export function matchOf(texts: Texts, before: TextRange, after: TextRange): Match {
  const isExact = texts.before.slice(before.start, before.end) === texts.after.slice(after.start, after.end);
  return {
    before: { start: before.start, end: before.end },
    after: { start: after.start, end: after.end },
    isExact,
  };
}
