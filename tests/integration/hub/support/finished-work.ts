import { randomUUID } from 'node:crypto';
import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';

/** What an expert did in a task, as far as a test cares. */
export interface Work {
  /** Best first; one group is a tie. The order of the responses, without ties, unless given. */
  readonly ranking?: readonly (readonly string[])[];
  /** Written in place of the material's last user turn; that turn itself unless given. */
  readonly prompt?: string;
  readonly ideal?: string;
  readonly reason?: string | null;
}

const ideal = [
  '## Recommendation',
  '',
  'Start with the smaller dose and check the kidneys after a week, because both reasons for a reduction hold here.',
  '',
  '| Dose | When |',
  '| --- | --- |',
  '| 2.5 mg | twice daily |',
  '',
  '```python',
  'print(140 - 78)',
  '```',
  '',
  'Clearance is $\\frac{(140 - a) w}{72 c}$, and the answer says so in enough words to count as one.',
].join('\n');

const justification =
  'The first response names the dose and its reason and would be sent as it stands; the second names a dose that is ' +
  'dangerous with such kidneys and gives no reason at all for it.';

/** A submission of finished work on a task, such as the app would send: whatever its steps are, all are answered. */
export function finishedWork(
  task: Task,
  place: { readonly bundle: string; readonly project: string; readonly expert: string },
  work: Work = {},
): Submission {
  const responses = task.material.responses.map((response) => response.id as string);
  const answers: Record<string, (stepId: string) => Json> = {
    prompt: () => ({
      prompt: work.prompt ?? task.material.prompt.findLast((turn) => turn.role === 'user')?.content ?? '',
      context: '',
      constraints: [{ id: 'c1', text: 'She cannot come for INR checks.' }],
    }),
    criteria: () => ({
      criteria: [
        { id: 'dose', text: 'Gives the reduced dose', kind: 'must', weight: 8 },
        { id: 'reason', text: 'Says why the dose is reduced', kind: 'should', weight: 3 },
        { id: 'warfarin', text: 'Recommends warfarin', kind: 'must-not', weight: -8 },
      ],
    }),
    evaluate: () => ({
      ratings: Object.fromEntries(
        responses.map((id) => [
          id,
          Object.fromEntries(
            ['dose', 'reason', 'warfarin'].map((criterion) => [criterion, { value: 4, note: '' }]),
          ),
        ]),
      ),
      ranking: work.ranking ?? responses.map((id) => [id]),
    }),
    justify: () => ({
      markdown: `${justification}\n\n> ${quoteOf(task)}\n>\n> — [Response A](#quote-q1)`,
      quotes: [{ id: 'q1', response: responses[0] ?? 'r1', anchor: anchorOf(quoteOf(task)) }],
    }),
    write: (stepId) => ({ markdown: `${work.ideal ?? ideal}\n\nWritten in step ${stepId}.` }),
    trace: () => ({ links: {} }),
  };
  return {
    format: 1,
    id: randomUUID(),
    task: task.id,
    ...place,
    startedAt: '2026-11-20T09:00:00.000Z',
    submittedAt: '2026-11-20T10:30:00.000Z',
    responseOrder: [...responses].reverse(),
    steps: task.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      version: 1,
      answer: answers[step.kind]?.(step.id) ?? null,
    })),
    reason: work.reason === undefined ? 'The links were left out in a test.' : work.reason,
    app: { name: 'goldsmith', version: '0.0.0-test' },
  } as Submission;
}

function quoteOf(task: Task): string {
  return task.material.responses[0]?.markdown.slice(0, 40).split('\n')[0] ?? '';
}

function anchorOf(quote: string): Json {
  return { start: 0, end: quote.length, quote, prefix: '', suffix: '' };
}
