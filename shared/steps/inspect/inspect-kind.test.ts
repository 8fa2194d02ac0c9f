import { describe, expect, it } from 'vitest';
import { materialSchema } from '../../domain/task';
import type { StepView } from '../step-kind';
import { claimIdSchema, type InspectAnswer, inspectAnswerSchema } from './inspect-answer';
import { type InspectConfig, inspectConfigSchema } from './inspect-config';
import { inspectKind } from './inspect-kind';

const image = (id: string) => ({
  id,
  title: id,
  sha256: 'ab'.repeat(32),
  type: 'image/png',
  width: 640,
  height: 480,
  alt: 'A film.',
  caption: 'No effusion. The heart is large.',
});
const material = materialSchema.parse({ images: [image('film'), image('side')] });
const anchor = (start: number, quote: string) => ({
  start,
  end: start + quote.length,
  quote,
  prefix: '',
  suffix: '',
});
const box = {
  id: 'r1',
  image: 'film',
  label: ' Heart ',
  shape: 'box',
  x: 10,
  y: 20,
  width: 300,
  height: 200,
};

function view(config: object, answer: object): StepView<InspectConfig, InspectAnswer> {
  return {
    config: inspectConfigSchema.parse(config),
    answer: inspectAnswerSchema.parse({ regions: [], claims: [], verdicts: {}, ...answer }),
    material,
    earlier: {},
  };
}

const verdict = (value: string | null, more: object = {}) => ({
  value,
  regions: [],
  note: '',
  right: '',
  ...more,
});
const given = {
  claims: [
    { id: 'c1', text: 'No effusion.' },
    { id: 'c2', image: 'side', text: 'The heart is large.' },
  ],
};
const found = (config: object, answer: object) =>
  inspectKind.check(view(config, answer)).map(({ path, message }) => [path.join('/'), message]);

describe('the inspection of pictures', () => {
  it('asks for a claim where there is none, and for every claim to be judged', () => {
    expect(found({}, {})).toEqual([['claims', expect.stringContaining('Take a claim')]]);
    expect(found(given, {})).toEqual([
      ['verdicts/c1', 'Judge “No effusion”.'],
      ['verdicts/c2', 'Judge “The heart is large”.'],
    ]);
    expect(found({ leastClaims: 3, ...given }, {})[0]?.[1]).toContain('at least 3 claims; there are 2');
  });

  it('asks what would be right instead of a false claim, unless the project does not', () => {
    const answer = { verdicts: { c1: verdict('false'), c2: verdict('true') } };
    expect(found(given, answer)).toEqual([['verdicts/c1/right', 'Say what would be right.']]);
    expect(found({ ...given, putRight: false }, answer)).toEqual([]);
  });

  it('asks for a mark where the project wants one', () => {
    const answer = { verdicts: { c1: verdict('true'), c2: verdict('cannot-tell') } };
    expect(found({ ...given, regionsFor: ['true'] }, answer)).toEqual([
      ['verdicts/c1/regions', expect.stringContaining('Mark')],
    ]);
    const marked = {
      regions: [box],
      verdicts: { c1: verdict('true', { regions: ['r1'] }), c2: verdict('cannot-tell') },
    };
    expect(found({ ...given, regionsFor: ['true'] }, marked)).toEqual([]);
  });

  it('lets no region go that belongs to no claim, or lies outside of its picture', () => {
    const verdicts = { c1: verdict('true'), c2: verdict('true') };
    expect(found(given, { regions: [box], verdicts })).toEqual([
      ['regions/r1', '“Heart” belongs to no claim: link it to one, or delete it.'],
    ]);
    const outside = { ...box, label: '', x: 400 };
    expect(found(given, { regions: [outside], verdicts })).toEqual([
      ['regions/r1', '“Box 1” does not lie in its picture.'],
    ]);
  });

  it('hands on claims that were judged, with their regions, the project’s before the expert’s', () => {
    const answer = {
      regions: [box],
      claims: [
        { id: 'own2', image: 'side', anchor: anchor(0, 'No effusion.') },
        { id: 'own1', image: 'film', anchor: anchor(13, 'The heart is large.') },
        { id: 'own0', image: 'film', anchor: anchor(0, 'No effusion.') },
      ],
      verdicts: {
        c1: verdict('true', { right: 'left over from when it was false' }),
        own1: verdict('false', { regions: ['r1', 'gone'], note: ' Measured. ', right: ' Normal. ' }),
        own2: verdict('cannot-tell'),
      },
    };
    expect(inspectKind.contribute(view(given, answer)).imageClaims).toEqual([
      { image: 'film', claim: 'No effusion.', value: 'true', regions: [], note: '', right: '' },
      {
        image: 'film',
        claim: 'The heart is large.',
        value: 'false',
        regions: [{ shape: 'box', x: 10, y: 20, width: 300, height: 200, label: 'Heart' }],
        note: 'Measured.',
        right: 'Normal.',
      },
      { image: 'side', claim: 'No effusion.', value: 'cannot-tell', regions: [], note: '', right: '' },
    ]);
    expect(inspectKind.facts?.(view(given, answer))).toEqual({ values: ['true', 'false', 'cannot-tell'] });
  });

  it('hands on nothing before anything was judged', () => {
    expect(inspectKind.contribute(view(given, {}))).toEqual({});
    expect(claimIdSchema.safeParse('__proto__').success).toBe(false);
  });
});
