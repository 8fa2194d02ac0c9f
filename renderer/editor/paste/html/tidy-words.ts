import type { PhrasingContent } from 'mdast';

const OBJECT = '\uFFFC';
const NO_BREAK = '\u00A0';
/** Zero-width spaces, byte order marks and soft hyphens: how a page was laid out. Joiners are part of words. */
const LAYOUT = /[\u200B\uFEFF\u00AD]/u;

/**
 * The words of a block as the parts that blank lines make of it, without the spaces that HTML is full of. A no-break
 * space stays where it keeps a number with its unit, or a sign with its word (French); elsewhere programs put them in
 * for looks, and it is a space.
 */
export function tidyWords(words: readonly PhrasingContent[]): PhrasingContent[][] {
  return splitAtBlankLines(words)
    .map(tidyPart)
    .filter((part) => part.length > 0);
}

type Parts = PhrasingContent[][];

/** Two breaks with nothing between are how mails and pages write a new paragraph. */
function splitAtBlankLines(words: readonly PhrasingContent[]): Parts {
  const parts: Parts = [[]];
  let breaks: PhrasingContent[] = [];
  for (const node of words) {
    if (node.type === 'break') {
      breaks.push(node);
      continue;
    }
    if (node.type === 'text' && node.value.trim() === '' && breaks.length > 0) {
      continue;
    }
    if (breaks.length > 1) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(...breaks);
    }
    breaks = [];
    const [first = node, ...others] = insideSplit(node);
    parts.at(-1)?.push(first);
    for (const other of others) {
      parts.push([other]);
    }
  }
  if (breaks.length > 1) {
    parts.push([]);
  } else {
    parts.at(-1)?.push(...breaks);
  }
  return parts;
}

function insideSplit(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) {
    return [node];
  }
  const parts = splitAtBlankLines(node.children);
  return parts.length === 1 ? [node] : parts.map((children) => ({ ...node, children }) as PhrasingContent);
}

function tidyPart(words: readonly PhrasingContent[]): PhrasingContent[] {
  const joined = textOf(words);
  const tidy = tidySpaces(joined);
  const take = { at: 0 };
  return withTexts(words, tidy, take);
}

/** One character for everything that is no text. */
function textOf(words: readonly PhrasingContent[]): string {
  return words
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value;
        case 'break':
          return '\n';
        default:
          return 'children' in node ? textOf(node.children) : OBJECT;
      }
    })
    .join('');
}

/** What becomes of each character: itself, a space, or nothing. */
function tidySpaces(text: string): string[] {
  const kept = Array.from({ length: text.length }, (_unused, at) => {
    const character = text.charAt(at);
    if (LAYOUT.test(character)) {
      return '';
    }
    return character === NO_BREAK && !isMeant(text.charAt(at - 1), text.charAt(at + 1)) ? ' ' : character;
  });
  // The character that is before, with its place; a line's start is as good as a break.
  let last = '\n';
  let lastAt = -1;
  kept.forEach((character, at) => {
    if (character === '') {
      return;
    }
    const isAfterGap = last === ' ' || last === '\n';
    if ((character === ' ' && isAfterGap) || (character === '\n' && last === '\n')) {
      kept[at] = '';
      return;
    }
    if (character === '\n' && last === ' ') {
      kept[lastAt] = '';
    }
    last = character;
    lastAt = at;
  });
  for (let at = kept.length - 1; at >= 0 && /^[ \n]?$/u.test(kept[at] ?? ''); at -= 1) {
    kept[at] = '';
  }
  return kept;
}

function isMeant(before: string, after: string): boolean {
  const isByNumber = /[\d§¶№]/u.test(before) && /\S/u.test(after);
  const isBeforeSign = /[\p{L}\p{N})»”]/u.test(before) && /[:;!?»%‰°€$£¥]/u.test(after);
  return isByNumber || isBeforeSign || (before === '«' && /\S/u.test(after));
}

function withTexts(
  words: readonly PhrasingContent[],
  tidy: string[],
  place: { at: number },
): PhrasingContent[] {
  return words.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      const value = tidy.slice(place.at, place.at + node.value.length).join('');
      place.at += node.value.length;
      return value === '' ? [] : [{ ...node, value }];
    }
    if (node.type !== 'break' && 'children' in node) {
      const children = withTexts(node.children, tidy, place);
      return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
    }
    place.at += 1;
    return node.type === 'break' && tidy[place.at - 1] === '' ? [] : [node];
  });
}
