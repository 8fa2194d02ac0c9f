import { describe, expect, it } from 'vitest';
import { folded, stillSays } from './loose-text';

describe('telling whether a text still says what was quoted', () => {
  it('looks through formatting, links, lists, tables and code fences', () => {
    const markdown =
      'Give **2.5 mg** *twice* a day, see [the label](https://example.org/apixaban).\n\n```python\ndose = 2.5\n```\n\n| Dose | When |\n| --- | --- |\n| 2.5 mg | eGFR < 30 |';
    expect(stillSays(markdown, 'Give 2.5 mg twice a day, see the label.')).toBe(true);
    expect(stillSays(markdown, 'dose = 2.5')).toBe(true);
    expect(stillSays(markdown, 'the label.\n\ndose = 2.5')).toBe(true);
    expect(stillSays(markdown, '2.5 mg\teGFR < 30')).toBe(true);
  });

  it('sees that a word was changed', () => {
    expect(stillSays('Give **5 mg** twice a day.', 'Give 2.5 mg')).toBe(false);
  });

  it('compares signs where there is no letter', () => {
    expect(stillSays('It holds that → is a sign.', '→')).toBe(true);
    expect(stillSays('Nothing of the kind.', '→')).toBe(false);
  });
});

describe('text as a search compares it', () => {
  it('has neither case nor diacritics, and one blank between words', () => {
    expect(folded('  Ménière’s  Disease, (left) ')).toBe('meniere s disease left');
    expect(folded('Straße 5-HT K35.8')).toBe('strasse 5-ht k35.8');
  });
});
