import { expect, test } from 'vitest';
import { isQuoteUsed } from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';
import { parseMarkdown } from '../../markdown/parse-markdown';

function textOf(markdown: string): string {
  const parts: string[] = [];
  const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
    if (node.value !== undefined) {
      parts.push(node.value);
    }
    for (const child of node.children ?? []) {
      walk(child as typeof node);
    }
    if (node.type === 'paragraph') {
      parts.push('\n');
    }
  };
  walk(parseMarkdown(markdown) as never);
  return parts.join('').replace(/\n$/, '');
}

test('a passage becomes a block quote that the shared check counts as used', () => {
  const markdown = quoteMarkdown('apixaban 5 mg twice daily', 'Response B', 'q1', null);
  expect(markdown).toBe('> apixaban 5 mg twice daily\n>\n> — [Response B](#quote-q1)');
  expect(isQuoteUsed(markdown, 'q1')).toBe(true);
});

test('lines become paragraphs, so that the items of a list do not run together', () => {
  expect(quoteMarkdown('First\nSecond', 'Response A', 'q', null)).toBe(
    '> First\n>\n> Second\n>\n> — [Response A](#quote-q)',
  );
});

test.each([
  'a * b * c and **bold**',
  '# not a heading',
  '1. not a list',
  '- not a list either',
  '+ nor this',
  '---',
  '`code` and $x^2$ and | pipes |',
  '<script>alert(1)</script> & &amp; done',
  '[a link](javascript:alert(1)) and ![picture](x)',
  'snake_case and _emphasis_ and ~~struck~~',
  'see https://example.com/a_b now',
  'back\\slash',
])('%s is quoted letter by letter', (passage) => {
  const tree = parseMarkdown(quoteMarkdown(passage, 'Response A', 'q', null));
  expect(tree.children.map((node) => node.type)).toEqual(['blockquote']);
  expect(textOf(quoteMarkdown(passage, 'Response A', 'q', null))).toBe(`${passage}\n— Response A`);
});

test('code keeps its indentation, and its own fences cannot end it early', () => {
  const code = 'def f():\n    return "```"';
  const quote = parseMarkdown(quoteMarkdown(code, 'Response A', 'q', null)).children[0];
  expect(quote?.type).toBe('blockquote');
  const inner = quote !== undefined && 'children' in quote ? quote.children[0] : undefined;
  expect(inner).toMatchObject({ type: 'code', value: code });
});

test('what is more than its words is quoted as the Markdown that it is, every line of it', () => {
  const markdown = '```python\nif x:\n\n    y\n```';
  const quote = parseMarkdown(quoteMarkdown('if x:\n\n    y', 'Response A', 'q', markdown)).children[0];
  expect(quote).toMatchObject({ type: 'blockquote', children: [{ type: 'code', lang: 'python' }, {}] });
});
