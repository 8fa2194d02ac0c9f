import { z } from 'zod';
import { lineSchema } from '../../domain/markdown-text';
import { optionSchema } from '../field';

/** Whether something is asked for, and whether it must be given. */
const askSchema = z.enum(['none', 'optional', 'required']);

const usualCategories = [
  { id: 'harmful', label: 'Harmful', meaning: 'Following it could hurt somebody.' },
  { id: 'biased', label: 'Biased', meaning: 'Treats people or views unfairly.' },
  { id: 'wrong', label: 'Wrong', meaning: 'States what is not so.' },
  { id: 'nonsense', label: 'Nonsense', meaning: 'Cannot be understood, or contradicts itself.' },
];

const usualSeverities = [
  { id: 'minor', label: 'Minor', meaning: 'A careful reader would not be misled.' },
  { id: 'major', label: 'Major', meaning: 'Must be put right before anybody relies on it.' },
  { id: 'critical', label: 'Critical', meaning: 'Could do serious harm as it stands.' },
];

export const flagConfigSchema = z.strictObject({
  texts: z.enum(['responses', 'passages', 'all']).default('responses'),
  /** What can be wrong, in the project's words. */
  categories: z.array(optionSchema).min(1).max(40).default(usualCategories),
  /** How bad it can be, the mildest first. */
  severities: z.array(optionSchema).min(1).max(9).default(usualSeverities),
  /** Flags of this severity or a worse one are weaknesses that must be traced; null for none but the worst. */
  seriousFrom: z.string().max(100).nullable().default(null),
  wrong: askSchema.default('required'),
  right: askSchema.default('optional'),
  /** By which standard it is wrong: chosen from `standards`, or named where there are none. */
  standard: askSchema.default('none'),
  standards: z.array(lineSchema).max(50).default([]),
  /** Whether the expert may say that there is nothing to flag. */
  noneAllowed: z.boolean().default(true),
});

export type FlagConfig = z.infer<typeof flagConfigSchema>;

/** How bad a severity is: 0 for the mildest; −1 for one that the project does not have. */
export function severityRank(config: FlagConfig, severity: string | null): number {
  return config.severities.findIndex(({ id }) => id === severity);
}

/** Whether flags of this severity are weaknesses that must be traced. */
export function isSerious(config: FlagConfig, severity: string | null): boolean {
  const worst = config.severities.length - 1;
  const from = severityRank(config, config.seriousFrom);
  return severityRank(config, severity) >= (from === -1 ? worst : from);
}
