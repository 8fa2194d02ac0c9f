// @vitest-environment node
import { $getRoot, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../markdown/document-of';
import { OPENING } from '../markdown/markdown-document';
import { TextInParts } from '../markdown/text-in-parts';
import { hostileTexts } from '../testing/hostile-texts';
import { editorWith } from '../testing/rewrite';

const isThorough = process.env['GOLDSMITH_THOROUGH'] !== undefined;
const texts = hostileTexts(isThorough ? 1 : 0.05);
const timeout = isThorough ? 600_000 : 30_000;

describe.each(texts)('thousands of %s', (_name, hostile) => {
  test('are opened in slices, kept to the letter, and so they stay when somebody writes below them', {
    timeout,
  }, () => {
    const source = `${hostile}\n\nwords`;
    const editor = editorWith('');
    const document = documentOf(editor);
    editor.update(() => document.$open(source, 6_000), OPENING);
    while (document.isLeft) {
      expect(document.read()).toBe(source);
      editor.update(() => document.$openMore(20_000), OPENING);
    }
    expect(document.read()).toBe(source);
    editor.update(() => $writeAtEnd(' more'), { discrete: true });
    expect(document.read()).toBe(`${source} more`);
    editor.dispose();
  });
});

function $writeAtEnd(words: string): void {
  const last = $getRoot().getLastDescendant();
  if ($isTextNode(last)) {
    last.setTextContent(last.getTextContent() + words);
  }
}

test.each(texts.filter(([name]) => /definitions|notes/u.test(name)))(
  'of %s no slice is a long one',
  (_name, source) => {
    const parts = TextInParts.of(source);
    let slices = 0;
    for (; parts?.isRead === false; slices += 1) {
      expect(parts.next(3_000).source.length).toBeLessThan(15_000);
    }
    expect(slices).toBeGreaterThan(source.length / 15_000);
    expect(parts?.isMistaken).toBe(false);
  },
);
