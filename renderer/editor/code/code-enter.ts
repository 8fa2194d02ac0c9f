import { $isCodeNode, type CodeNode } from '@lexical/code-core';
import {
  $getSelection,
  $isLineBreakNode,
  COMMAND_PRIORITY_NORMAL,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
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
