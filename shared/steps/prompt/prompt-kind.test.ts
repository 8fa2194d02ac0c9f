import { describe, expect, it } from 'vitest';
import type { Material } from '../../domain/task';
import { type PromptAnswer, promptAnswerSchema } from './prompt-answer';
import { type PromptConfig, promptConfigSchema } from './prompt-config';
import { promptKind } from './prompt-kind';

const material: Material = {
  prompt: [
    { role: 'system', content: 'You advise pharmacists.' },
    { role: 'user', content: 'Which dose?' },
  ],
  responses: [],
  passages: [],
  images: [],
};

const constraint = { id: 'c1', text: 'She cannot come for INR checks.' };

function viewOf(config: object, answer: Partial<PromptAnswer>) {
  const parsed: PromptConfig = promptConfigSchema.parse(config);
  return {
    config: parsed,
    answer: promptAnswerSchema.parse({ prompt: '', context: '', constraints: [], ...answer }),
    material,
    earlier: {},
  };
}

function blocked(view: ReturnType<typeof viewOf>): string[] {
  return promptKind
    .check(view)
    .filter(({ severity }) => severity === 'blocks')
    .map(({ path, message }) => `${path.join('/')}: ${message}`);
}

describe('a single prompt', () => {
  it('is sent with its context, constraints and edge conditions, after what the material says before', () => {
    const view = viewOf(
      { edges: 'optional' },
      {
        prompt: 'Which anticoagulant?',
        context: '78 years, 52 kg.',
        constraints: [constraint, { id: 'c2', text: ' ' }],
        edges: [{ id: 'e1', text: 'Her eGFR is still falling.' }],
      },
    );
    expect(promptKind.contribute(view).prompt).toEqual([
      { role: 'system', content: 'You advise pharmacists.' },
      {
        role: 'user',
        content:
          '78 years, 52 kg.\n\nWhich anticoagulant?\n\nConstraints:\n- She cannot come for INR checks.\n\nEdge conditions:\n- Her eGFR is still falling.',
      },
    ]);
  });

  it('neither asks for nor sends what the project hides', () => {
    const view = viewOf(
      { context: 'hidden', constraints: 'hidden', minWords: 1, style: 'off' },
      { prompt: 'Which one?', context: 'Left over.', constraints: [constraint], edges: [constraint] },
    );
    expect(promptKind.check(view)).toEqual([]);
    expect(promptKind.contribute(view).prompt?.at(-1)?.content).toBe('Which one?');
  });

  it('asks for context, constraints and edge conditions where they are required', () => {
    const config = { context: 'required', minConstraints: 2, edges: 'required', minWords: 1 };
    expect(blocked(viewOf(config, { prompt: 'Which one?', constraints: [constraint] }))).toEqual([
      'context: Say what the person asking would know: who, where, what has been tried.',
      'constraints: Name at least 2 constraints.',
      'edges: Name at least one edge condition.',
    ]);
  });

  it('never blocks for the sake of style', () => {
    const config = { constraints: 'optional', minWords: 1, style: 'domain' };
    const findings = promptKind.check(viewOf(config, { prompt: 'Explain anticoagulation.' }));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['advice']));
    expect(findings.map(({ path }) => path[0])).toEqual([
      'prompt',
      'prompt',
      'prompt',
      'context',
      'constraints',
    ]);
  });
});

