import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { $textBlockOf } from '../containers/container-queries';
import { rangeOf } from '../find/dom-ranges';
import { $unitsOf, type Unit } from '../find/unit-texts';
import { sentenceAt } from './sentence-at';
import './focus.css';

const MARK = 'at-caret';
const SENTENCE = 'focus-sentence';

/**
 * Marks what stays bright in focus mode: the blocks around the caret by a class, its sentence by a highlight. The class
 * is none of the editor's own, which leaves other attributes of its elements alone.
 */
export function useBrightPart(editor: LexicalEditor, part: 'paragraph' | 'sentence' | 'all'): void {
  useEffect(() => {
    if (part === 'all') {
      return;
    }
    let marked: readonly Element[] = [];
    let lit: StaticRange | null = null;
    const unlight = (): void => {
      if (lit !== null) {
        CSS.highlights.get(SENTENCE)?.delete(lit);
        lit = null;
      }
    };
    const mark = (): void => {
      const { chain, range } = brightOf(editor, part);
      for (const element of marked) {
        if (!chain.includes(element)) {
          element.classList.remove(MARK);
        }
      }
      for (const element of chain) {
        element.classList.add(MARK);
      }
      marked = chain;
      unlight();
      if (range !== null && typeof Highlight !== 'undefined') {
        const highlight = CSS.highlights.get(SENTENCE) ?? new Highlight();
        CSS.highlights.set(SENTENCE, highlight);
        highlight.add(range);
        lit = range;
      }
    };
    mark();
    const unregister = editor.registerUpdateListener(mark);
    return () => {
      unregister();
      unlight();
      for (const element of marked) {
        element.classList.remove(MARK);
      }
    };
  }, [editor, part]);
}

function brightOf(
  editor: LexicalEditor,
  part: 'paragraph' | 'sentence',
): { readonly chain: readonly Element[]; readonly range: StaticRange | null } {
  const root = editor.getRootElement();
  const found = editor.getEditorState().read(() => {
    const selection = $getSelection();
    const node = $isRangeSelection(selection) ? selection.focus.getNode() : null;
    const block = node === null ? null : $textBlockOf(node);
    if (block === null || !$isRangeSelection(selection)) {
      return null;
    }
    const key = block.getKey();
    const units = part === 'sentence' ? $unitsOf(block) : [];
    return { key, sentence: placeInUnits(units, selection.focus.key, selection.focus.offset) };
  });
  const chain: Element[] = [];
  for (
    let at = found === null ? null : editor.getElementByKey(found.key);
    at !== null && at !== root;
    at = at.parentElement
  ) {
    chain.push(at);
  }
  const place = found?.sentence ?? null;
  const span = place === null ? null : sentenceAt(place.unit.text, place.offset);
  const range = place === null || span === null ? null : rangeOf(editor, place.unit, span.start, span.end);
  return { chain, range };
}

function placeInUnits(
  units: readonly Unit[],
  key: string,
  offset: number,
): { readonly unit: Unit; readonly offset: number } | null {
  for (const unit of units) {
    const piece = unit.pieces.find((one) => one.key === key);
    if (piece !== undefined) {
      return { unit, offset: piece.start + offset };
    }
  }
  const [first] = units;
  return first === undefined || first.kind !== 'words' ? null : { unit: first, offset: 0 };
}
