import type { Answers } from '../domain/draft';
import { type Submission, submissionSchema } from '../domain/submission';
import type { Task } from '../domain/task';
import type { Json } from '../lib/json-value';
import { parseTask } from '../steps/parse-task';

/** A six-step task with three responses, for tests. */
export function exampleTask(): Task {
  const parsed = parseTask({
    id: 'task',
    title: 'A dose',
    domain: 'medicine',
    material: {
      prompt: [
        { role: 'system', content: 'You advise doctors.' },
        { role: 'user', content: 'Which dose?' },
      ],
      responses: [
        { id: 'a', markdown: 'Answer A' },
        { id: 'b', markdown: 'Answer B' },
        { id: 'c', markdown: 'Answer C' },
      ],
    },
    steps: [
      { id: 's1', kind: 'prompt', title: 'Prompt', config: { minWords: 1, minConstraints: 1, style: 'off' } },
      { id: 's2', kind: 'criteria', title: 'Criteria', config: { least: 1 } },
      { id: 's3', kind: 'evaluate', title: 'Evaluate', config: {} },
      { id: 's4', kind: 'justify', title: 'Justify', config: { minWords: 1, minQuotes: 0 } },
      { id: 's5', kind: 'write', title: 'Write', config: { minWords: 1 } },
      { id: 's6', kind: 'trace', title: 'Trace', config: {} },
    ],
    terms: { minutes: 30, pay: { amount: 100, currency: 'EUR' }, difficulty: 'hard', deadline: null },
  });
  if (!parsed.ok) {
    throw new Error(parsed.error.reason);
  }
  return parsed.value;
}

/** Complete answers to `exampleTask`: A best, B and C tied; C is weak on the one criterion; all is traced. */
export function exampleAnswers(): Answers {
  const anchor = (quote: string) => ({ start: 0, end: quote.length, quote, prefix: '', suffix: '' });
  const link = { justification: anchor('C gives the full dose'), ideal: anchor('2.5 mg') };
  return {
    s1: {
      prompt: 'Which dose for her?',
      context: 'eGFR 28.',
      constraints: [{ id: 'x', text: 'No INR checks.' }],
    },
    s2: { criteria: [{ id: 'dose', text: 'Gives the reduced dose', kind: 'must', weight: 8 }] },
    s3: {
      ratings: {
        a: { dose: { value: 5, note: '' } },
        b: { dose: { value: 4, note: '' } },
        c: { dose: { value: 1, note: 'Full dose.' } },
      },
      ranking: [['a'], ['b', 'c']],
    },
    s4: { markdown: 'C gives the **full** dose.', quotes: [] },
    s5: { markdown: 'Apixaban 2.5 mg twice daily.' },
    s6: { links: { 'criterion:dose': link, 'weakness:c:dose': link } },
  } as unknown as Answers;
}

/** A submission of `answers`, as the app freezes it. */
export function exampleSubmission(task: Task, answers: Answers): Submission {
  return submissionSchema.parse({
    format: 1,
    id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    task: task.id,
    bundle: '0'.repeat(64),
    project: 'p',
    expert: 'ada',
    startedAt: '2026-11-22T10:00:00Z',
    submittedAt: '2026-11-22T11:00:00Z',
    responseOrder: task.material.responses.map((response) => response.id),
    steps: task.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      version: 1,
      answer: answers[step.id] as Json,
    })),
    reason: null,
    app: { name: 'goldsmith', version: '0.1.0' },
  });
}
