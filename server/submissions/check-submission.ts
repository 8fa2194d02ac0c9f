import type { Answers } from '#shared/domain/draft';
import type { StepFinding } from '#shared/domain/finding';
import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import { picturesIn } from '#shared/media/pictures-in';
import { checkTask } from '#shared/steps/check-task';
import { readAnswer } from '#shared/steps/parse-task';
import { stepKindOf } from '#shared/steps/registry';
import { type Refusal, refusal } from '../http/refusal';
import { invalid } from './read-submission';

/**
 * Holds a submission against its task: the steps are the task's, each answer has the shape of its step kind, the
 * order of the responses is an order of the task's responses, the pictures are some that the answers name, no check blocks, and where one asks for a reason, there
 * is one. The app checks the same before it lets anyone submit.
 */
export function checkSubmission(task: Task, submission: Submission): Result<null, Refusal> {
  const refused = checkSteps(task, submission) ?? checkOrder(task, submission) ?? checkPictures(submission);
  if (refused !== null) {
    return failure(refused);
  }
  const answers = readAnswers(submission);
  if (!answers.ok) {
    return answers;
  }
  const findings = checkTask(task, answers.value);
  const blocking = findings.find((finding) => finding.severity === 'blocks');
  if (blocking !== undefined) {
    return failure(refusal('invalid', blocking.message, placeOf(blocking, submission)));
  }
  const unexplained = findings.find((finding) => finding.severity === 'needs-reason');
  if (unexplained !== undefined && submission.reason === null) {
    const message = `${unexplained.message} Going on nevertheless needs a reason.`;
    return failure(refusal('invalid', message, ['reason']));
  }
  return success(null);
}

function checkSteps(task: Task, submission: Submission): Refusal | null {
  for (const [index, submitted] of submission.steps.entries()) {
    const step = task.steps.find((candidate) => candidate.id === submitted.id);
    if (step === undefined) {
      return refusal('invalid', `The task has no step "${submitted.id}".`, ['steps', index, 'id']);
    }
    if (step.kind !== submitted.kind) {
      return refusal('invalid', `Step "${step.id}" is of the kind "${step.kind}".`, ['steps', index, 'kind']);
    }
    if (submission.steps.findIndex((other) => other.id === submitted.id) !== index) {
      return refusal('invalid', `Step "${step.id}" is there twice.`, ['steps', index, 'id']);
    }
  }
  const missing = task.steps.find((step) => !submission.steps.some((submitted) => submitted.id === step.id));
  return missing === undefined ? null : refusal('invalid', `Step "${missing.id}" is missing.`, ['steps']);
}

function checkOrder(task: Task, { responseOrder }: Submission): Refusal | null {
  const expected = task.material.responses.map((response) => response.id).sort();
  const given = [...responseOrder].sort();
  return expected.length === given.length && expected.every((id, index) => id === given[index])
    ? null
    : refusal('invalid', 'The order must name each response of the task once.', ['responseOrder']);
}

function checkPictures({ pictures, steps }: Submission): Refusal | null {
  const named = new Set(picturesIn(steps.map((step) => step.answer)));
  const index = pictures.findIndex((hash, place) => !named.has(hash) || pictures.indexOf(hash) !== place);
  return index === -1
    ? null
    : refusal('invalid', 'A picture is listed twice, or no answer names it.', ['pictures', index]);
}

function readAnswers(submission: Submission): Result<Answers, Refusal> {
  const answers: Record<string, Json> = {};
  for (const [index, step] of submission.steps.entries()) {
    const answer = readAnswer(step, step.version, step.answer);
    if (answer === null) {
      return failure(whyUnreadable(step, ['steps', index]));
    }
    answers[step.id] = answer;
  }
  return success(answers as Answers);
}

function whyUnreadable(step: Submission['steps'][number], path: readonly (string | number)[]): Refusal {
  const kind = stepKindOf(step);
  if (step.version > kind.version) {
    const message = `This hub knows version ${kind.version} of "${step.kind}" answers; update the hub.`;
    return refusal('invalid', message, [...path, 'version']);
  }
  const parsed = kind.answerSchema.safeParse(step.answer);
  return parsed.success
    ? refusal('invalid', `The answer does not fit version ${step.version} of "${step.kind}".`, [
        ...path,
        'answer',
      ])
    : invalid(parsed.error, [...path, 'answer']);
}

function placeOf(finding: StepFinding, submission: Submission): (string | number)[] {
  const index = submission.steps.findIndex((step) => step.id === finding.step);
  return ['steps', index, 'answer', ...finding.path];
}
