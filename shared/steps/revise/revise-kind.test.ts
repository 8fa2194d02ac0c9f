import { describe, expect, it } from 'vitest';
import { flagIdSchema, passageIdSchema, responseIdSchema } from '../../lib/ids';
import { compareTexts } from './changes';
import { placeOf, type Reason } from './match-reasons';
import { type ReviseAnswer, reviseConfigSchema } from './revise-answer';
import { reviseKind } from './revise-kind';

const DRAFT = 'Give apixaban 5 mg twice daily. See her again in a year.';
const FIXED = 'Give apixaban 2.5 mg twice daily. See her again in a week.';
const flag = {
  id: flagIdSchema.parse('f1'),
  text: responseIdSchema.parse('a'),
  anchor: { start: 14, end: 18, quote: '5 mg', prefix: '', suffix: '' },
  category: { id: 'dose', name: 'Dosage' },
  severity: { id: 'major', name: 'Major' },
  serious: true,
  wrong: 'Full dose.',
  right: '',
};
const material = {
  prompt: [{ role: 'user' as const, content: 'Which dose?' }],
  responses: [{ id: responseIdSchema.parse('a'), markdown: DRAFT }],
  passages: [{ id: passageIdSchema.parse('p'), title: 'Clause 4', markdown: 'Old clause.' }],
  images: [],
};

function reasonsFor(markdown: string, flags: Reason['flags'] = []): Reason[] {
  return compareTexts(DRAFT, markdown).changes.map((change, index) => ({
    id: `r${index}`,
    place: placeOf(change, DRAFT),
    text: `Reason number ${index}.`,
    flags,
  }));
}

function view(answer: ReviseAnswer, config: object = {}, flags = [flag]) {
  return { config: reviseConfigSchema.parse(config), answer, material, earlier: { flags } };
}

describe('the step kind revise', () => {
  it('starts with the draft, which is the first response or passage, or the one that is named', () => {
    const empty = (config: object) => reviseKind.empty(reviseConfigSchema.parse(config), material).markdown;
    expect(empty({})).toBe(DRAFT);
    expect(empty({ text: { from: 'passage' } })).toBe('Old clause.');
    expect(empty({ text: { from: 'passage', id: 'p' } })).toBe('Old clause.');
    expect(empty({ text: { from: 'response', id: 'gone' } })).toBe('');
  });

  it('asks for a change, for a reason at each, and for a link to each serious flag', () => {
    const messages = (answer: ReviseAnswer, config?: object) =>
      reviseKind.check(view(answer, config)).map(({ path, severity }) => `${path.join('/')} ${severity}`);
    expect(messages({ markdown: DRAFT, reasons: [] })).toEqual(['markdown blocks']);
    expect(messages({ markdown: '  ', reasons: [] })).toEqual(['markdown blocks']);
    expect(messages({ markdown: FIXED, reasons: [] })).toEqual([
      'changes/0 blocks',
      'changes/1 blocks',
      'flags/f1 advice',
    ]);
    expect(messages({ markdown: FIXED, reasons: reasonsFor(FIXED) }, { flags: 'blocks' })).toEqual([
      'flags/f1 blocks',
    ]);
    expect(messages({ markdown: FIXED, reasons: reasonsFor(FIXED, [flag.id]) })).toEqual([]);
    expect(messages({ markdown: FIXED, reasons: [] }, { reasons: 'none', flags: 'none' })).toEqual([]);
  });

  it('names a change whose reason is missing or too short', () => {
    const [first] = reviseKind.check(view({ markdown: FIXED, reasons: [] }));
    expect(first?.message).toBe('Say why: “5” became “2.5”.');
    const reasons = reasonsFor(FIXED).map((reason) => ({ ...reason, text: 'Wrong.' }));
    expect(reviseKind.check(view({ markdown: FIXED, reasons }))[0]?.message).toContain('has 1 word;');
  });

  it('speaks of a reason whose change is gone, and does not hand it on', () => {
    const markdown = DRAFT.replace('a year', 'a week');
    const answer = { markdown, reasons: reasonsFor(FIXED) };
    expect(reviseKind.check(view(answer)).map(({ path }) => path.join('/'))).toEqual(['gone/r0', 'flags/f1']);
    expect(reviseKind.contribute(view(answer)).revisions?.[0]?.changes).toEqual([
      { before: 'year', after: 'week', reason: 'Reason number 1.', flags: [] },
    ]);
  });

  it('contributes the revision, and the ideal answer where the draft is a response', () => {
    const answer = { markdown: FIXED, reasons: reasonsFor(FIXED, [flag.id]) };
    expect(reviseKind.contribute(view(answer))).toEqual({
      revisions: [
        {
          text: 'a',
          original: DRAFT,
          revised: FIXED,
          changes: [
            { before: '5', after: '2.5', reason: 'Reason number 0.', flags: ['f1'] },
            { before: 'year', after: 'week', reason: 'Reason number 1.', flags: ['f1'] },
          ],
        },
      ],
      ideals: [{ turn: 0, markdown: FIXED, preferred: true }],
    });
    expect(reviseKind.contribute(view(answer, { asIdeal: false })).ideals).toBeUndefined();
    const passage = { markdown: 'New clause.', reasons: [] };
    expect(reviseKind.contribute(view(passage, { text: { from: 'passage' } })).ideals).toBeUndefined();
    expect(reviseKind.contribute(view({ markdown: DRAFT, reasons: [] }))).toEqual({});
  });

  it('tells fields whether something was changed and whether flags are left', () => {
    expect(reviseKind.facts?.(view({ markdown: DRAFT, reasons: [] }))).toEqual({
      changed: ['no'],
      flags: ['open'],
    });
    const answer = { markdown: FIXED, reasons: reasonsFor(FIXED, [flag.id]) };
    expect(reviseKind.facts?.(view(answer))).toEqual({ changed: ['yes'], flags: ['linked'] });
    expect(reviseKind.facts?.(view(answer, {}, []))?.['flags']).toEqual([]);
  });

  it('has limits for the length of the revision', () => {
    const answer = { markdown: FIXED, reasons: reasonsFor(FIXED) };
    const [finding] = reviseKind.check(view(answer, { maxWords: 5 }, []));
    expect(finding?.message).toContain('takes at most 5');
  });

  it('makes no ideal answer of a revised response when the expert asks something else', () => {
    const answer = { markdown: FIXED, reasons: reasonsFor(FIXED) };
    const asked = (content: string) => [{ role: 'user' as const, content }];
    const ideals = (content: string) =>
      reviseKind.contribute({ ...view(answer), earlier: { prompt: asked(content) } }).ideals;
    expect(ideals('Which dose? ')).toHaveLength(1);
    expect(ideals('Which drug?')).toBeUndefined();
  });
});
