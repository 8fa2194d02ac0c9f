import type { Link, Nodes, Root } from 'mdast';
import { parseMarkdown } from './parse-markdown';
import { ownWords, sameMarkdown } from './same-markdown';

const ESCAPE = /\\[!-/:-@[-`{-~]|&#x([\da-f]+);/giu;
const MAY_BE_LEANER = /[\\<&]|\]\((?:http:\/\/www\.|mailto:)/iu;
const MANY = 2_000;
const OPENING = '\\<';
/** A link that may be known for one without its brackets. */
const BARE_LINK = /^<(?:https?:[^>]*|[^\s<>@:]+@[^\s<>@]+)>$/iu;

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Cuts of one group are taken or left together. */
  readonly group: string;
}

/**
 * Takes away escapes, character references and brackets of addresses that Markdown does not need: `snake\_case`,
 * `\[1]`, a lone `\$5`, `[www.a.b](http://www.a.b)`. A printer must be careful without knowing what comes next, but these
 * texts train models, so each escape would be learnt. Nothing is assumed: a change stays only if the whole, with the
 * definitions it will stand beside, parses to the very same document.
 */
export function leanMarkdown(printed: string, definitions = ''): string {
  if (!MAY_BE_LEANER.test(printed)) {
    return printed;
  }
  const parse = (text: string) => parseMarkdown(definitions === '' ? text : `${text}\n\n${definitions}`);
  const wanted = parse(printed);
  const cuts = possibleCuts(wanted, printed);
  if (cuts.length === 0 || cuts.length > MANY) {
    return printed;
  }
  const all = withCuts(printed, cuts);
  const isSame = (text: string) => sameMarkdown(parse(text), wanted);
  return isSame(all) ? all : leanByGroups(printed, isSame, cuts);
}

function leanByGroups(printed: string, isSame: (text: string) => boolean, cuts: readonly Cut[]): string {
  let taken: Cut[] = [];
  // Of the signs around an address, the one that opens is the one to be marked.
  const groups = [...new Set(cuts.map((cut) => cut.group))].toSorted(
    (a, b) => Number(a === OPENING) - Number(b === OPENING),
  );
  for (const group of groups) {
    const tried = [...taken, ...cuts.filter((cut) => cut.group === group)];
    if (isSame(withCuts(printed, tried))) {
      taken = tried;
    }
  }
  return withCuts(printed, taken);
}

function possibleCuts(root: Root, printed: string): Cut[] {
  const cuts: Cut[] = [];
  visit(root, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) {
      return;
    }
    const source = printed.slice(start, end);
    // Words in which an address was found have lost their places; then the whole line is looked through.
    const isUnplaced = 'children' in node && node.children.some((child) => child.position === undefined);
    if (node.type === 'text' || isUnplaced) {
      cuts.push(...escapesIn(source, start));
    } else if (node.type === 'link') {
      cuts.push(...cutsOfLink(node, { start, end }, printed));
    }
  });
  const ordered = cuts.toSorted((a, b) => a.start - b.start);
  return ordered.filter((cut, index) => index === 0 || cut.start >= (ordered[index - 1]?.end ?? 0));
}

function cutsOfLink(link: Link, { start, end }: { start: number; end: number }, printed: string): Cut[] {
  const source = printed.slice(start, end);
  if (BARE_LINK.test(source)) {
    const bare = source.slice(1, -1);
    // Between signs of its own, the one that opens is marked instead.
    return printed.charAt(start - 1) === '<' && printed.charAt(start - 2) !== '\\'
      ? [{ start: start - 1, end, text: OPENING + bare, group: 'link between' }]
      : [{ start, end, text: bare, group: 'link' }];
  }
  const own = source.startsWith('[') ? ownWords(link) : null;
  if (own !== null) {
    return [{ start, end, text: own, group: 'address' }];
  }
  const address = link.children.at(-1)?.position?.end.offset;
  return address !== undefined && source.endsWith(')') ? escapesIn(printed.slice(address, end), address) : [];
}

function escapesIn(source: string, start: number): Cut[] {
  return [...source.matchAll(ESCAPE)].map((match) => {
    const at = start + match.index;
    const [found, code] = match;
    return code === undefined
      ? { start: at, end: at + 1, text: '', group: found }
      : {
          start: at,
          end: at + found.length,
          text: String.fromCodePoint(Number.parseInt(code, 16)),
          group: 'reference',
        };
  });
}

function withCuts(printed: string, cuts: readonly Cut[]): string {
  const ordered = cuts.toSorted((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const cut of ordered) {
    result += printed.slice(at, cut.start) + cut.text;
    at = cut.end;
  }
  return result + printed.slice(at);
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) {
    for (const child of node.children) {
      visit(child, see);
    }
  }
}
