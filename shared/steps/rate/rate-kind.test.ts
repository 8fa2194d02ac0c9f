import { describe, expect, it } from 'vitest';
import type { Contributions } from '../../domain/contributions';
import { materialSchema } from '../../domain/task';
import { criterionIdSchema } from '../../lib/ids';
import { rateKind } from './rate-kind';
import { type RateConfig, rateAnswerSchema, rateConfigSchema } from './rate-shape';

const material = materialSchema.parse({
  responses: ['r1', 'r2'].map((id) => ({ id, markdown: `Text ${id}` })),
  passages: [{ id: 'note', title: 'Discharge note', markdown: 'Seen today.' }],
});
const harmScale = [
  { value: 0, label: 'None', meaning: '' },
  { value: 1, label: 'Some', meaning: '' },
];
const config = rateConfigSchema.parse({
  dimensions: [
    { id: 'depth', name: 'Depth' },
    { id: 'harm', name: 'Harm', negative: true, notApplicable: true, scale: harmScale },
  ],
  lowAt: 2,
});

function view(scores: unknown, own: RateConfig = config, earlier: Contributions = {}) {
  return { config: own, answer: rateAnswerSchema.parse({ scores }), material, earlier };
}

const full = view({
  r1: { depth: { value: 2, note: ' thin ' }, harm: { value: 1, note: '' } },
  r2: { depth: { value: 5, note: '' }, harm: { value: 'not-applicable', note: '' } },
});

describe('a rating', () => {
  it('contributes a score per text and dimension on the scale of that dimension; what does not apply gives none', () => {
    expect(rateKind.check(full)).toEqual([]);
    expect(rateKind.contribute(full)).toEqual({
      scores: [
        {
          text: 'r1',
          dimension: { id: 'depth', name: 'Depth' },
          value: 2,
          least: 1,
          most: 5,
          note: 'thin',
        },
        {
          text: 'r1',
          dimension: { id: 'harm', name: 'Harm' },
          value: 1,
          least: 0,
          most: 1,
          note: '',
          negative: true,
        },
        { text: 'r2', dimension: { id: 'depth', name: 'Depth' }, value: 5, least: 1, most: 5, note: '' },
      ],
    });
  });

  it('blocks on what is missing, off its scale, or does not apply where it must', () => {
    const findings = rateKind.check(
      view({ r1: { depth: { value: 'not-applicable', note: '' }, harm: { value: 5, note: '' } } }),
    );
    expect(findings.map(({ path }) => path.join('/'))).toEqual([
      'scores/r1/depth',
      'scores/r1/harm',
      'scores/r2/depth',
      'scores/r2/harm',
    ]);
  });

  it('asks for a note beside each rating where the project wants one', () => {
    const strict = { ...config, notes: 'required' as const };
    const findings = rateKind.check(view(full.answer.scores, strict));
    expect(findings.map(({ path }) => path.join('/'))).toEqual([
      'scores/r1/harm/note',
      'scores/r2/depth/note',
      'scores/r2/harm/note',
    ]);
  });

  it('on the criteria of an earlier step contributes ratings too, low ones among them', () => {
    const onCriteria = rateConfigSchema.parse({ dimensions: 'criteria', lowAt: 2 });
    const criteria = [
      { id: criterionIdSchema.parse('dose'), text: 'Gives the dose', kind: 'must' as const, weight: 8 },
    ];
    const scores = { r1: { dose: { value: 1, note: 'Full dose.' } }, r2: { dose: { value: 4, note: '' } } };
    expect(rateKind.contribute(view(scores, onCriteria, { criteria })).ratings).toEqual([
      { response: 'r1', criterion: 'dose', value: 1, low: true, note: 'Full dose.' },
      { response: 'r2', criterion: 'dose', value: 4, low: false, note: '' },
    ]);
    expect(rateKind.check(view({}, onCriteria))).toMatchObject([{ path: [], severity: 'blocks' }]);
  });

  it('rates passages where the project asks for them', () => {
    const ofPassages = { ...config, of: 'passages' as const };
    expect(rateKind.check(view({}, ofPassages)).map(({ path }) => path[1])).toEqual(['note', 'note']);
  });

  it('gives what was said as facts for the fields of a project', () => {
    expect(rateKind.facts?.(full)).toEqual({
      'score:depth': ['2', '5'],
      'score:harm': ['1', 'not-applicable'],
      low: ['yes'],
      complete: ['yes'],
    });
  });

  it('refuses a scale whose values do not rise, and a dimension that is there twice', () => {
    const twice = [
      { id: 'a', name: 'A' },
      { id: 'a', name: 'B' },
    ];
    expect(rateKind.configSchema.safeParse({ dimensions: twice }).success).toBe(false);
    expect(
      rateKind.configSchema.safeParse({ dimensions: 'criteria', scale: harmScale.toReversed() }).success,
    ).toBe(false);
  });
});