describe('a chain', () => {
  const turns = [
    { id: '1', kind: null, markdown: 'Which anticoagulant would you start in her?', reply: 'Apixaban.' },
    { id: '2', kind: 'clarification', markdown: 'At which dose?', reply: '' },
    {
      id: '3',
      kind: 'course-correction',
      markdown: 'I forgot: she takes carbamazepine.',
      reply: 'Left over.',
    },
  ];
  const config = { mode: 'chain', minWords: 5 };

  it('contributes the whole conversation, with assumed replies between turns and none at the end', () => {
    const prompt = promptKind.contribute(viewOf(config, { turns, constraints: [constraint] })).prompt;
    expect(prompt?.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'user']);
    expect(prompt?.[1]?.content).toBe(
      'Which anticoagulant would you start in her?\n\nConstraints:\n- She cannot come for INR checks.',
    );
    expect(prompt?.at(-1)?.content).toBe('I forgot: she takes carbamazepine.');
  });

  it('sends no replies where the project hides them', () => {
    const view = viewOf({ ...config, chain: { replies: 'hidden' } }, { turns });
    expect(promptKind.contribute(view).prompt?.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'user',
      'user',
    ]);
  });

  it('is complete when each follow-up is marked', () => {
    expect(blocked(viewOf(config, { turns, constraints: [constraint] }))).toEqual([]);
  });

  it('names missing turns, marks, replies, and marks that the project wants to see', () => {
    const chain = { least: 4, replies: 'required', needs: [{ kind: 'deeper-dive' }] };
    const broken = turns.with(1, { id: '2', kind: null, markdown: ' ', reply: '' });
    expect(blocked(viewOf({ ...config, chain, constraints: 'hidden' }, { turns: broken }))).toEqual([
      'turns: The chain has 3 of at least 4 turns.',
      'turns: Mark at least 1 of the follow-ups as deeper dive; none is.',
      'turns/1/markdown: Write turn 2, or remove it.',
      'turns/1/kind: Say what turn 2 is: clarification, deeper dive or course correction.',
      'turns/1/reply: Write the reply that you assume to turn 2, so that turn 3 follows from it.',
    ]);
  });

  it('takes the mark of a turn that moved to the top for nothing', () => {
    const moved = [turns[1], turns[0], turns[2]].flatMap((turn) => turn ?? []);
    const view = viewOf(config, { turns: moved });
    expect(promptKind.facts?.(view)).toMatchObject({ kinds: ['course-correction'] });
    expect(blocked(view)).toContain(
      'turns/1/kind: Say what turn 2 is: clarification, deeper dive or course correction.',
    );
  });

  it('starts with the source prompt where the project wants that', () => {
    const { turns: first } = promptKind.empty(
      promptConfigSchema.parse({ mode: 'chain', start: 'material' }),
      material,
    );
    expect(first).toEqual([{ id: 'first', kind: null, markdown: 'Which dose?', reply: '' }]);
  });
});

describe('variants', () => {
  const variants = [
    { id: '1', markdown: 'What is the apixaban dose at an eGFR of 28?', difficulty: 'easy', form: 'factual' },
    { id: '2', markdown: 'She bruises. Should she stay on it?', difficulty: 'hard', form: 'ambiguous' },
  ];
  const needs = [
    { form: 'factual' },
    { form: 'multi-part' },
    { form: 'ambiguous', difficulty: 'hard', least: 2 },
  ];
  const config = { mode: 'variants', constraints: 'hidden', minWords: 4, variants: { needs } };

  it('say which combinations are still missing', () => {
    expect(blocked(viewOf(config, { variants }))).toEqual([
      'coverage: Still missing: Multi-part · Ambiguous, hard (1 of 2).',
    ]);
  });

  it('are contributed one by one, and the first is the prompt of later steps', () => {
    const { prompt, variants: given } = promptKind.contribute(viewOf(config, { variants }));
    expect(given?.map(({ difficulty, form }) => [difficulty?.name, form?.name])).toEqual([
      ['Easy', 'Factual'],
      ['Hard', 'Ambiguous'],
    ]);
    expect(prompt).toEqual(given?.[0]?.prompt);
    expect(prompt?.at(-1)?.content).toBe('What is the apixaban dose at an eGFR of 28?');
  });

  it('must differ, and carry both marks', () => {
    const twins = [
      variants[0],
      { id: '3', markdown: `${variants[0]?.markdown} `, difficulty: null, form: 'gone' },
    ];
    const view = viewOf(
      { ...config, variants: {} },
      { variants: twins.flatMap((one) => one ?? []) as never },
    );
    expect(blocked(view)).toEqual([
      'variants/1/markdown: Prompt 2 says the same as prompt 1.',
      'variants/1/difficulty: Say how difficult prompt 2 is.',
      'variants/1/form: Say which form prompt 2 has.',
    ]);
  });

  it('are simply short prompts where the project has neither difficulties nor forms', () => {
    const plain = { ...config, variants: { difficulties: [], forms: [], least: 3, most: 3 } };
    expect(blocked(viewOf(plain, { variants }))).toEqual(['variants: There are 2 of at least 3 prompts.']);
    expect(promptKind.contribute(viewOf(plain, { variants })).variants?.[1]).toMatchObject({
      difficulty: null,
      form: null,
    });
  });
});
