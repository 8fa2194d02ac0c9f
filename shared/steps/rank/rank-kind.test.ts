import { describe, expect, it } from 'vitest';
import { materialSchema } from '../../domain/task';
import { rankKind } from './rank-kind';

const material = materialSchema.parse({
  responses: ['a', 'b', 'c'].map((id) => ({ id, markdown: `Text ${id}` })),
});

function view(ranking: unknown, config: unknown = {}) {
  return {
    config: rankKind.configSchema.parse(config),
    answer: rankKind.answerSchema.parse({ ranking }),
    material,
    earlier: {},
  };
}

const messages = (sight: ReturnType<typeof view>) => rankKind.check(sight).map(({ message }) => message);

describe('a ranking', () => {
  it('contributes its groups, best first', () => {
    const sight = view([['b'], ['a', 'c']]);
    expect(rankKind.check(sight)).toEqual([]);
    expect(rankKind.contribute(sight)).toEqual({ ranking: [['b'], ['a', 'c']] });
    expect(rankKind.facts?.(sight)).toEqual({ tied: ['yes'], complete: ['yes'], best: ['b'] });
  });

  it('asks for every response, or for as many as the project wants', () => {
    expect(messages(view([['b']]))).toEqual(['2 responses are still to be ranked.']);
    expect(messages(view([['b'], ['a']]))).toEqual(['One response is still to be ranked.']);
    expect(messages(view([['b']], { least: 1 }))).toEqual([]);
  });

  it('takes no ties where the project has none, and no response twice', () => {
    expect(messages(view([['b'], ['a', 'c']], { ties: false }))).toHaveLength(1);
    expect(messages(view([['b'], ['a', 'b'], ['c']]))).toEqual([
      'Each response must be ranked exactly once.',
    ]);
  });

  it('leaves out what is not among the responses', () => {
    expect(rankKind.contribute(view([['gone'], ['a']]))).toEqual({ ranking: [['a']] });
    expect(rankKind.contribute(view([]))).toEqual({});
  });
});
