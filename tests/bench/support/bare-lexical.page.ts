import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

declare global {
  interface Window {
    /** Shows a text, a paragraph for each of its blocks. Gives the milliseconds until it was drawn. */
    benchOpen?: (text: string) => Promise<number>;
  }
}

window.benchOpen = async (text) => {
  const started = performance.now();
  document.body.innerHTML =
    '<div id="scroller" style="height: 40rem; overflow: auto"><div id="bare" contenteditable="true" style="width: 46rem; font: 16px/1.6 serif"></div></div>';
  const editor = createEditor({ namespace: 'bare', onError: (error) => reportError(error) });
  editor.setRootElement(document.getElementById('bare'));
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.update(
    () => {
      const paragraphs = text
        .split('\n\n')
        .map((block) => $createParagraphNode().append($createTextNode(block.replaceAll('\n', ' '))));
      $getRoot()
        .append(...paragraphs)
        .selectEnd();
    },
    { discrete: true },
  );
  editor.focus();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - started;
};
