import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import guidelines from './guidelines.md?raw';
import type { ResponseKey, SampleTask } from './sample-task';
import { readTaskText } from './task-text';
import { apixabanDose } from './tasks/apixaban-dose';
import { beamDeflection } from './tasks/beam-deflection';
import { bondHedge } from './tasks/bond-hedge';
import { coinPatterns } from './tasks/coin-patterns';
import { deepPagination } from './tasks/deep-pagination';
import { feverSafetyNet } from './tasks/fever-safety-net';
import { householdRequest } from './tasks/household-request';
import { liabilityCap } from './tasks/liability-cap';
import { oversoldSeats } from './tasks/oversold-seats';
import { postoperativeGas } from './tasks/postoperative-gas';
import { processorBreachNotice } from './tasks/processor-breach-notice';
import { uniformContinuity } from './tasks/uniform-continuity';

/** Every sample task, in the order in which they are published. A new one is two files in tasks/ and a line here. */
export const sampleTasks: readonly SampleTask[] = [
  apixabanDose,
  oversoldSeats,
  uniformContinuity,
  liabilityCap,
  bondHedge,
  beamDeflection,
  postoperativeGas,
  feverSafetyNet,
  coinPatterns,
  processorBreachNotice,
  deepPagination,
  householdRequest,
];

/**
 * The project that ships with the program, with deadlines counted from `now`. Throws when a task does not parse, which
 * is a mistake in these files.
 */
export function sampleProject(now: Date): { readonly project: Project; readonly tasks: readonly Task[] } {
  return {
    project: projectSchema.parse({
      id: 'sample',
      name: 'Expert answers (sample)',
      summary:
        'Assignments from medicine, law, software, mathematics, finance, engineering and everyday life, to try Goldsmith with.',
      guidelines: guidelines.trim(),
    }),
    tasks: sampleTasks.map((task) => buildTask(task, now)),
  };
}

function buildTask(sample: SampleTask, now: Date): Task {
  const { prompt, responses } = readTaskText(sample.text);
  const task = parseTask({
    id: `sample-${sample.id}`,
    title: sample.title,
    summary: sample.summary,
    domain: sample.domain,
    material: {
      prompt,
      responses: [...responses].map(([id, markdown]) => ({ id, markdown, model: keyOf(sample, id).model })),
    },
    steps: sample.steps,
    terms: {
      minutes: sample.minutes,
      pay: { amount: sample.pay * 100, currency: 'GBP' },
      difficulty: sample.difficulty,
      deadline: sample.dueInDays === null ? null : dueAt(now, sample.dueInDays),
    },
  });
  if (!task.ok) {
    throw new Error(`Sample task ${sample.id}: ${task.error.path.join('.')}: ${task.error.reason}`);
  }
  return task.value;
}

function keyOf(sample: SampleTask, response: string): ResponseKey {
  const key = sample.key[response];
  if (key === undefined) {
    throw new Error(`Sample task ${sample.id}: response ${response} has no key`);
  }
  return key;
}

/** 17:00 UTC, so many days after now. */
function dueAt(now: Date, days: number): string {
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() + days);
  date.setUTCHours(17, 0, 0, 0);
  return date.toISOString();
}
