import { $isCodeNode } from '@lexical/code-core';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type TextFormatType,
  type TextNode,
} from 'lexical';
import { $createFootnoteReferenceNode } from '../footnote/footnote-nodes';
import { $noteCalled } from '../footnote/footnote-queries';
import { footnoteName } from '../footnote/insert-footnote';
import { isAcceptedLink } from '../link/link-target';
import { $createProseLinkNode, $isProseLinkNode } from '../link/prose-link-node';
import { $createMathInlineNode } from '../math/math-nodes';

/** The characters that can end a mark; nothing is looked at when another one is typed. */
export const CLOSING_CHARACTERS = '*_`~$)]>';

interface Pattern {
  readonly closing: string;
  /** Tried on the text before the caret; its first group is what is marked. */
  readonly mark: RegExp;
  readonly $apply: (node: TextNode, match: RegExpExecArray) => void;
}

const PATTERNS: readonly Pattern[] = [
  { closing: '`', mark: /(?<![\\`])`([^`]+)`$/u, $apply: formatAs('code') },
  { closing: '*', mark: /(?<![\\*])\*\*([^\s*](?:.*?[^\s*])?)\*\*$/u, $apply: formatAs('bold') },
  { closing: '_', mark: /(?<![\\_\p{L}\p{N}])__([^\s_](?:.*?[^\s_])?)__$/u, $apply: formatAs('bold') },
  { closing: '*', mark: /(?<![\\*\p{L}\p{N}])\*([^\s*](?:[^*]*[^\s*])?)\*$/u, $apply: formatAs('italic') },
  { closing: '_', mark: /(?<![\\_\p{L}\p{N}])_([^\s_](?:[^_]*[^\s_])?)_$/u, $apply: formatAs('italic') },
  { closing: '~', mark: /(?<![\\~])~~([^\s~](?:.*?[^\s~])?)~~$/u, $apply: formatAs('strikethrough') },
  {
    closing: '$',
    // Neither `$5 and $10` nor `$5-$10` is a formula.
    mark: /(?<![\\$\p{L}\p{N}])\$(?![\d.,\s–-]*\$$)([^\s$](?:[^$]*[^\s$\\])?)\$$/u,
    $apply: (node, match) => {
      const math = $createMathInlineNode(match[1] ?? '').setFormat(node.getFormat());
      node.replace(math);
      math.selectNext();
    },
  },
  { closing: '>', mark: /<sub>([^\s<>](?:[^<>]*[^\s<>])?)<\/sub>$/u, $apply: formatAs('subscript') },
  { closing: '>', mark: /<sup>([^\s<>](?:[^<>]*[^\s<>])?)<\/sup>$/u, $apply: formatAs('superscript') },
  {
    closing: ']',
    mark: /(?<![\\!])\[\^([^\s[\]]+)\]$/u,
    $apply: (node, match) => {
      const reference = $createFootnoteReferenceNode(footnoteName(match[1] ?? '')).setFormat(
        node.getFormat(),
      );
      node.replace(reference);
      reference.selectNext();
    },
  },
  {
    closing: ')',
    mark: /(?<![\\!])\[([^\]]+)\]\(([^()\s]+)\)$/u,
    $apply: (node, match) => {
      const link = $createProseLinkNode(match[2] ?? '');
      node.replace(link);
      link.append(node.setTextContent(match[1] ?? ''));
      link.selectNext();
    },
  },
];

/** Gives effect to a mark that the last typed character has closed. */
export function $applyInlinePattern(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) {
    return false;
  }
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.hasFormat('code') || $findMatchingParent(node, $isCodeNode) !== null) {
    return false;
  }
  const text = node.getTextContent().slice(0, selection.anchor.offset);
  for (const { closing, mark, $apply } of PATTERNS) {
    const match = text.endsWith(closing) ? mark.exec(text) : null;
    if (match === null || !$mayApply(node, closing, match)) {
      continue;
    }
    const parts = node.splitText(match.index, text.length);
    const marked = parts[match.index === 0 ? 0 : 1];
    if (marked !== undefined) {
      $apply(marked, match);
      return true;
    }
  }
  return false;
}

function $mayApply(node: TextNode, closing: string, match: RegExpExecArray): boolean {
  if (closing === ')') {
    return isAcceptedLink(match[2] ?? '') && $findMatchingParent(node, $isProseLinkNode) === null;
  }
  // `[^a-z]` may mean just that; a number can only be a note, though it may still have to be written.
  const label = match[1] ?? '';
  return closing !== ']' || /^\d{1,3}$/u.test(label) || $noteCalled(footnoteName(label).identifier) !== null;
}

function formatAs(format: TextFormatType): Pattern['$apply'] {
  return (node, match) => {
    const before = node.getFormat();
    const inner = match[1] ?? '';
    node.setTextContent(inner);
    if (!node.hasFormat(format)) {
      node.toggleFormat(format);
    }
    // What is typed next is not marked any more.
    node.select(inner.length, inner.length).setFormat(before);
  };
}
