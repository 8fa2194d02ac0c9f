import { $createHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import { $isParagraphNode, $isTextNode, type ElementNode, type RangeSelection, type TextNode } from 'lexical';
import { CALLOUT_KINDS, isCalloutKind } from '../../markdown/markdown-nodes';
import { $insertCode, $insertRule, $insertTable } from '../blocks/insert-block';
import { $replaceBlock } from '../blocks/turn-blocks';
import { $createListItemNode, $isListItemNode } from '../containers/list-item-node';
import { $createListNode, $isListNode } from '../containers/list-node';
import { $createQuoteNode, $isQuoteNode } from '../containers/quote-node';
import { $isFootnoteReferenceNode } from '../footnote/footnote-nodes';
import { $makeNote, footnoteName } from '../footnote/insert-footnote';
import { $insertMathBlock } from '../math/insert-math';

interface Pattern {
  readonly mark: RegExp;
  /** Returns false when the mark means nothing here; then it stays as typed. */
  readonly $apply: (paragraph: ElementNode, match: RegExpExecArray) => boolean;
}

const CALLOUT = new RegExp(`^\\[!(${CALLOUT_KINDS.join('|')})\\]$`, 'iu');

/** Marks at the start of a paragraph that take effect when a space is typed after them. */
const ON_SPACE: readonly Pattern[] = [
  {
    mark: /^(#{1,6})$/u,
    $apply: (paragraph, match) => {
      const heading = $createHeadingNode(`h${match[1]?.length ?? 1}` as HeadingTagType);
      $replaceBlock(paragraph, heading);
      heading.selectStart();
      return true;
    },
  },
  { mark: /^[-*+]$/u, $apply: (paragraph) => $wrapInItem(paragraph, false, 1, null) },
  {
    mark: /^(\d{1,9})[.)]$/u,
    $apply: (paragraph, match) => $wrapInItem(paragraph, true, Number(match[1]), null),
  },
  { mark: /^(?:[-*+] ?)?\[ ?\]$/u, $apply: (paragraph) => $makeTask(paragraph, false) },
  { mark: /^(?:[-*+] ?)?\[[xX]\]$/u, $apply: (paragraph) => $makeTask(paragraph, true) },
  {
    mark: /^>$/u,
    $apply: (paragraph) => {
      const quote = $createQuoteNode();
      paragraph.replace(quote);
      quote.append(paragraph);
      paragraph.selectStart();
      return true;
    },
  },
  { mark: /^```([\w#+.-]*)$/u, $apply: (paragraph, match) => $becomeCode(paragraph, match[1] ?? '') },
  { mark: CALLOUT, $apply: $becomeCallout },
  {
    mark: /^\[\^([^\s[\]]+)\]:$/u,
    $apply: (paragraph, match) => $makeNote(paragraph, footnoteName(match[1] ?? '')),
  },
];

/** Whole paragraphs that take effect on Enter. */
const ON_ENTER: readonly Pattern[] = [
  {
    mark: CALLOUT,
    $apply: (paragraph, match) => {
      paragraph.clear();
      return $becomeCallout(paragraph, match);
    },
  },
  {
    mark: /^(?:`{3,}|~{3,})\s*([\w#+.-]*)$/u,
    $apply: (paragraph, match) => $becomeCode(paragraph, match[1] ?? ''),
  },
  {
    mark: /^(?:-{3,}|\*{3,}|_{3,})$/u,
    $apply: (paragraph) => {
      paragraph.clear();
      paragraph.selectStart();
      $insertRule();
      return true;
    },
  },
  {
    mark: /^\$\$(.*?)(?:\$\$)?$/u,
    $apply: (paragraph, match) => {
      paragraph.clear();
      paragraph.selectStart();
      $insertMathBlock(match[1] ?? '');
      return true;
    },
  },
  {
    mark: /^\|(.+)\|$/u,
    $apply: (paragraph, match) => {
      const head = (match[1] ?? '').split('|').map((cell) => cell.trim());
      if (head.length < 2) {
        return false;
      }
      paragraph.clear();
      paragraph.selectStart();
      $insertTable(head.length, 1, head);
      return true;
    },
  },
];

export function $applyOnSpace(paragraph: ElementNode, selection: RangeSelection): boolean {
  if ($applyNote(paragraph, selection)) {
    return true;
  }
  const text = $plainTextBefore(paragraph, selection);
  for (const { mark, $apply } of ON_SPACE) {
    const match = text === null ? null : mark.exec(text);
    if (match !== null) {
      const node = selection.anchor.getNode() as TextNode;
      const rest = node.getTextContent().slice(match[0].length);
      if (rest === '') {
        node.remove();
      } else {
        node.setTextContent(rest);
      }
      paragraph.selectStart();
      return $apply(paragraph, match);
    }
  }
  return false;
}

/** `[^1]: `, where the name has become a reference as soon as it was typed. */
function $applyNote(paragraph: ElementNode, selection: RangeSelection): boolean {
  const reference = paragraph.getFirstChild();
  const colon = selection.anchor.getNode();
  if (
    !$isFootnoteReferenceNode(reference) ||
    !$isTextNode(colon) ||
    reference.getNextSibling()?.is(colon) !== true ||
    colon.getTextContent().slice(0, selection.anchor.offset) !== ':' ||
    !$makeNote(paragraph, reference.getName())
  ) {
    return false;
  }
  reference.remove();
  colon.setTextContent(colon.getTextContent().slice(1));
  paragraph.selectStart();
  return true;
}

export function $applyOnEnter(paragraph: ElementNode): boolean {
  const text = paragraph.getTextContent();
  for (const { mark, $apply } of ON_ENTER) {
    const match = mark.exec(text);
    if (match !== null && $apply(paragraph, match)) {
      return true;
    }
  }
  return false;
}

/** The marks typed before the caret, if they are all there is before it and plain. */
function $plainTextBefore(paragraph: ElementNode, selection: RangeSelection): string | null {
  const node = selection.anchor.getNode();
  return $isParagraphNode(paragraph) && paragraph.getFirstChild()?.is(node) === true
    ? node.getTextContent().slice(0, selection.anchor.offset)
    : null;
}

function $wrapInItem(
  paragraph: ElementNode,
  isOrdered: boolean,
  start: number,
  checked: boolean | null,
): boolean {
  const list = $createListNode(isOrdered).setStart(start);
  const item = $createListItemNode(checked);
  paragraph.replace(list);
  list.append(item);
  item.append(paragraph);
  paragraph.selectStart();
  return true;
}

function $makeTask(paragraph: ElementNode, checked: boolean): boolean {
  const item = paragraph.getParent();
  if ($isListItemNode(item) && $isListNode(item.getParent())) {
    item.setChecked(checked);
    paragraph.selectStart();
    return true;
  }
  return $wrapInItem(paragraph, false, 1, checked);
}

function $becomeCallout(paragraph: ElementNode, match: RegExpExecArray): boolean {
  const kind = (match[1] ?? '').toLowerCase();
  const parent = paragraph.getParent();
  const quote = $isQuoteNode(parent) && paragraph.is(parent.getFirstChild()) ? parent : $createQuoteNode();
  if (quote !== parent) {
    paragraph.replace(quote);
    quote.append(paragraph);
  }
  quote.setCallout(isCalloutKind(kind) ? kind : null);
  paragraph.selectStart();
  return true;
}

function $becomeCode(paragraph: ElementNode, language: string): boolean {
  paragraph.clear();
  paragraph.selectStart();
  $insertCode(language === '' ? null : language);
  return true;
}
