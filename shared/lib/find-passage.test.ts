import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from './find-passage';
import { readMarkdownLetters, readPlainLetters } from './place-in-markdown';
import { anchorAt, type TextAnchor } from './text-anchor';

const TEXT =
  'Start with apixaban 5 mg twice daily. She is 78 years old and weighs 52 kg, so one criterion is met. ' +
  'Check her creatinine in four weeks. Give 5 mg again after that.';
const SENTENCE = 'She is 78 years old and weighs 52 kg, so one criterion is met.';

function anchorOf(quote: string, text = TEXT): TextAnchor {
  const start = text.indexOf(quote);
  const anchor = anchorAt(text, start, start + quote.length);
  if (anchor === null) {
    throw new Error(`"${quote}" is not in the text`);
  }
  return anchor;
}

function found(markdown: string, anchor: TextAnchor): string {
  const { state, range } = findPassage(readMarkdownLetters(markdown), anchor);
  return range === null ? state : `${state}: ${markdown.slice(range.start, range.end)}`;
}

describe('the passage that a reference points to', () => {
  const anchor = anchorOf(SENTENCE);

  it('is there where it was', () => {
    expect(found(TEXT, anchor)).toBe(`there: ${SENTENCE}`);
  });

  it('is there when its words were moved into other surroundings', () => {
    expect(found(`${SENTENCE}\n\n${TEXT.replace(SENTENCE, '')}`, anchor)).toMatch(/^there/);
  });

  it('is there when it is only set otherwise', () => {
    const set = 'so **one criterion** is\nmet – she';
    expect(
      found(
        TEXT.replace('She is 78', '> she is *78*').replace('so one criterion is met. ', `${set} `),
        anchor,
      ),
    ).toBe('there: she is *78* years old and weighs 52 kg, so **one criterion** is\nmet');
  });

  it('has changed where a word in it has, and its new words are known', () => {
    expect(found(TEXT.replace('52 kg', '61 kg'), anchor)).toBe(
      'changed: She is 78 years old and weighs 61 kg, so one criterion is met.',
    );
  });

  it('has changed where its beginning was rewritten between the same surroundings', () => {
    expect(found(TEXT.replace('She is 78 years', 'Mrs B. is 81 years'), anchor)).toBe(
      'changed: Mrs B. is 81 years old and weighs 52 kg, so one criterion is met.',
    );
  });

  it('has changed where it was the whole text, and most of it still stands', () => {
    const whole = anchorOf('Which dose for her, at this age?', 'Which dose for her, at this age?');
    expect(found('What dose for her, at that age', whole)).toBe('changed: What dose for her, at that age');
  });

  it('is gone when it was taken out, and there again when it comes back', () => {
    expect(found(TEXT.replace(SENTENCE, ''), anchor)).toBe('gone');
    expect(found(TEXT, anchor)).toMatch(/^there/);
  });

  it('is gone when something else altogether stands there', () => {
    expect(
      found(TEXT.replace(SENTENCE, 'Warfarin would need checks of her INR that nobody can do.'), anchor),
    ).toBe('gone');
  });

  it('is not taken for the same few words elsewhere', () => {
    const dose = anchorOf('5 mg');
    expect(found(TEXT, dose)).toBe('there: 5 mg');
    expect(found('Give 5 mg of something else for a cold.', dose)).toBe('gone');
  });

  it('stays with the right one of two', () => {
    const second = anchorAt(TEXT, TEXT.lastIndexOf('5 mg'), TEXT.lastIndexOf('5 mg') + 4) as TextAnchor;
    const { range } = findPassage(readPlainLetters(TEXT), second);
    expect(range?.start).toBe(TEXT.lastIndexOf('5 mg'));
  });

  it('is found through links, lists, tables and fences', () => {
    const markdown =
      'Give **2.5 mg** *twice* a day, see [the label](https://example.org/apixaban).\n\n```python\ndose = 2.5\n```\n\n| Dose | When |\n| --- | --- |\n| 2.5 mg | eGFR < 30 |';
    const rendered = 'Give 2.5 mg twice a day, see the label.\ndose = 2.5\nDose\tWhen\t\n2.5 mg\teGFR < 30\t';
    for (const quote of [
      'Give 2.5 mg twice a day, see the label.',
      'dose = 2.5',
      'label.\ndose = 2.5',
      '2.5 mg\teGFR < 30',
    ]) {
      expect(found(markdown, anchorOf(quote, rendered)), quote).toMatch(/^there/);
    }
  });

  it('stays whatever is written and set around it', () => {
    const passage = anchorOf(SENTENCE);
    const blocks = fc.array(fc.stringMatching(/^[A-Za-z ,.*_#>-]{0,40}$/), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, blocks, (above, below) => {
        const markdown = [...above, `- **${SENTENCE}**`, ...below].join('\n\n');
        const { state, range } = findPassage(readMarkdownLetters(markdown), passage);
        expect(state).toBe('there');
        expect(markdown.slice(range?.start, range?.end)).toBe(SENTENCE);
      }),
    );
  });

  it('may be of signs alone', () => {
    expect(found('Is it so? – …', anchorOf('– …', 'Is it so? – …'))).toBe('there: – …');
  });
});
