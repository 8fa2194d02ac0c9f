import { describe, expect, it } from 'vitest';
import type { Material } from '../../domain/task';
import { materialSchema } from '../../domain/task';
import { compareKind } from './compare-kind';
import {
  type CompareAnswer,
  type CompareConfig,
  compareAnswerSchema,
  compareConfigSchema,
} from './compare-shape';

const material: Material = materialSchema.parse({
  responses: ['r1', 'r2', 'r3'].map((id) => ({ id, markdown: `Text ${id}` })),
});
const config = compareConfigSchema.parse({
  dimensions: [
    { id: 'accuracy', name: 'Accuracy' },
    { id: 'tone', name: 'Tone', required: false },
  ],
});
const better = (id: string, strength = 1) => ({ outcome: 'better', better: id, strength });

function view(answer: unknown, own: CompareConfig = config, texts: Material = material) {
  const parsed: CompareAnswer = compareAnswerSchema.parse(answer);
  return { config: own, answer: parsed, material: texts, earlier: {} };
}

const full = view({
  pair: ['r2', 'r1'],
  overall: better('r1', 3),
  dimensions: { accuracy: better('r1', 2), tone: { outcome: 'tie' } },
});

describe('a comparison', () => {
  it('contributes its dimensions and, with no dimension, the whole, as the expert saw the pair', () => {
    expect(compareKind.check(full)).toEqual([]);
    expect(compareKind.contribute(full).comparisons).toEqual([
      {
        dimension: { id: 'accuracy', name: 'Accuracy' },
        pair: ['r2', 'r1'],
        better: 'r1',
        outcome: 'better',
        strength: 2,
        strengths: 3,
      },
      {
        dimension: { id: 'tone', name: 'Tone' },
        pair: ['r2', 'r1'],
        better: null,
        outcome: 'tie',
        strength: 0,
        strengths: 3,
      },
      { dimension: null, pair: ['r2', 'r1'], better: 'r1', outcome: 'better', strength: 3, strengths: 3 },
    ]);
  });

  it('asks for the whole and for every required dimension', () => {
    const findings = compareKind.check(view(compareKind.empty(config, material)));
    expect(findings.map(({ path, severity }) => [path.join('/'), severity])).toEqual([
      ['dimensions/accuracy', 'blocks'],
      ['overall', 'blocks'],
    ]);
    expect(compareKind.contribute(view(compareKind.empty(config, material)))).toEqual({});
  });

  it('takes neither a tie nor both bad where the project offers none, nor a strength beyond the scale', () => {
    const strict = { ...config, dimensions: [], tie: false, bothBad: false };
    for (const overall of [{ outcome: 'tie' }, { outcome: 'both-bad' }, better('r1', 4), better('r3')]) {
      const sight = view({ pair: ['r1', 'r2'], overall, dimensions: {} }, strict);
      expect(compareKind.check(sight)).toMatchObject([{ path: ['overall'], severity: 'blocks' }]);
      expect(compareKind.contribute(sight)).toEqual({});
    }
  });

  it('warns where the whole goes against all its parts, and only there', () => {
    const advice = (overall: unknown, dimensions: unknown) =>
      compareKind
        .check(view({ pair: ['r1', 'r2'], overall, dimensions }))
        .filter(({ severity }) => severity === 'advice');
    expect(advice(better('r2'), { accuracy: better('r1'), tone: { outcome: 'tie' } })).toMatchObject([
      { path: ['overall'], message: expect.stringContaining('Response B') },
    ]);
    expect(advice({ outcome: 'tie' }, { accuracy: better('r1'), tone: better('r1') })).toHaveLength(1);
    expect(advice(better('r2'), { accuracy: better('r1'), tone: better('r2') })).toEqual([]);
    expect(advice({ outcome: 'tie' }, { accuracy: better('r1'), tone: { outcome: 'tie' } })).toEqual([]);
    expect(advice({ outcome: 'both-bad' }, { accuracy: better('r1') })).toEqual([]);
    expect(advice(better('r1'), {})).toEqual([]);
  });

  it('gives its outcome as facts for the fields of a project', () => {
    expect(compareKind.facts?.(full)).toEqual({
      'outcome:accuracy': ['better'],
      'outcome:tone': ['tie'],
      outcome: ['better'],
      strength: ['3'],
      contradicts: ['no'],
    });
  });

  it('blocks until there are two responses, and forgets a pair that is no longer there', () => {
    const one = { ...material, responses: material.responses.slice(0, 1) };
    expect(compareKind.check(view(compareKind.empty(config, one), config, one))).toMatchObject([
      { path: [], severity: 'blocks' },
    ]);
    const gone = { ...material, responses: material.responses.slice(1) };
    expect(compareKind.contribute({ ...full, material: gone })).toEqual({});
    expect(compareKind.check({ ...full, material: gone }).length).toBeGreaterThan(0);
  });
});
