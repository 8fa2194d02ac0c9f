import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { documentOf, proseExtension } from './prose-extension';

test('try', () => {
  const md = '# Hi *there*\n\n- a **b** `c`\n  - x\n- [ ] t\n\n> q\n>\n> ```js\n> x\n> ```\n\n$$x$$\n\ncost $x^2$ <b>hi</b> [a](javascript:alert)\n\n| a | b |\n| - | :-: |\n| 1 | 2 |\n\n---\n\n[^1]: foo';
  const editor = buildEditorFromExtensions(proseExtension({ markdown: md, isReadOnly: false }));
  expect(documentOf(editor).read()).toBe(md);
  editor.update(() => { for (const n of $getRoot().getAllTextNodes()) n.markDirty(); }, { discrete: true });
  console.log(documentOf(editor).read());
});
