import { $createHeadingNode, $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/**
 * Puts the caret at the end of what stands below a heading of that name, or, where nothing can be written, only brings
 * it into view; false when there is no such heading.
 */
export function goBelowHeading(editor: LexicalEditor, name: string): boolean {
  let heading: HeadingNode | null = null;
  if (!editor.isEditable()) {
    const found = editor.read(() => $findHeading(name));
    editor.getElementByKey(found?.getKey() ?? '')?.scrollIntoView({ block: 'center' });
    return found !== null;
  }
  editor.focus();
  editor.update(
    () => {
      heading = $findHeading(name);
      if (heading !== null) {
        $placeBelow(heading).selectEnd();
      }
    },
    { discrete: true },
  );
  const found = heading as HeadingNode | null;
  if (found !== null) {
    editor.getElementByKey(found.getKey())?.scrollIntoView({ block: 'center' });
  }
  return found !== null;
}

/** Puts a heading and an empty paragraph before the heading of another name, or at the end; the caret goes there. */
export function addSection(editor: LexicalEditor, name: string, before: string | null): void {
  editor.update(
    () => {
      const heading = $createHeadingNode('h2').append($createTextNode(name));
      const next = before === null ? null : $findHeading(before);
      if (next === null) {
        $getRoot().append(heading);
      } else {
        next.insertBefore(heading);
      }
      heading.insertAfter($createParagraphNode());
    },
    { discrete: true },
  );
  goBelowHeading(editor, name);
}

function $findHeading(name: string): HeadingNode | null {
  const headings = $getRoot().getChildren().filter($isHeadingNode);
  return headings.find((heading) => letters(heading.getTextContent()) === letters(name)) ?? null;
}

/** The last block before the next heading that takes a caret; an empty paragraph is made where there is none. */
function $placeBelow(heading: HeadingNode): ElementNode {
  let last: LexicalNode = heading;
  for (let next = heading.getNextSibling(); next !== null && !$isHeadingNode(next); ) {
    last = next;
    next = next.getNextSibling();
  }
  if ($isElementNode(last) && !$isHeadingNode(last)) {
    return last;
  }
  const paragraph = $createParagraphNode();
  last.insertAfter(paragraph);
  return paragraph;
}

/** As the checks compare headings: by letters and digits, without a number before them. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/^\s*(?:\d+|[ivx]+)[.)]\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
