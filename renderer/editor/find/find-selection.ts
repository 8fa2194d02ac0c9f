import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { BlockTexts } from './block-texts';
import type { Match } from './find-session';

/** A place in the text: a block, which of its units, and an offset there. */
export interface TextPlace {
  readonly block: NodeKey;
  readonly place: number;
  readonly start: number;
}

/** Where the selection begins; null without one. */
export function caretPlace(editor: LexicalEditor, texts: BlockTexts): TextPlace | null {
  const point = editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) {
      return null;
    }
    const { anchor, focus } = selection;
    const { key, offset } = selection.isBackward() ? focus : anchor;
    const block = $getNodeByKey(key)?.getTopLevelElement()?.getKey();
    return block === undefined ? null : { block, key, offset };
  });
  if (point === null) {
    return null;
  }
  const units = texts.unitsOf(point.block);
  const place = units.findIndex(({ pieces }) => pieces.some(({ key }) => key === point.key));
  const piece = units[place]?.pieces.find(({ key }) => key === point.key);
  return {
    block: point.block,
    place: Math.max(0, place),
    start: piece === undefined ? 0 : piece.start + point.offset,
  };
}

/** The words that are selected, where they are few and of one line: what a search may begin with. */
export function selectedWords(editor: LexicalEditor): string {
  const MOST = 200;
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) {
      return '';
    }
    const [first, last] = [selection.anchor.getNode(), selection.focus.getNode()];
    const isInOne = first.getTopLevelElement()?.is(last.getTopLevelElement()) ?? false;
    const text = isInOne ? selection.getTextContent() : '';
    return text.includes('\n') || text.length > MOST ? '' : text;
  });
}

/** Makes a match the selection. */
export function selectMatch(editor: LexicalEditor, { unit, start, end }: Match): void {
  editor.update(
    () => {
      if (unit.kind === 'source') {
        const node = $getNodeByKey(unit.key);
        const index = node?.getIndexWithinParent() ?? 0;
        node?.getParent()?.select(index, index + 1);
        return;
      }
      const selection = $createRangeSelection();
      const first = unit.pieces.find((piece) => piece.end > start);
      const last = unit.pieces.findLast((piece) => piece.start < end);
      if (first !== undefined && last !== undefined) {
        $setPoint(selection, 'anchor', first.key, start - first.start);
        $setPoint(selection, 'focus', last.key, end - last.start);
        $setSelection(selection);
      }
    },
    { discrete: true },
  );
}

function $setPoint(selection: RangeSelection, which: 'anchor' | 'focus', key: NodeKey, offset: number): void {
  const node = $getNodeByKey(key);
  const parent = node?.getParent();
  if ($isTextNode(node)) {
    selection[which].set(key, offset, 'text');
  } else if (node !== null && $isElementNode(parent)) {
    selection[which].set(parent.getKey(), node.getIndexWithinParent() + (offset > 0 ? 1 : 0), 'element');
  }
}
