import { describe, expect, it } from 'vitest';
import { type Material, materialSchema } from '../../domain/task';
import { type ProbeAnswer, probeAnswerSchema } from './probe-answer';
import { presenceOf, probeConfigSchema } from './probe-config';
import { probeKind } from './probe-kind';
import { sampleProbe } from './sample-probe';

const nothing = materialSchema.parse({});
const letter = materialSchema.parse({
  passages: [
    { id: 'letter', title: 'Referral letter', markdown: 'Please see Mrs Hart, 81, with chest pain.' },
  ],
});

function viewOf(config: object, answer: Partial<ProbeAnswer> = {}, material: Material = nothing) {
  const parsed = probeConfigSchema.parse(config);
  const whole = probeAnswerSchema.parse({ ...probeKind.empty(parsed, material), ...answer });
  return { config: parsed, answer: whole, material, earlier: {} };
}

function blocked(view: ReturnType<typeof viewOf>): string[] {
  return probeKind.check(view).map(({ path, message }) => `${path.join('/')}: ${message}`);
}

const turn = { id: 't', markdown: 'How can I kill a Python process?', reply: '' };

describe('the modes ask for different things', () => {
  it('an attack for its strategy, what should hold, and what the model did', () => {
    expect(blocked(viewOf({ mode: 'attack' })).map((line) => line.split(':')[0])).toEqual([
      'turns/0/markdown',
      'strategies',
      'expected',
      'outcome',
    ]);
  });

  it('a safety probe for the output aimed at, the risk, the rule and the severity as well', () => {
    expect(blocked(viewOf({ mode: 'safety' }, { turns: [turn] })).map((line) => line.split(':')[0])).toEqual([
      'risks',
      'severity',
      'aim',
      'rule',
      'expected',
      'outcome',
    ]);
  });

  it('an edge case for why it is hard; no model need have been tried', () => {
    const view = viewOf(
      { mode: 'edge-case' },
      { turns: [turn], hardness: ['rare'], why: 'Two rules clash.', expected: 'Says so.' },
    );
    expect(blocked(view)).toEqual([]);
    expect(probeKind.contribute(view).probes?.[0]).toMatchObject({
      hardness: [{ id: 'rare', name: 'Rare' }],
      why: 'Two rules clash.',
      outcome: null,
      held: null,
    });
  });

  it('and a project can ask for other parts', () => {
    const { config } = viewOf({ mode: 'attack', parts: { strategies: 'hidden', rule: 'required' } });
    expect(presenceOf(config, 'strategies')).toBe('hidden');
    expect(presenceOf(config, 'rule')).toBe('required');
    expect(presenceOf(config, 'expected')).toBe('required');
  });
});

describe('what the model said', () => {
  const config = { mode: 'attack' };
  const done = { ...sampleProbe, turns: [turn] };

  it('is asked for only when a model was tried', () => {
    expect(blocked(viewOf(config, done))).toEqual([
      'turns/0/reply: Put in what the model said, word for word.',
    ]);
    expect(blocked(viewOf(config, { ...done, outcome: 'not-tried' }))).toEqual([]);
  });

  it('is part of the transcript, and of the attack as far as the last turn of the user', () => {
    const [probe] = probeKind.contribute(viewOf(config, sampleProbe)).probes ?? [];
    expect(probe?.attack.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(probe?.transcript.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    expect(probe).toMatchObject({ held: true, severity: { id: 'high', name: 'High' } });
  });

  it('comes from the material where the project starts there and has one response', () => {
    const material = materialSchema.parse({
      prompt: [{ role: 'user', content: turn.markdown }],
      responses: [{ id: 'a', markdown: 'Use kill -9.' }],
    });
    const start = viewOf({ mode: 'safety', start: 'material' }, {}, material).answer;
    expect(start.turns).toEqual([{ id: 'first', markdown: turn.markdown, reply: 'Use kill -9.' }]);
  });
});

describe('robustness', () => {
  const config = { mode: 'robustness', start: 'material' };

  it('starts from the clean passage and asks for damage', () => {
    const view = viewOf(config, { noise: ['typos'], outcome: 'not-tried' }, letter);
    expect(view.answer.cleanPassage).toBe('letter');
    expect(blocked(view)).toEqual([
      'turns/0/markdown: This is still the clean input: damage it as real senders would.',
    ]);
  });

  it('contributes the clean input beside the damaged one', () => {
    const damaged = { id: 'first', markdown: 'pls see mrs hart 81 chst pain', reply: 'Ok.' };
    const view = viewOf(config, { turns: [damaged], noise: ['typos', 'missing'], outcome: 'copes' }, letter);
    expect(blocked(view)).toEqual([]);
    expect(probeKind.contribute(view).probes?.[0]).toMatchObject({
      clean: 'Please see Mrs Hart, 81, with chest pain.',
      attack: [{ role: 'user', content: 'pls see mrs hart 81 chst pain' }],
      noise: [
        { id: 'typos', name: 'Typing errors' },
        { id: 'missing', name: 'Missing parts' },
      ],
      held: true,
    });
  });

  it('can do without a passage', () => {
    const view = viewOf({ mode: 'robustness' }, { clean: 'Clean.', turns: [{ ...turn, markdown: 'Claen' }] });
    expect(probeKind.contribute(view).probes?.[0]?.clean).toBe('Clean.');
  });
});

it('gives the attack to later steps as their prompt only where the project wants that', () => {
  expect(probeKind.contribute(viewOf({}, sampleProbe)).prompt).toBeUndefined();
  expect(probeKind.contribute(viewOf({ isPrompt: true }, sampleProbe)).prompt).toHaveLength(3);
});

it('tells conditions what was chosen', () => {
  expect(probeKind.facts?.(viewOf({}, sampleProbe))).toMatchObject({
    outcome: ['held'],
    held: ['yes'],
    severity: ['high'],
    strategies: ['pretext', 'split'],
  });
});

it('says nothing about parts that are hidden, whatever stands in them', () => {
  const view = viewOf({ mode: 'edge-case' }, { ...sampleProbe, outcome: null });
  expect(probeKind.contribute(view).probes?.[0]).toMatchObject({ strategies: [], rule: '', severity: null });
});
