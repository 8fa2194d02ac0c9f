// @vitest-environment jsdom
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEditor, type LexicalEditor } from 'lexical';
import { expect, test, vi } from 'vitest';
import { makeFirstEditor } from './first-editor';

// As the app has it: only there the first editor that is drawn is kept.
vi.mock('lexical', () => import('../../node_modules/lexical/dist/Lexical.prod.js' as 'lexical'));

// What a browser has and this page has not: with it comes the listener that keeps the editor.
vi.hoisted(() => Object.assign(InputEvent.prototype, { getTargetRanges: () => [] }));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function drawnAndPutAway(): WeakRef<LexicalEditor> {
  const editor = createEditor();
  editor.setRootElement(document.createElement('div'));
  editor.setRootElement(null);
  return new WeakRef(editor);
}

test('no editor is held because it was the first that was drawn', async () => {
  makeFirstEditor();
  const editor = drawnAndPutAway();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(editor.deref() === undefined).toBe(true);
});
