import { describe, expect, it } from 'vitest';
import { placeInMarkdown, readMarkdownLetters } from '#shared/lib/place-in-markdown';
import { renderedTexts, taughtTexts } from '#shared/testing/every-contribution';
import { mount } from '../../ui/testing/mount';
import { MarkdownView } from '../markdown-view/markdown-view';
import { readRenderedText } from './rendered-text';
import { sentenceRanges } from './sentences';
import { trimmedAnchor } from './text-anchors';

function renderedText(source: string): string {
  const { element } = mount(<MarkdownView source={source} />);
  const root = element.querySelector('[data-markdown-view]');
  if (root === null) {
    throw new Error('no view');
  }
  return readRenderedText(root).text;
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';

const ANSWER = `## Recommendation

Start **apixaban 2.5 mg** twice daily[^1]; see [NICE](https://www.nice.org.uk/guidance/ng196 "NG196") and ![the curve](media:abc).

1. Check *creatinine* clearance: $\\frac{(140 - a) w}{72 c}$.
2. Ask about \`verapamil\`:
   - stop it, or
   - halve it.

| Reason | Met |
| :-- | --: |
| Age ≥ 80 | no |
| Weight ≤ 60 kg | **yes** |

\`\`\`python title="clearance"
# 1. the formula
print((140 - 78) * 52 / (72 * 1.7))  # not *bold*
\`\`\`

> Half the dose is *not* half the effect. He said “no” &amp; left.

- [x] reviewed

[^1]: Two of the three criteria.
`;

describe('what was quoted from a rendered text', () => {
  it('is what the fixtures of the exports say', () => {
    for (const [name, source] of Object.entries(taughtTexts)) {
      expect(renderedText(source).trim()).toBe(renderedTexts[name as keyof typeof renderedTexts]);
    }
  });

  it('is found in the Markdown that it was rendered from, line by line and sentence by sentence', () => {
    const text = renderedText(ANSWER);
    const letters = readMarkdownLetters(ANSWER);
    const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
    }));
    for (const { start, end } of [...lines, ...sentenceRanges(text)]) {
      const anchor = trimmedAnchor(text, start, end);
      if (anchor === null) {
        continue;
      }
      const place = placeInMarkdown(letters, anchor);
      expect(place, anchor.quote).not.toBeNull();
      const found = ANSWER.slice(place?.start, place?.end)
        .replace('&amp;', '')
        .replace('[^1]', '[1]')
        .replace(/\]\([^)]*\)/g, ']');
      expect(words(found)).toBe(words(anchor.quote));
    }
  });

  it('is found across blocks', () => {
    const text = renderedText(ANSWER);
    const letters = readMarkdownLetters(ANSWER);
    const starts = ['Check creatinine', 'Age ≥ 80', 'halve it', 'the formula', 'Recommendation'];
    const ends = ['verapamil', '60 kg', 'Reason', 'half the effect.', 'twice daily'];
    for (const [index, first] of starts.entries()) {
      const last = ends[index] as string;
      const anchor = trimmedAnchor(text, text.indexOf(first), text.indexOf(last) + last.length);
      const place = anchor && placeInMarkdown(letters, anchor);
      const found = place && ANSWER.slice(place.start, place.end);
      expect(found?.startsWith(first.split(' ')[0] as string), `${first}: ${found}`).toBe(true);
      expect(found?.endsWith(last.split(' ').at(-1) as string), `${last}: ${found}`).toBe(true);
    }
  });
});
