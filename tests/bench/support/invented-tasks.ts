import { writeFileSync } from 'node:fs';
import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import { InventedText } from './invented-text';

const DOMAINS = [
  'medicine',
  'law',
  'mathematics',
  'physics',
  'programming',
  'finance',
  'chemistry',
  'history',
];
const DIFFICULTIES = ['easy', 'moderate', 'hard'] as const;

const STEPS = [
  { id: 'prompt', kind: 'prompt', title: 'Write the prompt', config: { start: 'material' } },
  { id: 'criteria', kind: 'criteria', title: 'Define quality criteria', config: {} },
  { id: 'evaluate', kind: 'evaluate', title: 'Evaluate the responses', config: {} },
  { id: 'justify', kind: 'justify', title: 'Justify your judgement', config: {} },
  { id: 'write', kind: 'write', title: 'Write the ideal answer', config: {} },
  { id: 'trace', kind: 'trace', title: 'Check consistency', config: {} },
];

/** Tasks of the size of real ones: a prompt of about 80 words and two responses of about 200. */
export function inventTasks(count: number): Task[] {
  const text = new InventedText(count);
  return Array.from({ length: count }, (_, index) => inventTask(text, index + 1));
}

/** A task that begins with the given step. */
export function inventTask(text: InventedText, number: number, firstStep = 'prompt'): Task {
  const steps = STEPS.toSorted((a, b) => Number(b.id === firstStep) - Number(a.id === firstStep));
  const parsed = parseTask({
    id: `task-${number}`,
    title: `${text.sentence().slice(0, 70)} ${number}`,
    summary: text.sentence(),
    domain: DOMAINS[text.below(DOMAINS.length)],
    material: {
      prompt: [{ role: 'user', content: text.paragraph(5) }],
      responses: [
        { id: 'r1', markdown: inventResponse(text), model: 'model-one' },
        { id: 'r2', markdown: inventResponse(text), model: 'model-two' },
      ],
    },
    steps,
    terms: {
      minutes: 15 + 15 * text.below(12),
      pay: { amount: 1_000 + 500 * text.below(20), currency: 'EUR' },
      difficulty: DIFFICULTIES[text.below(3)],
      deadline: text.below(3) === 0 ? null : `2031-0${1 + text.below(9)}-1${text.below(10)}T12:00:00Z`,
    },
  });
  if (!parsed.ok) throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.reason}`);
  return parsed.value;
}

export function inventProject(): Project {
  const guidelines = `# Guidelines\n\n${new InventedText(1).paragraph(20)}`;
  return projectSchema.parse({ id: 'bench', name: 'Bench', guidelines });
}

/** Writes a file that the hub imports with --format goldsmith. */
export function writeImportFile(file: string, tasks: readonly Task[]): void {
  const { guidelines } = inventProject();
  const lines = [{ project: { guidelines } }, ...tasks].map((line) => JSON.stringify(line));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function inventResponse(text: InventedText): string {
  const list = Array.from({ length: 4 }, () => `- **${text.word()}**: ${text.sentence()}`).join('\n');
  return `${text.paragraph(4)}\n\n## ${text.words(3)}\n\n${list}\n\n${text.paragraph(4)}`;
}
