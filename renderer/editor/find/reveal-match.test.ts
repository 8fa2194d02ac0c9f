// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { editorWith } from '../testing/rewrite';
import { findInTexts } from './find-in-texts';
import { NO_QUERY } from './find-query';
import { FindSession } from './find-session';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['code that is wider than the page', '```\nneedle\n```', '.code-block', 1_825],
  ['a table that is wider than the page', '| a | needle |\n| - | - |', '.table-scroller', 1_825],
  ['code whose match is in sight', '```\nneedle\n```', '.code-block', 0],
])('a match is brought into sight sideways: %s', async (_what, markdown, wide, scrolled) => {
  const editor = editorWith(markdown);
  const root = document.body.appendChild(document.createElement('div'));
  editor.setRootElement(root);
  const box = root.querySelector(wide);
  const x = scrolled === 0 ? 200 : 2_000;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 100));
  const place = () => new DOMRect(x - (box?.scrollLeft ?? 0), 40, 50, 20);
  Range.prototype.getClientRects = () => [place()] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = place;
  const found = new FindSession(editor, {
    run: async (pattern, texts, template) => findInTexts(pattern, texts, template),
    close: () => undefined,
  });
  await found.setQuery({ ...NO_QUERY, text: 'needle' });
  expect(found.state().count).toBe(1);
  expect(box?.scrollLeft).toBe(scrolled);
  found.close();
  root.remove();
});
