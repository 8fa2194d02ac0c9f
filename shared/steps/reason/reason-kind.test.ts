import { describe, expect, it } from 'vitest';
import { responseIdSchema } from '../../lib/ids';
import { type ChainStep, type ReasonAnswer, reasonConfigSchema } from './reason-answer';
import { reasonKind } from './reason-kind';

const material = {
  prompt: [{ role: 'user' as const, content: 'What is 3 + 4?' }],
  responses: [
    { id: responseIdSchema.parse('a'), markdown: 'First line.\nSecond line.' },
    { id: responseIdSchema.parse('b'), markdown: 'Other.' },
  ],
  passages: [],
  images: [],
};

const step = (markdown: string, mark: ChainStep['mark'], note = ''): ChainStep => ({
  id: markdown === '' ? 'empty' : markdown,
  markdown,
  mark,
  note,
});

function view(answer: ReasonAnswer, config: object = {}) {
  return { config: reasonConfigSchema.parse(config), answer, material, earlier: {} };
}

function problems(answer: ReasonAnswer, config?: object): string[] {
  return reasonKind
    .check(view(answer, config))
    .filter(({ severity }) => severity === 'blocks')
    .map(({ path }) => path.join('/'));
}

describe('the step kind reason', () => {
  it('starts with one empty step, or with the steps of a response, unmarked', () => {
    const empty = (config: object) => reasonKind.empty(reasonConfigSchema.parse(config), material).steps;
    expect(empty({})).toEqual([{ id: 's1', markdown: '', mark: 'right', note: '' }]);
    expect(empty({ start: 'response' }).map(({ markdown, mark }) => [markdown, mark])).toEqual([
      ['First line.', null],
      ['Second line.', null],
    ]);
    expect(empty({ start: 'response', response: 'b' })).toHaveLength(1);
  });

  it('asks for steps, marks, a note on what is wrong, and the answer', () => {
    expect(problems({ steps: [step('', 'right')], answer: '' })).toEqual(['steps', 'answer']);
    expect(problems({ steps: [step('a', 'right'), step('b', null)], answer: '7' })).toEqual(['steps/1/mark']);
    expect(problems({ steps: [step('a', 'right'), step('b', 'wrong')], answer: '7' })).toEqual([
      'steps/1/note',
    ]);
    expect(problems({ steps: [step('a', 'right'), step('b', 'wrong', 'No.')], answer: '7' })).toEqual([]);
    const bare = { marks: 'none', needsAnswer: false, least: 1 };
    expect(problems({ steps: [step('a', null)], answer: '' }, bare)).toEqual([]);
  });

  it('leaves steps after the first wrong one open where the project does', () => {
    const steps = [step('a', 'right'), step('b', 'wrong', 'No.'), step('c', null)];
    expect(problems({ steps, answer: '7' })).toEqual(['steps/2/mark']);
    expect(problems({ steps, answer: '7' }, { marks: 'to-first-error' })).toEqual([]);
    expect(reasonKind.contribute(view({ steps, answer: '7' })).reasonings?.[0]?.steps).toHaveLength(2);
  });

  it('contributes the chain, without steps that say nothing', () => {
    const steps = [step('a', 'right'), step('', 'right'), step(' b ', 'neutral')];
    expect(reasonKind.contribute(view({ steps, answer: ' 7 ' }))).toEqual({
      reasonings: [
        {
          problem: material.prompt,
          steps: [
            { markdown: 'a', mark: 'right', note: '' },
            { markdown: 'b', mark: 'neutral', note: '' },
          ],
          answer: '7',
        },
      ],
    });
    expect(reasonKind.contribute(view({ steps: [step('', 'right')], answer: '7' }))).toEqual({});
  });

  it('contributes a chain without an error as the ideal answer where the project asks for it', () => {
    const right = { steps: [step('a', 'right'), step('b', 'right')], answer: '7' };
    expect(reasonKind.contribute(view(right, { asIdeal: true })).ideals).toEqual([
      { turn: 0, markdown: 'a\n\nb\n\n7', preferred: true },
    ]);
    const wrong = { steps: [step('a', 'right'), step('b', 'wrong', 'No.')], answer: '7' };
    expect(reasonKind.contribute(view(wrong, { asIdeal: true })).ideals).toBeUndefined();
  });

  it('tells fields how the chain came out', () => {
    const outcome = (steps: ChainStep[]) => reasonKind.facts?.(view({ steps, answer: '' }))['outcome'];
    expect(outcome([step('a', 'right')])).toEqual(['all-right']);
    expect(outcome([step('a', null)])).toEqual(['open']);
    expect(outcome([step('a', null), step('b', 'wrong')])).toEqual(['has-error']);
  });

  it('judges nothing where no marks are asked for: only what the expert wrote is right', () => {
    const answer = { steps: [step('a', null), step('b', null)], answer: '7' };
    const marksOf = (config: object) =>
      reasonKind
        .contribute(view(answer, { marks: 'none', ...config }))
        .reasonings?.[0]?.steps.map(({ mark }) => mark);
    expect(marksOf({})).toEqual(['right', 'right']);
    expect(marksOf({ start: 'response' })).toEqual([null, null]);
    const ideals = (config: object) =>
      reasonKind.contribute(view(answer, { marks: 'none', asIdeal: true, ...config })).ideals;
    expect(ideals({})).toHaveLength(1);
    expect(ideals({ start: 'response' })).toBeUndefined();
  });

  it('takes the steps of a response for a solution of the problem that it was given', () => {
    const answer = { steps: [step('a', 'right')], answer: '7' };
    const prompt = [{ role: 'user' as const, content: 'What is 3 + 5?' }];
    const contributed = (start: string) =>
      reasonKind.contribute({ ...view(answer, { start, asIdeal: true, least: 1 }), earlier: { prompt } });
    expect(contributed('response').reasonings?.[0]?.problem).toEqual(material.prompt);
    expect(contributed('response').ideals).toBeUndefined();
    expect(contributed('empty').reasonings?.[0]?.problem).toEqual(prompt);
    expect(contributed('empty').ideals).toHaveLength(1);
  });
});
