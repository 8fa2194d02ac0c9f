import { describe, expect, test } from 'vitest';
import type { BranchTurn, ConverseAnswer, ConverseConfig } from './converse-kind';
import { converseKind } from './converse-kind';

const material = { prompt: [], responses: [], passages: [], images: [] };
const config = converseKind.configSchema.parse({
  leastTurns: 3,
  missing: [{ id: 'notice', label: 'the notice period' }],
});
const ask = { what: 'the notice period', why: 'it decides', covers: ['notice'] };

function turn(role: BranchTurn['role'], markdown: string, asks: BranchTurn['asks'] = null): BranchTurn {
  return { id: `${role}-${markdown}`, role, markdown, asks };
}

function conversation(turns: BranchTurn[], expectedAnswer = 'One month.'): ConverseAnswer {
  return { branches: [{ id: 'main', name: 'Main', turns, expectedAnswer }] };
}

function messages(answer: ConverseAnswer, changed: Partial<ConverseConfig> = {}): string[] {
  return converseKind
    .check({ config: { ...config, ...changed }, answer, material, earlier: {} })
    .map((finding) => finding.message);
}

const good = [
  turn('user', 'May I leave?'),
  turn('assistant', 'What is your notice?', ask),
  turn('user', 'A month.'),
];

describe('a conversation', () => {
  test('in which the agent asks for what is missing and then answers is complete', () => {
    expect(messages(conversation(good))).toEqual([]);
  });

  test('needs a first turn', () => {
    expect(messages(conversation([]))).toEqual(['Write the first turn: what does the user say?']);
  });

  test('in which the agent never asks says so', () => {
    const turns = [turn('user', 'May I leave?'), turn('assistant', 'Yes.'), turn('user', 'Sure?')];
    expect(messages(conversation(turns))).toContain(
      'The agent never asks for anything. Mark the turn in which it asks for what is missing.',
    );
    expect(messages(conversation(turns), { asks: 'optional' })).toEqual([]);
  });

  test('in which the agent answers before it asks is pointed at that turn', () => {
    const turns = [
      turn('user', 'May I leave?'),
      turn('assistant', 'Yes.'),
      turn('user', 'Sure?'),
      ...good.slice(1),
    ];
    const findings = converseKind.check({ config, answer: conversation(turns), material, earlier: {} });
    expect(findings).toEqual([
      {
        path: ['branches', 0, 'turns', 1, 'asks'],
        severity: 'blocks',
        message: 'The agent answers here before it has asked for what is missing.',
      },
    ]);
  });

  test('must ask for everything that the project names', () => {
    const asks = { ...ask, covers: [] };
    const turns = good.map((one) => (one.asks === null ? one : { ...one, asks }));
    expect(messages(conversation(turns))).toEqual(['The agent never asks for: the notice period.']);
  });

  test('needs the reason of a question, and a reply to it', () => {
    const turns = [turn('user', 'May I leave?'), turn('assistant', 'Notice?', { ...ask, why: ' ' })];
    expect(messages(conversation(turns), { leastTurns: 2 })).toEqual([
      'Say why the agent must know this before it can answer.',
      'The conversation ends with a question. Write what the user replies.',
    ]);
  });

  test('goes back and forth', () => {
    expect(messages(conversation([turn('user', 'A'), turn('user', 'B'), ...good.slice(1)]))).toEqual([
      'The user speaks twice in a row. Join the turns, or write what comes between.',
    ]);
  });

  test('contributes itself, and a prompt with its ideal answer', () => {
    const view = { config, answer: conversation(good), material, earlier: {} };
    const { conversations, prompt, ideals } = converseKind.contribute(view);
    expect(conversations?.[0]?.turns[1]?.asks).toEqual({ what: ask.what, why: ask.why });
    expect(prompt?.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(ideals).toEqual([{ turn: 1, markdown: 'One month.', preferred: false }]);
  });

  test('that goes on after the answer takes the turn itself as the answer', () => {
    const answer = conversation([...good, turn('assistant', 'Then one month.')], 'One month of notice.');
    const { prompt, ideals } = converseKind.contribute({ config, answer, material, earlier: {} });
    expect(prompt).toHaveLength(3);
    expect(ideals?.[0]?.markdown).toBe('Then one month.');
  });
});
