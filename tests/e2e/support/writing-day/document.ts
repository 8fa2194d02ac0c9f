import { type Inline, printInline } from './inline';

export interface Item {
  readonly words: Inline;
  readonly depth: number;
  readonly isDone: boolean;
}

export type Align = 'left' | 'center' | 'right' | null;

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Inline }
  | { readonly kind: 'heading'; readonly level: number; readonly words: Inline }
  | { readonly kind: 'list'; readonly style: 'bullet' | 'number' | 'task'; readonly items: readonly Item[] }
  | { readonly kind: 'quote'; readonly callout: string | null; readonly paragraphs: readonly Inline[] }
  | { readonly kind: 'code'; readonly language: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly Inline[])[];
      readonly align: readonly Align[];
    }
  | { readonly kind: 'math'; readonly tex: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'note'; readonly label: string; readonly words: Inline };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/**
 * What an expert's text is, told by hand: no parser and no editor takes part, so that what these say can be held against
 * it. Paragraphs without words are not in it.
 */
export type Document = readonly Block[];

/** The Markdown that has to be stored. */
export function print(document: Document): string {
  return document.map(printBlock).join('\n\n');
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return printInline(block.words);
    case 'heading':
      return `${'#'.repeat(block.level)} ${printInline(block.words)}`;
    case 'list':
      return printList(block);
    case 'quote':
      return printQuote(block);
    case 'code':
      return `\`\`\`${block.language}\n${block.lines.join('\n')}\n\`\`\``;
    case 'table':
      return printTable(block);
    case 'math':
      return `$$\n${block.tex}\n$$`;
    case 'rule':
      return '---';
    case 'note':
      return `[^${block.label}]: ${printInline(block.words)}`;
  }
}

function printList({ style, items }: BlockOf<'list'>): string {
  /** For each depth that is open: the number of its last item, and how far its words stand in. */
  const open: { number: number; width: number }[] = [];
  const lines = items.map(({ words, depth, isDone }) => {
    open.length = Math.min(open.length, depth + 1);
    const number = (open[depth]?.number ?? 0) + 1;
    const marker = style === 'number' ? `${number}.` : '-';
    const indent = open.slice(0, depth).reduce((sum, { width }) => sum + width, 0);
    open[depth] = { number, width: marker.length + 1 };
    const box = style === 'task' ? `[${isDone ? 'x' : ' '}] ` : '';
    return `${' '.repeat(indent)}${marker} ${box}${printInline(words)}`;
  });
  return lines.join('\n');
}

function printQuote({ callout, paragraphs }: BlockOf<'quote'>): string {
  const head = callout === null ? '' : `> [!${callout.toUpperCase()}]\n`;
  return `${head}${paragraphs.map((words) => `> ${printInline(words)}`).join('\n>\n')}`;
}

const RULES = { left: ':-', center: ':-:', right: '-:' } as const;

function printTable({ rows, align }: BlockOf<'table'>): string {
  const [head, ...body] = rows.map(
    (row) =>
      `| ${row
        .map(printInline)
        .map((words) => (words === '' ? '' : `${words} `))
        .join('| ')}|`,
  );
  const rule = `| ${align.map((side) => (side === null ? '-' : RULES[side])).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
}

/** As it is read from its Markdown: spaces at the ends of paragraphs are gone. */
export function readAgain(document: Document): Document {
  return mapWords(document, (words) => trimmed(words));
}

function trimmed(words: Inline): Inline {
  return words
    .map((run, index) => {
      const text = index === 0 && run.mark === 'plain' ? run.text.trimStart() : run.text;
      return { ...run, text: index === words.length - 1 && run.mark === 'plain' ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');
}

/** The same with other words, wherever there are some. */
export function mapWords(document: Document, change: (words: Inline) => Inline): Document {
  return document.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
      case 'note':
        return { ...block, words: change(block.words) };
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, words: change(item.words) })) };
      case 'quote':
        return { ...block, paragraphs: block.paragraphs.map(change) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(change)) };
      default:
        return block;
    }
  });
}
