import { describe, expect, it } from 'vitest';
import { readTaxonomy } from './taxonomy-text';

describe('the text of a taxonomy', () => {
  it('is a tree by indentation, with notes behind a bar', () => {
    const text = 'A Heart\n  A1 Rhythm\n    A1.1 Fast | Above 100.\n  A2 Valves\nB Lung\n';
    expect(readTaxonomy('problems', 'Problems', text).codes).toEqual([
      { id: 'A', name: 'Heart', parent: null, note: '' },
      { id: 'A1', name: 'Rhythm', parent: 'A', note: '' },
      { id: 'A1.1', name: 'Fast', parent: 'A1', note: 'Above 100.' },
      { id: 'A2', name: 'Valves', parent: 'A', note: '' },
      { id: 'B', name: 'Lung', parent: null, note: '' },
    ]);
  });

  it('refuses a line that is indented too far', () => {
    expect(() => readTaxonomy('problems', 'Problems', 'A Heart\n    A1.1 Fast\n')).toThrow('A1.1 Fast');
  });
});
