import type { Nodes, Paragraph, RootContent } from 'mdast';
import { printBlock } from '../../../markdown/print-markdown';

/** Anything that may mean something to Markdown, wherever it stands. */
const SIGNS = /[`*_[\]<>#+~$&\\|=@^{}]|:\/\/|www\.|\t|^\s|\s$|^-|^\d+[.)]/mu;

/**
 * How a block is written; words without any sign are written as they are, which is most of what is pasted. Null where a
 * picture has yet to get its address.
 */
export function writeBlock(block: RootContent): string | null {
  if (hasPicture(block)) {
    return null;
  }
  return block.type === 'paragraph' ? (writePlain(block) ?? printBlock(block)) : printBlock(block);
}

function writePlain({ children }: Paragraph): string | null {
  const lines: string[] = [''];
  for (const child of children) {
    if (child.type === 'break') {
      lines.push('');
    } else if (child.type === 'text' && !child.value.includes('\n')) {
      lines[lines.length - 1] += child.value;
    } else {
      return null;
    }
  }
  return lines.some((line) => line === '' || SIGNS.test(line)) ? null : lines.join('\\\n');
}

function hasPicture(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasPicture));
}
