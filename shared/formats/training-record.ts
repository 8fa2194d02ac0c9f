import type { Contributions } from '../domain/contributions';
import type { Answers } from '../domain/draft';
import type { Submission } from '../domain/submission';
import type { Task } from '../domain/task';
import type { Turn } from '../domain/turn';
import type { Json } from '../lib/json-value';
import { contributionsOf } from '../steps/check-task';
import { readAnswer } from '../steps/parse-task';

/** A submission as the training formats see it. */
export interface TrainingRecord {
  readonly id: string;
  readonly task: Task;
  readonly contributions: Contributions;
  /** The conversation that is answered: the expert's prompt, or else the material's. Ends with a user's turn. */
  readonly prompt: readonly Turn[];
}

/** Two answers to the same prompt, of which an expert prefers one. `source` says where the judgement comes from. */
export interface PreferencePair {
  readonly chosen: string;
  readonly rejected: string;
  readonly source: 'ranking' | 'ideal';
}

/** Reads what a submission contributes. Null when its answers do not fit the task, which the hub refuses on arrival. */
export function trainingRecord(task: Task, submission: Submission): TrainingRecord | null {
  const answers: Record<string, Json> = {};
  for (const step of task.steps) {
    const submitted = submission.steps.find((candidate) => candidate.id === step.id);
    const answer = submitted === undefined ? null : readAnswer(step, submitted.version, submitted.answer);
    if (answer === null) {
      return null;
    }
    answers[step.id] = answer;
  }
  const contributions = contributionsOf(task, answers as Answers);
  return { id: submission.id, task, contributions, prompt: contributions.prompt ?? task.material.prompt };
}

/**
 * The conversation with the ideal answers in their places: after each user's turn the expert's answer to it, or else
 * what the material has there. Null when there is no ideal answer to the last user's turn.
 */
export function answeredConversation(record: TrainingRecord): Turn[] | null {
  const ideals = record.contributions.ideals ?? [];
  const conversation: Turn[] = [];
  let users = -1;
  for (const [index, turn] of record.prompt.entries()) {
    const replaced = turn.role === 'assistant' && ideals.some((ideal) => ideal.turn === users);
    if (!replaced) {
      conversation.push(turn);
    }
    if (turn.role !== 'user') {
      continue;
    }
    users += 1;
    const ideal = ideals.find((candidate) => candidate.turn === users);
    if (ideal !== undefined) {
      conversation.push({ role: 'assistant', content: ideal.markdown });
    } else if (record.prompt[index + 1]?.role !== 'assistant') {
      return null;
    }
  }
  return conversation.at(-1)?.role === 'assistant' && users >= 0 ? conversation : null;
}

/** The ideal answer to the last user's turn; null when there is none. */
export function finalIdeal(record: TrainingRecord): string | null {
  const users = record.prompt.filter((turn) => turn.role === 'user').length;
  return record.contributions.ideals?.find((ideal) => ideal.turn === users - 1)?.markdown ?? null;
}

/**
 * The preferences that an expert stated. A ranking gives a pair for every two responses in different groups; tied
 * responses give none. A final ideal answer that the project counts as preferred is better than every judged response.
 */
export function preferencePairs(record: TrainingRecord): PreferencePair[] {
  const text = new Map(record.task.material.responses.map((response) => [response.id, response.markdown]));
  const groups = (record.contributions.ranking ?? []).map((group) =>
    group.flatMap((id) => text.get(id) ?? []),
  );
  const ranked = groups.flatMap((group, rank) =>
    group.flatMap((chosen) =>
      groups
        .slice(rank + 1)
        .flat()
        .map((rejected): PreferencePair => ({ chosen, rejected, source: 'ranking' })),
    ),
  );
  const ideal = finalIdeal(record);
  const preferred =
    record.contributions.ideals?.some((entry) => entry.markdown === ideal && entry.preferred) ?? false;
  const judged = new Set([
    ...groups.flat(),
    ...(record.contributions.ratings ?? []).flatMap((rating) => text.get(rating.response) ?? []),
  ]);
  const fromIdeal =
    ideal === null || !preferred
      ? []
      : [...judged].map((rejected): PreferencePair => ({ chosen: ideal, rejected, source: 'ideal' }));
  return [...ranked, ...fromIdeal].filter((pair) => pair.chosen !== pair.rejected);
}
