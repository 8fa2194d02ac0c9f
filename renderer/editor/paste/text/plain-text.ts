import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { cleanText } from './clean-text';
import { markdownIn } from './markdown-signs';
import { sheetOf } from './sheet-text';
import { joinWrapped } from './wrapped-lines';

const BULLET = /^\s*[•▪◦‣●○■]\s+/u;

export interface ReadText {
  readonly tree: Root;
  /** The text that the positions in the tree refer to. */
  readonly source: string;
  /** Whether marks were found in it. */
  readonly isMarkdown: boolean;
}

/** Plain text as Markdown where it was written as such; otherwise as paragraphs and lines. */
export function readPlainText(text: string): ReadText {
  const source = cleanText(text);
  const sheet = sheetOf(source);
  if (sheet !== null) {
    return { tree: { type: 'root', children: [sheet] }, source, isMarkdown: true };
  }
  const tree = markdownIn(source);
  return { tree: tree ?? paragraphsOf(source), source, isMarkdown: tree !== null };
}

/** Every line as it stands, blank ones between paragraphs: nothing in it is a mark. */
export function readLines(text: string): Root {
  return { type: 'root', children: partsOf(cleanText(text)).map((lines) => paragraphOf(lines)) };
}

/** Paragraphs with the lines that a page's edge broke joined again, and what has bullets as lists. */
function paragraphsOf(source: string): Root {
  const children = partsOf(source).flatMap((part) => blocksOf(joinWrapped(part, source)));
  return { type: 'root', children };
}

function partsOf(source: string): string[][] {
  return source
    .split(/\n[ \t]*\n\s*/u)
    .filter((part) => part.trim() !== '')
    .map((part) => part.replace(/^\n+|\n+$/gu, '').split('\n'));
}

function blocksOf(lines: readonly string[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let plain: string[] = [];
  const endPlain = () => {
    if (plain.length > 0) {
      blocks.push(paragraphOf(plain));
      plain = [];
    }
  };
  for (const line of lines) {
    if (!BULLET.test(line)) {
      plain.push(line);
      continue;
    }
    endPlain();
    const item = itemOf(line.replace(BULLET, ''));
    const last = blocks.at(-1);
    if (last?.type === 'list') {
      last.children.push(item);
    } else {
      blocks.push({ type: 'list', ordered: false, spread: false, children: [item] });
    }
  }
  endPlain();
  return blocks;
}

function itemOf(text: string): ListItem {
  return { type: 'listItem', checked: null, spread: false, children: [paragraphOf([text])] };
}

function paragraphOf(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: lines.flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]),
  };
}
