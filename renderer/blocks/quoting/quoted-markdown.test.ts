import { expect, test } from 'vitest';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { quotedMarkdown } from './quoted-markdown';

const SOURCE = `# Dose

Clearance is low, $\\frac{(140-68)\\cdot 58}{72} = 41$ ml/min. Check it **again**.

| Criterion | Limit | Patient |
| --- | --: | --: |
| Age | 80 | 68 |
| Weight | 60 | 58 |
| Creatinine | 133 | 124 |

\`\`\`python
def dose(age):
    if age >= 80:
        return 2.5
    return 5
\`\`\`

1. Weigh her.
2. Take \`creatinine\`.
3. Ask about [verapamil](https://example.org).

Costs \\$5 & more, says $x$ here.
`;

/** As it is chosen in the rendered text, of which an anchor holds the words. */
function quoted(words: string): string | null {
  return quotedMarkdown(SOURCE, anchorAt(words, 0, words.length) as TextAnchor);
}

test('a formula is quoted as one, with the words around it', () => {
  expect(quoted('low, \\frac{(140-68)\\cdot 58}{72} = 41 ml/min')).toBe(
    'low, $\\frac{(140-68)\\cdot 58}{72} = 41$ ml/min',
  );
});

test('rows of a table stay a table, with its head; the words of one cell are words', () => {
  expect(quoted('Weight\t60\t58\t\nCreatinine\t133\t124')).toBe(
    '| Criterion | Limit | Patient |\n| - | -: | -: |\n| Weight | 60 | 58 |\n| Creatinine | 133 | 124 |',
  );
  expect(quoted('Creatinine')).toBeNull();
});

test('lines of code stay code of their language, with their indentation', () => {
  expect(quoted('if age >= 80:\n        return 2.5')).toBe(
    '```python\n    if age >= 80:\n        return 2.5\n```',
  );
});

test('items of a list keep their numbers, and what lies in one item is quoted without its number', () => {
  expect(quoted('Take creatinine.\nAsk about verapamil')).toBe(
    '2. Take `creatinine`.\n3. Ask about verapamil',
  );
  expect(quoted('Take creatinine')).toBe('Take `creatinine`');
});

test('words alone, and what cannot be cut, are left to be quoted by their letters', () => {
  expect(quoted('Check it again')).toBeNull();
  expect(quoted('5 & more, says x here')).toBeNull();
  expect(quoted('words of another text')).toBeNull();
});
