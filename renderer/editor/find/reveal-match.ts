import type { LexicalEditor } from 'lexical';
import { liveRange, rangeOf, scrollerOf } from './dom-ranges';
import type { Match } from './find-session';

/** Blocks that were never seen have a guessed height, so coming near takes more than one look. */
const LOOKS = 4;

/** Scrolls a match into the upper half of what is seen, unless it is in sight already. */
export function revealMatch(editor: LexicalEditor, match: Match, looks = LOOKS): void {
  const scroller = scrollerOf(editor);
  const range = rangeOf(editor, match.unit, match.start, match.end);
  if (scroller === null || range === null) {
    return;
  }
  revealSideways(editor.getElementByKey(match.unit.key), liveRange(range));
  const box = liveRange(range).getBoundingClientRect();
  const block = editor.getElementByKey(match.unit.key)?.getBoundingClientRect();
  // What is skipped by the layout has no place of its own yet.
  const place = box.height > 0 ? box : block;
  const view = scroller.getBoundingClientRect();
  if (place === undefined) {
    return;
  }
  if (place.top < view.top + headHeight(editor) || place.bottom > view.bottom - 24 || box.height === 0) {
    scroller.scrollTop += place.top - view.top - view.height * 0.35;
    if (looks > 1) {
      requestAnimationFrame(() => revealMatch(editor, match, looks - 1));
    }
  }
}

/** Code and tables that are wider than the page scroll by themselves: the same within them. */
function revealSideways(unit: Element | null, range: Range): void {
  const [place] = range.getClientRects();
  const wide = unit?.closest('.code-block, .table-scroller');
  if (place === undefined || wide == null) {
    return;
  }
  const view = wide.getBoundingClientRect();
  if (place.left < view.left + 16 || place.right > view.right - 16) {
    wide.scrollLeft += place.left - view.left - view.width * 0.35;
  }
}

/** What stands above the text and covers it while it scrolls. */
function headHeight(editor: LexicalEditor): number {
  const head = editor.getRootElement()?.closest('.prose-editor')?.querySelector('.prose-editor-head');
  return (head?.getBoundingClientRect().height ?? 0) + 16;
}
