import { $isCodeNode, CodeNode } from '@lexical/code-core';
import { $getNodeByKey, $isLineBreakNode, type LexicalEditor } from 'lexical';
import { lineNumbers } from '../../markdown/line-numbers';
import { linesToCome } from './lines-to-come';

/**
 * Line numbers beside code. They are an attribute that the style sheet shows, so they are in no text, copy or search. Those
 * of lines that are still to come are there from the beginning: with other numbers all lines are laid out anew.
 */
export function registerCodeGutter(editor: LexicalEditor): () => void {
  const counts = new WeakMap<HTMLElement, number>();
  return editor.registerMutationListener(CodeNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const key of mutations.keys()) {
        const code = $getNodeByKey(key);
        const element = editor.getElementByKey(key);
        if ($isCodeNode(code) && element !== null) {
          const lines = code.getChildren().filter($isLineBreakNode).length + 1;
          const count = lines + linesToCome(editor, key);
          if (counts.get(element) !== count) {
            counts.set(element, count);
            showNumbers(element, lineNumbers(count));
          }
        }
      }
    });
  });
}

function showNumbers(element: HTMLElement, numbers: string | null): void {
  if (numbers === null) {
    element.removeAttribute('data-gutter');
  } else {
    element.setAttribute('data-gutter', numbers);
  }
}
