/**
 * Where the places of a Markdown source are in the words that it stands for: escapes, entities and the marks that begin
 * a line are in the one and not in the other. For each place of the source, the place in the value.
 */
export function valueOffsets(source: string, value: string): (offset: number) => number {
  if (source === value) {
    return (offset) => Math.min(Math.max(0, offset), value.length);
  }
  const places = new Int32Array(source.length + 1);
  let to = 0;
  for (let from = 0; from < source.length; ) {
    const length = sourceLength(source, from, value, to);
    places.fill(to, from, from + length.source);
    from += length.source;
    to = Math.min(value.length, to + length.value);
  }
  places[source.length] = value.length;
  return (offset) => places[Math.min(Math.max(0, offset), source.length)] as number;
}

/** How much of the source stands for how much of the value. */
function sourceLength(
  source: string,
  from: number,
  value: string,
  to: number,
): { readonly source: number; readonly value: number } {
  const sign = source[from];
  if (sign === '\\' && source[from + 1] === value[to] && /[!-/:-@[-`{-~]/.test(source[from + 1] ?? '')) {
    return { source: 2, value: 1 };
  }
  const entity =
    sign === '&' ? /^&(?:[a-z][a-z0-9]*|#\d+|#x[\da-f]+);/i.exec(source.slice(from, from + 40)) : null;
  if (entity !== null && !value.startsWith(entity[0], to)) {
    return {
      source: entity[0].length,
      value: value.codePointAt(to) === undefined || (value.codePointAt(to) ?? 0) < 0x10000 ? 1 : 2,
    };
  }
  return { source: 1, value: sign === value[to] ? 1 : 0 };
}
