import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import guidelines from './guidelines.md?raw';
import { readSampleImage } from './sample-image';
import type { ResponseKey, SampleTask } from './sample-task';
import { sampleTasks } from './sample-tasks';
import { readTaskText } from './task-text';
import problems from './taxonomies/practice-problems.txt?raw';
import { readTaxonomy } from './taxonomy-text';

export interface SampleProject {
  readonly project: Project;
  readonly tasks: readonly Task[];
  /** The bytes of the pictures that the tasks name by their SHA-256. */
  readonly media: readonly Buffer[];
}

/**
 * The project that ships with the program, with deadlines counted from `now`. Throws when a task does not parse, which
 * is a mistake in these files.
 */
export function sampleProject(now: Date): SampleProject {
  return {
    project: projectSchema.parse({
      id: 'sample',
      name: 'Expert answers (sample)',
      summary:
        'Short and long assignments from everyday life, medicine, law, software, mathematics, finance, engineering and science, to try every kind of work with.',
      guidelines: guidelines.trim(),
      authorship: true,
      taxonomies: [readTaxonomy('practice-problems', 'Problems in general practice', problems)],
    }),
    tasks: sampleTasks.map((task) => buildTask(task, now)),
    media: sampleTasks.flatMap((task) => picturesOf(task).map(({ content }) => content)),
  };
}

function picturesOf(sample: SampleTask) {
  return (sample.images ?? []).map(readSampleImage);
}

function buildTask(sample: SampleTask, now: Date): Task {
  const { prompt, responses, passages } = readTaskText(sample.text);
  const task = parseTask({
    id: `sample-${sample.id}`,
    title: sample.title,
    summary: sample.summary,
    domain: sample.domain,
    material: {
      prompt,
      responses: [...responses].map(([id, markdown]) => ({ id, markdown, model: keyOf(sample, id).model })),
      passages: [...passages].map(([id, passage]) => ({ id, ...passage })),
      images: picturesOf(sample).map(({ image }) => image),
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
