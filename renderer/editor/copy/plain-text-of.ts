import { $isCodeNode } from '@lexical/code-core';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { CALLOUT_LOOKS } from '../../markdown/callout-looks';
import { $isListItemNode } from '../containers/list-item-node';
import { $isListNode, type ListNode } from '../containers/list-node';
import { $isQuoteNode, type QuoteNode } from '../containers/quote-node';
import { $isFootnoteNode, $isFootnoteReferenceNode } from '../footnote/footnote-nodes';
import { $innermost, $selectedPart, type SelectedPart } from './selected-part';

/**
 * What is selected as it is read, for where only letters can go: lists with their marks, quotations behind angle
 * brackets, the cells of a table between tabs. The marks of what is around all of it are left out: two words of an item
 * are two words.
 */
export function $plainTextOf(selection: RangeSelection): string {
  const part = $selectedPart(selection);
  const innermost = $innermost($getRoot(), part);
  const isMarked = $isQuoteNode(innermost) || $isFootnoteNode(innermost);
  return isMarked ? $blocks(innermost, part) : $text(innermost, part);
}

function $text(node: LexicalNode, part: SelectedPart): string {
  if ($isHorizontalRuleNode(node)) {
    return '---';
  }
  if (!$isElementNode(node)) {
    return part.textOf(node);
  }
  if ($isParagraphNode(node) || $isHeadingNode(node) || $isCodeNode(node)) {
    return $words(node, part);
  }
  if ($isListNode(node)) {
    return $list(node, part);
  }
  if ($isQuoteNode(node)) {
    return $quotation(node, part);
  }
  if ($isFootnoteNode(node)) {
    return hung(`[${node.getName().label}] `, $blocks(node, part));
  }
  if ($isTableNode(node)) {
    return $texts(node, part).join('\n');
  }
  if ($isTableRowNode(node)) {
    return $texts(node, part)
      .map((cell) => cell.replace(/[\n\t]+/gu, ' '))
      .join('\t');
  }
  return $blocks(node, part);
}

function $texts(holder: ElementNode, part: SelectedPart): string[] {
  return holder
    .getChildren()
    .filter(part.has)
    .map((node) => $text(node, part));
}

/** Blocks below each other. A paragraph without words is only room between its neighbours. */
function $blocks(holder: ElementNode, part: SelectedPart): string {
  const isTight = $isListItemNode(holder) && !holder.isSpread();
  return $texts(holder, part)
    .filter((text) => text !== '')
    .join(isTight ? '\n' : '\n\n');
}

function $words(holder: ElementNode, part: SelectedPart): string {
  return holder
    .getChildren()
    .filter(part.has)
    .map((node) => {
      if ($isFootnoteReferenceNode(node)) {
        return `[${node.getName().label}]`;
      }
      return $isElementNode(node) ? $words(node, part) : part.textOf(node);
    })
    .join('');
}

function $list(list: ListNode, part: SelectedPart): string {
  const items = list.getChildren().flatMap((item, index) => {
    if (!$isListItemNode(item) || !part.has(item)) {
      return [];
    }
    const mark = list.isOrdered() ? `${list.getStart() + index}. ` : '- ';
    const checked = item.getChecked();
    const task = checked === null ? '' : checked ? '[x] ' : '[ ] ';
    return [hung(mark, task + $blocks(item, part))];
  });
  return items.join(list.isLoose() ? '\n\n' : '\n');
}

function $quotation(quote: QuoteNode, part: SelectedPart): string {
  const callout = quote.getCallout();
  const label = callout === null ? '' : `${CALLOUT_LOOKS[callout].label}\n`;
  return `${label}${$blocks(quote, part)}`.replace(/^(?=.)/gmu, '> ').replace(/^$/gmu, '>');
}

/** Behind a mark, with its further lines below the first. */
function hung(mark: string, text: string): string {
  return text === ''
    ? mark.trimEnd()
    : `${mark}${text.replace(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length)}`)}`;
}
