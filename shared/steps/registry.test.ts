import { describe, expect, it } from 'vitest';
import type { Json } from '../lib/json-value';
import { readAnswer } from './parse-task';
import { isStepKindName, stepKindOf, stepKinds } from './registry';

const material = { prompt: [], responses: [], passages: [], images: [] };

/** Their samples speak of texts and pictures that a material without any does not have. */
const speakOfMaterial = new Set([
  'evaluate',
  'revise',
  'flag',
  'compare',
  'rate',
  'rank',
  'inspect',
  'verify',
]);

describe.each(Object.entries(stepKinds))('the step kind %s', (name, kind) => {
  it('is registered under its own name', () => {
    expect(kind.kind).toBe(name);
  });

  it('has a sample that its own schemas take unchanged', () => {
    expect(kind.configSchema.parse(kind.sample().config)).toEqual(kind.sample().config);
    expect(kind.answerSchema.parse(kind.sample().answer)).toEqual(kind.sample().answer);
  });

  it('can be configured with nothing, and then has an empty answer that parses', () => {
    const config = kind.configSchema.parse({});
    const empty = kind.empty(config, material);
    expect(kind.answerSchema.parse(empty)).toEqual(empty);
  });

  it('has a migration for each version of its answers', () => {
    expect(kind.migrations).toHaveLength(kind.version - 1);
    expect(readAnswer({ kind: name }, kind.version, kind.sample().answer as Json)).toEqual(
      kind.sample().answer,
    );
    expect(readAnswer({ kind: name }, kind.version + 1, kind.sample().answer as Json)).toBeNull();
  });

  it('has nothing against its own sample answer that does not depend on other steps', () => {
    const view = { config: kind.sample().config, answer: kind.sample().answer, material, earlier: {} };
    if (!speakOfMaterial.has(name)) {
      expect(kind.check(view).filter((finding) => finding.severity === 'blocks')).toEqual([]);
    }
  });
});

it('knows no step kinds by names that only objects have', () => {
  expect(isStepKindName('constructor')).toBe(false);
  expect(() => stepKindOf({ kind: 'toString' })).toThrow('Unknown step kind');
});
