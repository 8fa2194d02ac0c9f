import type { Nodes, PhrasingContent } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';

/** Before a fragment, it keeps what looks like a bullet or a heading from being one. */
const WORD = 'x ';

/** A cut-out piece of Markdown as the words it stands for; marks that lost their counterpart are left out. */
export function fragmentNodes(fragment: string): PhrasingContent[] {
  const line = fragment.replace(/(?<!\s)\s*\n[\s>]*/g, ' ');
  const words = line.trim();
  if (/^[*_~\s]*$/.test(words)) {
    return [];
  }
  const [paragraph] = parseMarkdown(WORD + words).children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [first, ...rest] = children;
  const nodes: PhrasingContent[] =
    first?.type === 'text' ? [{ ...first, value: first.value.slice(WORD.length) }, ...rest] : [...children];
  return [
    ...(/^\s/.test(line) ? [blank()] : []),
    ...nodes.map(withoutLoneMarks),
    ...(/\s$/.test(line) ? [blank()] : []),
  ];
}

function blank(): PhrasingContent {
  return { type: 'text', value: ' ' };
}

function withoutLoneMarks<Node extends Nodes>(node: Node): Node {
  return node.type === 'text'
    ? { ...node, value: node.value.replace(/\*\*|__|~~|(?<!\S)\*|\*(?!\S)/g, '') }
    : node;
}
