import { describe, expect, it } from 'vitest';
import { type StyleView, textbookRemarks } from './textbook-style';

const plain: StyleView = { prompt: '', context: null, constraints: null, isDomain: false };

function about(view: Partial<StyleView>): string[] {
  return textbookRemarks({ ...plain, ...view }).map((remark) => remark.about);
}

describe('the look for textbook style', () => {
  it('says nothing about an empty prompt', () => {
    expect(about({ context: '', constraints: [], isDomain: true })).toEqual([]);
  });

  it('notices the opening of an exercise', () => {
    const remarks = textbookRemarks({
      ...plain,
      prompt:
        'Explain the mechanism of action of direct oral anticoagulants and compare the agents with one another.',
    });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.message).toContain('“Explain …”');
  });

  it.each([
    'What is the lowest dose that I can start with in a woman of 52 kg who also takes verapamil every morning?',
    'Explain to my patient, who left school early, why she must not stop the tablets before her operation next week.',
    'Should we accept the indemnity in clause 14.2 when the supplier refuses a cap and the contract runs five years?',
  ])('lets a particular case pass: %s', (prompt) => {
    expect(about({ prompt, context: null, constraints: null })).toEqual([]);
  });

  it('notices how little a short prompt says, counting its context', () => {
    expect(about({ prompt: 'Which anticoagulant for her?' })).toEqual(['prompt']);
    const context = 'A 78-year-old woman of 52 kg with new atrial fibrillation, an eGFR of 28 and verapamil.';
    expect(about({ prompt: 'Which anticoagulant for her?', context })).toEqual([]);
  });

  it('misses numbers, units and names only where they belong to the domain', () => {
    const prompt =
      'Our tenant stopped paying and says that the heating fails whenever it is cold outside, so we wonder whether we may end the lease or have to repair the heating first, and how to put it in writing.';
    expect(about({ prompt })).toEqual([]);
    expect(about({ prompt, isDomain: true })).toEqual(['prompt']);
    expect(about({ prompt: `${prompt} The lease follows the BGB.`, isDomain: true })).toEqual([]);
  });

  it('asks for context and constraints that the project has fields for', () => {
    const prompt =
      'Plan a week of dinners for the four of us, with one shopping trip and something quick on Wednesdays.';
    expect(about({ prompt, context: '', constraints: [] })).toEqual(['context', 'constraints']);
    expect(about({ prompt, context: 'A family.', constraints: ['No nuts.'] })).toEqual([]);
  });

  it('takes a limit in the text itself for a constraint', () => {
    const prompt =
      'Plan a week of dinners for the four of us that costs no more than what is left of the budget.';
    expect(about({ prompt, constraints: [] })).toEqual([]);
  });

  it('does not count words or look for names where the script has no capitals', () => {
    expect(about({ prompt: '请解释一下心房颤动的抗凝治疗', isDomain: true })).toEqual([]);
  });
});
