import { describe, expect, it } from 'vitest';
import { folded } from './loose-text';

describe('text as a search compares it', () => {
  it('has neither case nor diacritics, and one blank between words', () => {
    expect(folded('  Ménière’s  Disease, (left) ')).toBe('meniere s disease left');
    expect(folded('Straße 5-HT K35.8')).toBe('strasse 5-ht k35.8');
  });
});
