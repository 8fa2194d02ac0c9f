import { z } from 'zod';
import { lineSchema, markdownSchema } from '../../domain/markdown-text';
import type { Turn } from '../../domain/turn';
import type { Conversation } from '../../domain/writings';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { checkConversations } from './check-conversations';

const neededSchema = z.enum(['none', 'optional', 'required']);

/** Something that the user does not say at first, so that the agent has to ask for it. */
const missingSchema = z.strictObject({ id: z.string().min(1).max(64), label: lineSchema });

const converseConfigSchema = z.strictObject({
  /** Whether the conversation begins with the material's turns or empty. */
  start: z.enum(['empty', 'material']).default('empty'),
  /** Whether instructions to the agent stand before the first turn. */
  system: neededSchema.default('none'),
  /** Turns by user and agent, the instructions not counted. */
  leastTurns: z.int().min(1).max(400).default(4),
  mostTurns: z.int().positive().max(400).nullable().default(null),
  /** Whether the agent must ask for what is missing before it answers. */
  asks: neededSchema.default('required'),
  missing: z.array(missingSchema).max(20).default([]),
  expectedAnswer: neededSchema.default('required'),
  /** Conversations that go another way from some turn on: how many must be written, the first one counted. */
  leastBranches: z.int().min(1).max(10).default(1),
});

/** What a question of the agent asks for, and why it cannot go on without. `covers` names the project's missing facts. */
const askSchema = z.strictObject({
  what: z.string().max(2_000),
  why: z.string().max(2_000),
  covers: z.array(z.string().max(64)).max(20),
});

const turnSchema = z.strictObject({
  id: z.string().min(1).max(64),
  role: z.enum(['system', 'user', 'assistant']),
  markdown: markdownSchema,
  /** Null for whatever is no question of the agent. */
  asks: askSchema.nullable(),
});

const branchSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().max(100),
  turns: z.array(turnSchema).max(401),
  expectedAnswer: markdownSchema,
});

const converseAnswerSchema = z.strictObject({ branches: z.array(branchSchema).min(1).max(10) });

export type ConverseConfig = z.infer<typeof converseConfigSchema>;
export type ConverseAnswer = z.infer<typeof converseAnswerSchema>;
export type Branch = z.infer<typeof branchSchema>;
export type BranchTurn = z.infer<typeof turnSchema>;
export type Ask = z.infer<typeof askSchema>;

/**
 * Writing a conversation between a user and an agent: what is asked, for which reason, what the user says to it, and
 * the answer that should come out. A branch is a whole conversation of its own, begun as a copy of another up to a turn.
 *
 * Facts: `asks` ("yes" where the agent asks for something), `branches` (how many there are, as a word).
 */
export const converseKind: StepKind<ConverseConfig, ConverseAnswer> = {
  kind: 'converse',
  name: stepKindNames.converse,
  version: 1,
  configSchema: converseConfigSchema,
  answerSchema: converseAnswerSchema,
  empty: (config, material) => ({
    branches: [
      {
        id: 'main',
        name: 'Main',
        turns: config.start === 'material' ? material.prompt.map(turnOfMaterial) : [],
        expectedAnswer: '',
      },
    ],
  }),
  check: ({ config, answer }) => checkConversations(config, answer),
  facts: ({ answer }) => ({
    asks: answer.branches.some(({ turns }) => turns.some((turn) => turn.asks !== null)) ? ['yes'] : ['no'],
    branches: [answer.branches.length === 1 ? 'one' : 'several'],
  }),
  contribute: ({ answer }) => {
    const conversations = answer.branches.map(readBranch).filter(({ turns }) => turns.length > 0);
    const [main] = conversations;
    return main === undefined ? {} : { conversations, ...asPrompt(main) };
  },
  migrations: [],
  sample: () => ({
    config: {
      start: 'empty',
      system: 'none',
      leastTurns: 3,
      mostTurns: null,
      asks: 'required',
      missing: [{ id: 'notice', label: 'What the contract says about notice' }],
      expectedAnswer: 'required',
      leastBranches: 1,
    },
    answer: {
      branches: [
        {
          id: 'main',
          name: 'Main',
          turns: [
            { id: 't1', role: 'user', markdown: 'Can I leave my job next week?', asks: null },
            {
              id: 't2',
              role: 'assistant',
              markdown: 'What does your contract say about notice, and how long have you worked there?',
              asks: {
                what: 'The contractual notice period and the length of service',
                why: 'Notice is the longer of the contractual and the statutory period.',
                covers: ['notice'],
              },
            },
            { id: 't3', role: 'user', markdown: 'One month; I started three years ago.', asks: null },
          ],
          expectedAnswer: 'You owe **one month** of notice unless your employer agrees to less.',
        },
      ],
    },
  }),
};

function turnOfMaterial(turn: Turn, index: number): BranchTurn {
  return { id: `m${index + 1}`, role: turn.role, markdown: turn.content, asks: null };
}

/** What a branch says, without turns that are still empty. */
function readBranch(branch: Branch): Conversation {
  const turns = branch.turns
    .filter((turn) => turn.markdown.trim() !== '')
    .map(({ role, markdown, asks }) => ({
      role,
      markdown,
      asks: asks === null ? null : { what: asks.what, why: asks.why },
    }));
  return { turns, expectedAnswer: branch.expectedAnswer.trim() };
}

/** A conversation as a prompt with its ideal answer: everything up to the user's last turn, and what comes after it. */
function asPrompt({ turns, expectedAnswer }: Conversation) {
  const last = turns.findLastIndex((turn) => turn.role === 'user');
  const prompt = turns.slice(0, last + 1).map(({ role, markdown }): Turn => ({ role, content: markdown }));
  const answer = turns.slice(last + 1).find((turn) => turn.role === 'assistant' && turn.asks === null);
  const markdown = answer?.markdown ?? expectedAnswer;
  const users = prompt.filter((turn) => turn.role === 'user').length;
  return {
    ...(prompt.length > 0 && { prompt }),
    ...(markdown !== '' && users > 0 && { ideals: [{ turn: users - 1, markdown, preferred: false }] }),
  };
}
