import type { Answers } from '#shared/domain/draft';
import type { Task } from '#shared/domain/task';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson, type Json } from '#shared/lib/json-value';
import type { DraftVersion } from '#shared/protocol/drafts';
import { fitsDraft } from '#shared/steps/check-limits';
import { readAnswer } from '#shared/steps/parse-task';
import { sha256 } from '../platform/sha256';

/** A version of a draft as it goes over the wire, and the hash that names it. */
export interface MadeVersion {
  readonly hash: Sha256;
  readonly body: string;
}

/** The same of the same: what is sent twice is known by its hash. */
export function composeVersion(version: DraftVersion): MadeVersion {
  const body = canonicalJson(version);
  return { body, hash: sha256(body) };
}

/** What tells answers from others, however they came about. */
export function contentOf(answers: Answers): Sha256 {
  return sha256(canonicalJson(answers));
}

/**
 * The answers of a version in the shapes of this Goldsmith; null when it cannot read them: a newer one wrote them, or
 * the task is another there.
 */
export function answersIn(task: Task, version: DraftVersion): Answers | null {
  const answers: [string, Json][] = [];
  for (const [id, stored] of Object.entries(version.answers)) {
    const step = task.steps.find((candidate) => candidate.id === id);
    const shape = step === undefined ? undefined : version.shapes[step.id];
    if (step === undefined || shape === undefined) {
      return null;
    }
    // What is only too long is a draft all the same.
    const answer = readAnswer(step, shape, stored) ?? (fitsDraft(step, stored) ? stored : null);
    if (answer === null) {
      return null;
    }
    answers.push([id, answer]);
  }
  return Object.fromEntries(answers) as Answers;
}
