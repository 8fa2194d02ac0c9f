// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { isAcceptedLink } from '../link/link-target';
import { documentOf } from '../markdown/document-of';
import { editorWith, rewrite } from '../testing/rewrite';
import { caretAtEnd, run } from '../testing/type-into';
import { readAtOnce } from './html/reading';
import { $insertTree } from './insert-tree';
import { readContent } from './pasted-tree';

const FOLDER = join(import.meta.dirname, '../../../tests/golden/paste');
const files = readdirSync(FOLDER).filter((name) => /(?<!\.expected)\.(?:html|txt)$/u.test(name));

const pages = files.filter((name) => name.endsWith('.html'));

/** What could run, load or send. (Formulas are drawn with lines that are SVG, and the caret's place is an empty image.) */
const ACTIVE = 'script, style, iframe, object, embed, form, link, base, [src], [srcset], [href]:not(a)';

/** What the editor stores after the clipboard of a golden file was pasted into an empty text. */
function pasted(name: string): string {
  const content = readFileSync(join(FOLDER, name), 'utf8');
  const isHtml = name.endsWith('.html');
  const tree = readAtOnce(
    readContent({ text: isHtml ? '' : content, html: isHtml ? content : '', codeLanguage: null }),
  );
  const editor = editorWith('');
  caretAtEnd(editor);
  run(editor, () => $insertTree(tree));
  const markdown = documentOf(editor).read();
  editor.dispose();
  return markdown;
}

test.each(files)('%s is pasted as its expected Markdown', (name) => {
  const markdown = pasted(name);
  const expected = join(FOLDER, `${name.replace(/\.html$/u, '')}.expected.md`);
  expect(`${markdown}\n`).toBe(readFileSync(expected, 'utf8'));
  expect(rewrite(markdown), 'what was pasted reads the same when it is opened again').toBe(markdown);
});

test.each(pages)('nothing of %s can run, load or lead elsewhere', (name) => {
  const markdown = pasted(name);
  for (const node of allNodes(parseMarkdown(markdown))) {
    if (node.type === 'html') {
      expect(node.value).toMatch(/^<(?:br|\/?su[bp])>$/u);
    }
    if (node.type === 'link') {
      expect(node.url).toSatisfy(isAcceptedLink);
    }
    expect(['image', 'imageReference', 'definition']).not.toContain(node.type);
  }
  const root = document.createElement('div');
  const editor = editorWith(markdown);
  editor.setRootElement(root);
  expect(root.querySelector(ACTIVE)).toBeNull();
  for (const element of root.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((attribute) => attribute.startsWith('on'))).toEqual([]);
  }
  editor.dispose();
});

function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}
