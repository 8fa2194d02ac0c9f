import { z } from 'zod';
import { type Listed, listedSchema } from '../../domain/listed';
import { markdownSchema } from '../../domain/markdown-text';
import { type Presence, presenceSchema } from '../presence';
import {
  type Outcome,
  usualCoping,
  usualHardness,
  usualNoise,
  usualOutcomes,
  usualRisks,
  usualSeverities,
  usualStrategies,
} from './usual-lists';

const listSchema = z.array(listedSchema).max(200).default([]);
const part = presenceSchema.exactOptional();

/** Everything beside the attack itself that a probe can be asked for. */
const partsSchema = z.strictObject({
  aim: part,
  strategies: part,
  risks: part,
  rule: part,
  hardness: part,
  why: part,
  clean: part,
  noise: part,
  expected: part,
  severity: part,
  outcome: part,
  /** What the model said, turn by turn. */
  reply: part,
});

export type ProbePart = keyof z.infer<typeof partsSchema>;

export const probeConfigSchema = z.strictObject({
  /** Which parts are shown and required, unless `parts` says otherwise; and what they are called. */
  mode: z.enum(['attack', 'safety', 'edge-case', 'robustness']).default('attack'),
  /** What is asked for, shown above the work. */
  brief: markdownSchema.default(''),
  /**
   * `material`: starts with the last user turn of the material's prompt, and with the response where there is exactly
   * one; for robustness, with a copy of the clean input, to be damaged.
   */
  start: z.enum(['empty', 'material']).default('empty'),
  leastTurns: z.int().min(1).max(50).default(1),
  mostTurns: z.int().min(1).max(50).default(20),
  /** Lists to choose from; an empty one stands for the usual list of the mode. */
  strategies: listSchema,
  risks: listSchema,
  severities: listSchema,
  hardness: listSchema,
  noise: listSchema,
  outcomes: z
    .array(listedSchema.extend({ held: z.boolean().nullable() }))
    .max(20)
    .default([]),
  parts: partsSchema.default({}),
  /** Whether a line says that adversarial text stays inside the project. */
  notice: z.boolean().default(true),
  /** Whether later steps take the attack as the prompt, to answer it as the model should have. */
  isPrompt: z.boolean().default(false),
});

export type ProbeConfig = z.infer<typeof probeConfigSchema>;

/** What each mode asks for. Parts that are not named are hidden. */
const presets: Record<ProbeConfig['mode'], Partial<Record<ProbePart, Presence>>> = {
  attack: {
    strategies: 'required',
    risks: 'optional',
    rule: 'optional',
    expected: 'required',
    severity: 'optional',
    outcome: 'required',
    reply: 'required',
  },
  safety: {
    aim: 'required',
    strategies: 'optional',
    risks: 'required',
    rule: 'required',
    expected: 'required',
    severity: 'required',
    outcome: 'required',
    reply: 'required',
  },
  'edge-case': {
    hardness: 'required',
    why: 'required',
    expected: 'required',
    outcome: 'optional',
    reply: 'optional',
  },
  robustness: {
    clean: 'required',
    noise: 'required',
    expected: 'optional',
    outcome: 'required',
    reply: 'required',
  },
};

/** Whether a part is shown and required in a step of this configuration. */
export function presenceOf(config: ProbeConfig, name: ProbePart): Presence {
  return config.parts[name] ?? presets[config.mode][name] ?? 'hidden';
}

/** The list that a part chooses from: the project's own, or else the usual one. */
export function listOf(
  config: ProbeConfig,
  name: 'strategies' | 'risks' | 'severities' | 'hardness' | 'noise',
): readonly Listed[] {
  return config[name].length > 0 ? config[name] : usual[name];
}

/** What the model can have done. */
export function outcomesOf(config: ProbeConfig): readonly Outcome[] {
  if (config.outcomes.length > 0) {
    return config.outcomes;
  }
  return config.mode === 'robustness' || config.mode === 'edge-case' ? usualCoping : usualOutcomes;
}

const usual = {
  strategies: usualStrategies,
  risks: usualRisks,
  severities: usualSeverities,
  hardness: usualHardness,
  noise: usualNoise,
};
