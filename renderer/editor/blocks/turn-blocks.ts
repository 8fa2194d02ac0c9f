import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import { $createHeadingNode, $isHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type RangeSelection,
} from 'lexical';
import { $fillCode } from '../code/code-content';
import { $selectedTextBlocks } from '../containers/container-queries';

/** Makes every selected paragraph a heading, or every selected heading a paragraph. */
export function $turnInto(tag: HeadingTagType | 'paragraph'): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return;
  }
  for (const block of $turnable(selection)) {
    if (tag === 'paragraph' ? !$isParagraphNode(block) : !$isHeadingNode(block) || block.getTag() !== tag) {
      $replaceBlock(block, tag === 'paragraph' ? $createParagraphNode() : $createHeadingNode(tag));
    }
  }
}

/** Turns the selected blocks into one block of code, or code back into paragraphs. */
export function $toggleCode(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return;
  }
  const blocks = $selectedTextBlocks(selection).filter((block) => !$isInCell(block));
  const [first] = blocks;
  if (first === undefined) {
    return;
  }
  if (blocks.every($isCodeNode)) {
    blocks.forEach($codeToParagraphs);
    return;
  }
  const code = $createCodeNode();
  const isEmpty = blocks.every((block) => block.getTextContent() === '');
  $fillCode(code, isEmpty ? '' : blocks.map((block) => block.getTextContent()).join('\n'));
  const parents = blocks.map((block) => block.getParent());
  first.replace(code);
  for (const block of blocks.slice(1)) {
    block.remove();
  }
  for (const parent of parents) {
    if (parent?.isEmpty() === true && parent.isAttached()) {
      parent.remove();
    }
  }
  code.selectEnd();
}

function $codeToParagraphs(code: ElementNode): void {
  const paragraphs = code
    .getTextContent()
    .split('\n')
    .map((line) =>
      line === '' ? $createParagraphNode() : $createParagraphNode().append($createTextNode(line)),
    );
  paragraphs.reduce<ElementNode>(
    (after, paragraph) => after.insertAfter(paragraph, false) as ElementNode,
    code,
  );
  code.remove();
  paragraphs.at(-1)?.selectEnd();
}

export function $replaceBlock(block: ElementNode, next: ElementNode): void {
  block.replace(next, true);
}

/** The selected paragraphs and headings, outside tables. */
export function $turnable(selection: RangeSelection): ElementNode[] {
  return $selectedTextBlocks(selection).filter(
    (block) => ($isParagraphNode(block) || $isHeadingNode(block)) && !$isInCell(block),
  );
}

export function $isInCell(block: ElementNode): boolean {
  return $findMatchingParent(block, $isTableCellNode) !== null;
}
