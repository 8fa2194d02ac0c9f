import type { Heading, Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { TitlePart } from '../../markdown/title-words';
import { DEPTH_LIMIT, isShownAsSource } from '../markdown-view/render-limits';

export interface OutlineEntry {
  readonly parts: readonly TitlePart[];
  /** 1 for the highest level that occurs. */
  readonly level: number;
}

/** The headings of a text in order, those inside quotes and lists included, as the view renders them in the same order. */
export function outlineOf(source: string): OutlineEntry[] {
  if (isShownAsSource(source)) {
    return [];
  }
  const headings: Heading[] = [];
  collect(parseMarkdown(source), headings, 0);
  const highest = Math.min(...headings.map((heading) => heading.depth));
  return headings.map((heading) => ({ parts: partsOf(heading), level: heading.depth - highest + 1 }));
}

function collect(node: Nodes, headings: Heading[], depth: number): void {
  if (node.type === 'heading') {
    headings.push(node);
  } else if ('children' in node && node.type !== 'footnoteDefinition' && depth < DEPTH_LIMIT - 1) {
    for (const child of node.children) {
      collect(child, headings, depth + 1);
    }
  }
}

function partsOf(node: Nodes): TitlePart[] {
  if (node.type === 'inlineMath') {
    return [{ tex: node.value }];
  }
  if ('children' in node) {
    return node.children.flatMap(partsOf);
  }
  return 'value' in node ? [node.value] : [];
}
