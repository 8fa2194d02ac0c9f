import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { countWords } from '#shared/domain/markdown-text';
import { soundText } from '../markdown/sound-text';

/** Source is kept as one paragraph a line, so that no key has to lay out more than its line. */
export function $fillSource(text: string): void {
  $getRoot()
    .clear()
    .append(...text.split('\n').map($line));
}

/** The text of a source editor. */
export function readSource(editor: LexicalEditor): string {
  return editor.read(() => $linesOf(soundTextOf).join('\n'));
}

const counted = new WeakMap<LexicalNode, number>();

/** Words as `countWords` counts them in the stored text; a line that has not changed is not counted again. */
export function countSourceWords(editor: LexicalEditor): number {
  return editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .reduce((sum, node) => {
        const words = counted.get(node) ?? countWords(node.getTextContent());
        counted.set(node, words);
        return sum + words;
      }, 0),
  );
}

/** Puts text in at the selection, in place of what is selected. */
export function $insertSource(text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return;
  }
  const [first = '', ...others] = text.replace(/\r\n?/gu, '\n').split('\n');
  const last = others.pop();
  selection.insertText(first);
  if (last === undefined) {
    return;
  }
  const line = selection.anchor.getNode().getTopLevelElementOrThrow();
  const rest = selection.insertParagraph();
  if ($isElementNode(rest)) {
    $getRoot().splice(line.getIndexWithinParent() + 1, 0, others.map($line));
    const end = $createTextNode(last);
    rest.splice(0, 0, last === '' ? [] : [end]);
    if (last === '') {
      rest.selectStart();
    } else {
      end.select(last.length, last.length);
    }
  }
}

/** What is selected, as it would be written to a file. */
export function $selectedSource(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) {
    return '';
  }
  const [a, b] = [$offsetOf(selection, 'anchor'), $offsetOf(selection, 'focus')].sort((x, y) => x - y);
  return $linesOf((node) => node.getTextContent())
    .join('\n')
    .slice(a, b);
}

/** Where the caret is, in UTF-16 code units from the start of the text. */
export function caretOffset(editor: LexicalEditor): number {
  return editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $offsetOf(selection, 'focus') : 0;
  });
}

export function $putCaret(offset: number): void {
  let left = offset;
  for (const line of $getRoot().getChildren()) {
    const size = line.getTextContentSize();
    if (left <= size && $isElementNode(line)) {
      $putCaretInLine(line, left);
      return;
    }
    left -= size + 1;
  }
  $getRoot().selectEnd();
}

function $putCaretInLine(line: ElementNode, offset: number): void {
  let left = offset;
  for (const node of line.getChildren()) {
    if ($isTextNode(node) && left <= node.getTextContentSize()) {
      node.select(left, left);
      return;
    }
    left -= node.getTextContentSize();
  }
  line.selectEnd();
}

function $offsetOf(selection: RangeSelection, end: 'anchor' | 'focus'): number {
  const point = selection[end];
  const node = point.getNode();
  const line = node.getTopLevelElement();
  if (line === null) {
    return 0;
  }
  const before = line.getPreviousSiblings().reduce((sum, other) => sum + other.getTextContentSize() + 1, 0);
  if ($isTextNode(node)) {
    return node
      .getPreviousSiblings()
      .reduce((sum, other) => sum + other.getTextContentSize(), before + point.offset);
  }
  const children = $isElementNode(node) ? node.getChildren().slice(0, point.offset) : [];
  return children.reduce((sum, child) => sum + child.getTextContentSize(), before);
}

function $linesOf(textOf: (node: LexicalNode) => string): string[] {
  return $getRoot()
    .getChildren()
    .map((line) => ($isElementNode(line) ? line.getChildren().map(textOf).join('') : ''));
}

const sound = new WeakMap<LexicalNode, string>();

/** Outside updates a node says what it said: another text is another node. So only what was just written is looked through. */
function soundTextOf(node: LexicalNode): string {
  const known = sound.get(node);
  if (known !== undefined) {
    return known;
  }
  const text = soundText(node.getTextContent());
  sound.set(node, text);
  return text;
}

function $line(text: string): ParagraphNode {
  const line = $createParagraphNode();
  return text === '' ? line : line.append($createTextNode(text));
}
