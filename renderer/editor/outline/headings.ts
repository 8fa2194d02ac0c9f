import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type TitlePart, titleText } from '../../markdown/title-words';
import { scrollerOf } from '../find/dom-ranges';
import { MathInlineNode } from '../math/math-nodes';

export interface OutlineHeading {
  readonly key: NodeKey;
  readonly title: string;
  readonly parts: readonly TitlePart[];
  /** 1 for the highest level that occurs. */
  readonly level: number;
  /** Whether the caret is in what stands below it. */
  readonly isCurrent: boolean;
}

/** The headings of a text in their order, those inside quotations and lists left out. */
export function readHeadings(editor: LexicalEditor): OutlineHeading[] {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const caret = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
    const found: { key: NodeKey; parts: TitlePart[]; depth: number }[] = [];
    let current = -1;
    for (const node of $getRoot().getChildren()) {
      if ($isHeadingNode(node)) {
        found.push({ key: node.getKey(), parts: $partsOf(node), depth: Number(node.getTag().slice(1)) });
      }
      if (node.is(caret)) {
        current = found.length - 1;
      }
    }
    const highest = Math.min(...found.map(({ depth }) => depth));
    return found.map(({ key, parts, depth }, index) => {
      const title = titleText(parts);
      const place = { key, level: depth - highest + 1, isCurrent: index === current };
      return title === '' ? { ...place, title: 'Untitled', parts: ['Untitled'] } : { ...place, title, parts };
    });
  });
}

function $partsOf(node: LexicalNode): TitlePart[] {
  if (node instanceof MathInlineNode) {
    return [{ tex: node.getTex() }];
  }
  return $isElementNode(node) ? node.getChildren().flatMap($partsOf) : [node.getTextContent()];
}

/** Puts the caret behind a heading and the heading to the top of what is seen. */
export function goToHeading(editor: LexicalEditor, key: NodeKey): void {
  if (editor.isEditable()) {
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isHeadingNode(node)) {
          node.selectEnd();
        }
      },
      { discrete: true },
    );
    editor.focus();
  }
  bringToTop(editor, key, 4);
}

// Blocks that were never seen have a guessed height, so coming there takes more than one look.
function bringToTop(editor: LexicalEditor, key: NodeKey, looks: number): void {
  const element = editor.getElementByKey(key);
  const scroller = scrollerOf(editor);
  if (element === null || scroller === null) {
    return;
  }
  const head = editor.getRootElement()?.closest('.prose-editor')?.querySelector('.prose-editor-head');
  const wanted = scroller.getBoundingClientRect().top + (head?.getBoundingClientRect().height ?? 0) + 24;
  scroller.scrollTop += element.getBoundingClientRect().top - wanted;
  if (looks > 1) {
    requestAnimationFrame(() => bringToTop(editor, key, looks - 1));
  }
}
