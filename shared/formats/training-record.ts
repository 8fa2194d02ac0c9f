import type { Contributions } from '../domain/contributions';
import type { Answers } from '../domain/draft';
import type { Submission } from '../domain/submission';
import type { Task } from '../domain/task';
import { isSameConversation, type Turn } from '../domain/turn';
import type { ResponseId } from '../lib/ids';
import type { Json } from '../lib/json-value';
import { contributionsOf } from '../steps/check-task';
import { readAnswer } from '../steps/parse-task';
import { answeredConversation, exchangesOf, idealBesideResponses } from './exchanges';
import { isAnswered } from './question';

/** A submission as the training formats see it. */
export interface TrainingRecord {
  readonly id: string;
  readonly task: Task;
  readonly contributions: Contributions;
  /** The conversation that the expert answers: the expert's prompt, or else the material's. */
  readonly prompt: readonly Turn[];
  /** The conversation that the material's responses answered: the material's, or else the expert's prompt. */
  readonly responsesPrompt: readonly Turn[];
  /** When the expert handed it in, ISO 8601. */
  readonly submittedAt: string;
}

/** Two answers to the prompt of the responses, of which an expert prefers one. `source` says where the judgement comes from. */
export interface PreferencePair {
  readonly chosen: string;
  readonly rejected: string;
  readonly source: 'ranking' | 'comparison' | 'revision' | 'ideal';
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
  const { prompt } = task.material;
  return {
    id: submission.id,
    task,
    contributions,
    prompt: contributions.prompt ?? prompt,
    responsesPrompt: prompt.length > 0 ? prompt : (contributions.prompt ?? []),
    submittedAt: submission.submittedAt,
  };
}

/** Whether the expert answers another prompt than the one that the material's responses answered. */
export function isPromptChanged({ prompt, responsesPrompt }: TrainingRecord): boolean {
  return !isSameConversation(prompt, responsesPrompt);
}

/**
 * Every conversation of a submission that a model can learn from, from the first message to the last: each prompt with
 * the ideal answers in it, and the conversations that the expert wrote. Where the expert wrote down the final answer
 * apart from a conversation that ends with the user, it is the conversation's last message.
 */
export function taughtConversations(record: TrainingRecord): Turn[][] {
  const answered = exchangesOf(record).flatMap((exchange) => [answeredConversation(exchange) ?? []]);
  const written = (record.contributions.conversations ?? []).map(({ turns, expectedAnswer }) => {
    const conversation = turns.map(({ role, markdown }): Turn => ({ role, content: markdown }));
    const isOpen = conversation.at(-1)?.role === 'user' && expectedAnswer.trim() !== '';
    return isOpen ? [...conversation, { role: 'assistant' as const, content: expectedAnswer }] : conversation;
  });
  const all = [...answered, ...written].filter(isAnswered);
  // A written conversation may be the prompt with its ideal answer as well.
  return [...new Map(all.map((turns) => [JSON.stringify(turns), turns])).values()];
}

/**
 * The preferences that an expert stated between answers to `responsesPrompt`. A ranking gives a pair for every two
 * responses in different groups; tied responses give none. A comparison all in all gives one unless neither was
 * better; what was said on single dimensions gives none. A revised response, and
 * a revised draft that became the ideal answer, is better than what it was. A final ideal
 * answer that the project counts as preferred is better than every judged response, as long as it answers the same
 * prompt as they do.
 */
export function preferencePairs(record: TrainingRecord): PreferencePair[] {
  const { ranking = [], comparisons = [], ratings = [], revisions = [] } = record.contributions;
  const text = new Map(record.task.material.responses.map((response) => [response.id, response.markdown]));
  const groups = ranking.map((group) => group.flatMap((id) => text.get(id) ?? []));
  const ranked = groups.flatMap((group, rank) =>
    group.flatMap((chosen) =>
      groups
        .slice(rank + 1)
        .flat()
        .map((rejected): PreferencePair => ({ chosen, rejected, source: 'ranking' })),
    ),
  );
  const overall = comparisons.filter((comparison) => comparison.dimension === null);
  const compared = overall.flatMap(({ pair, better }): PreferencePair[] => {
    const worse = pair.find((id) => id !== better);
    const [chosen, rejected] = [better, worse].map((id) => (id == null ? undefined : text.get(id)));
    return better === null || chosen === undefined || rejected === undefined
      ? []
      : [{ chosen, rejected, source: 'comparison' }];
  });
  const ideal = idealBesideResponses(record);
  const rewritten = revisions.flatMap(({ text: id, original, revised }): PreferencePair[] => {
    // A passage whose revision is the ideal answer was an answer to the same prompt: an assistant's draft.
    const rejected = text.get(id as ResponseId) ?? (revised === ideal?.markdown ? original : undefined);
    return rejected === undefined || revised.trim() === ''
      ? []
      : [{ chosen: revised, rejected, source: 'revision' }];
  });
  const judged = new Set([
    ...groups.flat(),
    ...ratings.flatMap((rating) => text.get(rating.response) ?? []),
    ...overall.flatMap(({ pair }) => pair.flatMap((id) => text.get(id) ?? [])),
  ]);
  const fromIdeal =
    ideal === null || !ideal.preferred
      ? []
      : [...judged].map(
          (rejected): PreferencePair => ({ chosen: ideal.markdown, rejected, source: 'ideal' }),
        );
  return withoutRepeats([...ranked, ...compared, ...rewritten, ...fromIdeal]);
}

/** Each pair once, as it was said first, and none of a text with itself. */
function withoutRepeats(pairs: readonly PreferencePair[]): PreferencePair[] {
  return pairs.filter(
    ({ chosen, rejected }, index) =>
      chosen !== rejected &&
      pairs.findIndex((other) => other.chosen === chosen && other.rejected === rejected) === index,
  );
}
