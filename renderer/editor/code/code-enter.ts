import { $isCodeNode, type CodeNode } from '@lexical/code-core';
import {
  $createParagraphNode,
  $getSelection,
  $isLineBreakNode,
  $isTextNode,
  COMMAND_PRIORITY_NORMAL,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { codeLanguage } from '../../markdown/code-languages';
import { $caret, $textBlockOf } from '../containers/container-queries';
import { $indentUnit } from './code-tab';

/** A block begins after a colon there. */
const COLON_LANGUAGES: ReadonlySet<string> = new Set(['python', 'yaml', 'nim']);

/** Enter keeps a line's indentation, and goes one further in behind an opening bracket. */
export function registerCodeEnter(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $caret($getSelection());
      const code = selection === null ? null : $textBlockOf(selection.anchor.getNode());
      if (selection === null || !$isCodeNode(code)) {
        return false;
      }
      const node = selection.anchor.getNode();
      const line = node.is(code) ? '' : $lineBefore(node, selection.anchor.offset);
      if (line.trim() === '' && $leavesCode(code, selection)) {
        return true;
      }
      const own = /^[ \t]*/u.exec(line)?.[0] ?? '';
      const further = opensBlock(line, code) ? $indentUnit(code) : '';
      if (own + further === '') {
        return false;
      }
      selection.insertRawText(`\n${own}${further}`);
      return true;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

/** A third Enter in a row at the end leads out, also from lines that were indented. */
function $leavesCode(code: CodeNode, { anchor }: RangeSelection): boolean {
  const last = code.getLastChild();
  const isAtEnd =
    anchor.type === 'element'
      ? anchor.offset === code.getChildrenSize()
      : anchor.key === last?.getKey() && anchor.offset === last.getTextContentSize();
  const blank = /\n[ \t]*\n[ \t]*$/u.exec(code.getTextContent());
  if (!isAtEnd || blank === null) {
    return false;
  }
  let rest = blank[0].length;
  for (let node = code.getLastChild(); node !== null && rest > 0; node = code.getLastChild()) {
    const size = node.getTextContentSize();
    if (size > rest && $isTextNode(node)) {
      node.spliceText(size - rest, rest, '');
      break;
    }
    rest -= size;
    node.remove();
  }
  const paragraph = $createParagraphNode();
  code.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function opensBlock(line: string, code: CodeNode): boolean {
  const language = codeLanguage(code.getLanguage());
  return (
    /[{([]\s*$/u.test(line) || (language !== null && COLON_LANGUAGES.has(language) && /:\s*$/u.test(line))
  );
}

/** The line of code up to the caret. */
function $lineBefore(node: LexicalNode, offset: number): string {
  let line = node.getTextContent().slice(0, offset);
  for (
    let before = node.getPreviousSibling();
    before !== null && !$isLineBreakNode(before);
    before = before.getPreviousSibling()
  ) {
    line = before.getTextContent() + line;
  }
  return line;
}
