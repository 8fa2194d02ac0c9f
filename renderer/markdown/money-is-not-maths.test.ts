import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown';

function formulas(source: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'inlineMath' || node.type === 'math') {
      found.push(node.value);
    }
    if ('children' in node) {
      node.children.forEach(visit);
    }
  };
  visit(parseMarkdown(source));
  return found;
}

describe('dollar signs', () => {
  it.each([
    'It costs $5 to $10.',
    'The price was $132.12. This $ sign is alone.',
    'Assets of $60,000 ($50,000 cash) and $20,000.',
    '$25,000 = (L - $15,000)',
    'From $5 and $10 or $ 7 $.',
  ])('do not make a formula of money: %s', (source) => {
    expect(formulas(source)).toEqual([]);
  });

  it.each([
    ['Let $x$ be $2^n$ and $n$.', ['x', '2^n', 'n']],
    ['It costs $5 and $10 for $x = 3$.', ['x = 3']],
    ['$x$2 and $$5$$6', ['x', '5']],
    ['$$\na + b\n$$', ['a + b']],
    ['a $a_1\n= b$ over two lines', ['a_1\n= b']],
  ] as const)('make a formula of %s', (source, expected) => {
    expect(formulas(source)).toEqual(expected);
  });
});
