import { describe, expect, it } from 'vitest';
import { anchorOf, renderedTexts, taughtTexts } from '../testing/every-contribution';
import { placeInMarkdown, readMarkdownLetters } from './place-in-markdown';
import { anchorAt } from './text-anchor';

function placed(text: keyof typeof renderedTexts, quote: string): string | null {
  const place = placeInMarkdown(readMarkdownLetters(taughtTexts[text]), anchorOf(text, quote));
  return place === null ? null : taughtTexts[text].slice(place.start, place.end);
}

describe('a quote in its Markdown', () => {
  it('is itself where there is no markup', () => {
    expect(placed('first', 'twice daily 🙂')).toBe('twice daily 🙂');
    expect(placed('second', 'dose = 5  # mg')).toBe('dose = 5  # mg');
    expect(placed('clause', 'notice')).toBe('notice');
  });

  it('takes the markup inside with it, and none at its ends', () => {
    expect(placed('first', '2.5 mg twice')).toBe('2.5 mg** twice');
    expect(placed('first', 'the label.\nCheck renal')).toBe(
      'the label](https://example.org/eliquis "label").\n\n1. Check *renal',
    );
    expect(placed('first', 'function.\nStop')).toBe('function.\n2. Stop');
    expect(placed('second', 'apixaban\t5 mg')).toBe('apixaban | 5 mg');
    expect(placed('clause', 'notice & pay')).toBe('notice &amp; pay');
  });

  it('is told from an equal one by what stands around it', () => {
    const letters = readMarkdownLetters(taughtTexts.second);
    const start = renderedTexts.second.indexOf('5 mg');
    const inTable = anchorAt(renderedTexts.second, start, start + 4);
    expect(inTable && placeInMarkdown(letters, inTable)?.start).toBe(taughtTexts.second.indexOf('5 mg'));
    expect(placeInMarkdown(letters, anchorOf('second', '5 mg'))?.start).toBe(
      taughtTexts.second.lastIndexOf('5 mg'),
    );
  });

  it('may be all signs', () => {
    expect(placed('first', '🙂')).toBe('🙂');
  });

  it('is nowhere when the text does not say it', () => {
    const anchor = { ...anchorOf('clause', 'notice'), quote: 'the landlord' };
    expect(placeInMarkdown(readMarkdownLetters(taughtTexts.clause), anchor)).toBeNull();
  });
});
