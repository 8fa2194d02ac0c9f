import type { PageLine } from './coloured-ranges';

/** Which lines of a block of code are in the window, or at most so many pixels outside of it: from the first, to before the second. */
export function seenLines(
  element: Element,
  lines: readonly PageLine[],
  margin: number,
): readonly [from: number, to: number] {
  const [top, bottom] = [-margin, window.innerHeight + margin];
  if (getComputedStyle(element).whiteSpace === 'pre-wrap') {
    return [Math.max(0, firstBelow(lines, top) - 1), firstBelow(lines, bottom)];
  }
  // All are equally high.
  const box = element.getBoundingClientRect();
  const height = Math.max(1, box.height / lines.length);
  const within = (line: number) => Math.max(0, Math.min(lines.length, line));
  return [within(Math.floor((top - box.top) / height)), within(Math.ceil((bottom - box.top) / height))];
}

/** The first line that begins below a height of the window; as few lines as possible are asked where they are. */
function firstBelow(lines: readonly PageLine[], height: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (topOf(lines, middle) < height) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** An empty line has nothing that could be asked: it is as good as the next one that has. */
function topOf(lines: readonly PageLine[], at: number): number {
  for (let index = at; index < lines.length; index += 1) {
    const node = lines[index]?.nodes.find(({ data }) => data !== '');
    if (node !== undefined) {
      const range = node.ownerDocument.createRange();
      range.selectNode(node);
      return range.getBoundingClientRect().top;
    }
  }
  return Number.POSITIVE_INFINITY;
}
