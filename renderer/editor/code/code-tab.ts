import { $isCodeHighlightNode, $isCodeNode, type CodeNode } from '@lexical/code-core';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  COMMAND_PRIORITY_NORMAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { codeLanguage } from '../../markdown/code-languages';

const NARROW = new Set([
  'javascript',
  'typescript',
  'jsx',
  'tsx',
  'json',
  'html',
  'xml',
  'css',
  'yaml',
  'ruby',
  'r',
  'haskell',
  'markdown',
]);

/** Tab in code: an indentation at the caret, or of every selected line; Shift+Tab takes one away. */
export function registerCodeTab(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      const code = $isRangeSelection(selection) ? $codeAround(selection) : null;
      if (code === null || !$isRangeSelection(selection) || event.altKey || event.ctrlKey || event.metaKey) {
        return false;
      }
      event.preventDefault();
      const unit = $indentUnit(code);
      if (event.shiftKey) {
        $eachLine(code, selection, (start) => $outdentLine(start, unit, selection));
      } else if (selection.isCollapsed()) {
        selection.insertRawText(unit);
      } else {
        $eachLine(code, selection, (start) => $indentLine(start, unit, selection));
      }
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

function $codeAround(selection: RangeSelection): CodeNode | null {
  const code = $findMatchingParent(selection.anchor.getNode(), $isCodeNode);
  return code?.is($findMatchingParent(selection.focus.getNode(), $isCodeNode)) === true ? code : null;
}

/** What this code is indented with already, or what its language usually is. */
export function $indentUnit(code: CodeNode): string {
  const text = code.getTextContent();
  if (/^\t/mu.test(text)) {
    return '\t';
  }
  const language = codeLanguage(code.getLanguage());
  return language === 'go' || language === 'make'
    ? '\t'
    : ' '.repeat(language !== null && NARROW.has(language) ? 2 : 4);
}

/** Runs over the lines a selection touches; `start` is the first node of a line, null for an empty last one. */
function $eachLine(
  code: CodeNode,
  selection: RangeSelection,
  act: (start: LexicalNode | null) => void,
): void {
  const points = [selection.anchor, selection.focus].map((point) =>
    point.key === code.getKey()
      ? point.offset
      : code.getChildren().findIndex((child) => child.getKey() === point.key),
  );
  const [from, to] = [Math.min(...points), Math.max(...points)];
  const children = code.getChildren();
  let first = 0;
  for (let index = 0; index <= children.length; index += 1) {
    if (index === children.length || $isLineBreakNode(children[index])) {
      if (index >= from && first <= to) {
        const start = children[first];
        act($isLineBreakNode(start) ? null : (start ?? null));
      }
      first = index + 1;
    }
  }
}

function $indentLine(start: LexicalNode | null, unit: string, selection: RangeSelection): void {
  if (start === null) {
    return;
  }
  if (!$isCodeHighlightNode(start)) {
    start.insertBefore($createTextNode(unit), false);
    return;
  }
  start.setTextContent(unit + start.getTextContent());
  $shift(selection, start, unit.length);
}

function $outdentLine(start: LexicalNode | null, unit: string, selection: RangeSelection): void {
  if ($isCodeHighlightNode(start)) {
    const text = start.getTextContent();
    const most = unit === '\t' ? 4 : unit.length;
    const spaces = Math.min(/^ */u.exec(text)?.[0].length ?? 0, most);
    const taken = text.startsWith('\t') ? 1 : spaces;
    if (taken > 0) {
      start.setTextContent(text.slice(taken));
      $shift(selection, start, -taken);
    }
  }
}

function $shift(selection: RangeSelection, node: LexicalNode, by: number): void {
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key === node.getKey() && point.type === 'text') {
      point.set(point.key, Math.max(0, point.offset + by), 'text');
    }
  }
}
