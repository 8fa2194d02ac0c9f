import { z } from 'zod';
import { type Turn, turnSchema } from '../domain/turn';
import { askablePart } from './question';
import type { TrainingFormat } from './training-format';
import type { TrainingRecord } from './training-record';

const rowSchema = z.strictObject({ prompt: z.array(turnSchema).min(1) });

/**
 * Prompts without an answer for Hugging Face TRL, conversational (GRPO, online DPO and their like): the prompt that the
 * expert wrote, the variants of it, and what the expert's probes send to a model. A chain of prompts is given up to the
 * first one that needs a reply which nobody wrote down. Which of the three a row is, its provenance says.
 * Source: TRL documentation, Dataset formats and types.
 */
export const trlPromptOnly: TrainingFormat = {
  name: 'trl-prompt-only',
  rowSchema,
  rows: (record): z.infer<typeof rowSchema>[] => writtenPrompts(record).map(({ prompt }) => ({ prompt })),
  origins: (record) => writtenPrompts(record).map(({ source }) => source),
};

/** A prompt that the expert wrote, and in which part of the work. */
interface WrittenPrompt {
  readonly prompt: Turn[];
  readonly source: 'prompt' | 'variant' | 'probe';
}

/** Every prompt that a submission holds, each once, in the order of the rows. */
function writtenPrompts({ contributions }: TrainingRecord): WrittenPrompt[] {
  const all: { readonly turns: readonly Turn[]; readonly source: WrittenPrompt['source'] }[] = [
    ...(contributions.variants ?? []).map(({ prompt }) => ({ turns: prompt, source: 'variant' as const })),
    ...(contributions.probes ?? []).map(({ attack }) => ({ turns: attack, source: 'probe' as const })),
    // A variant or a probe may stand for the prompt of the task as well; it is the more telling origin.
    ...(contributions.prompt === undefined
      ? []
      : [{ turns: contributions.prompt, source: 'prompt' as const }]),
  ];
  const seen = new Set<string>();
  return all.flatMap(({ turns, source }) => {
    const prompt = askablePart(turns.filter((turn) => turn.content.trim() !== ''));
    const key = JSON.stringify(prompt);
    if (prompt === null || seen.has(key)) {
      return [];
    }
    seen.add(key);
    return [{ prompt, source }];
  });
}
