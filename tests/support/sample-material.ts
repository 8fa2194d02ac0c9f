import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';

/** A project for tests. */
export function testProject(): Project {
  return projectSchema.parse({
    id: 'ward-round',
    name: 'Ward round',
    guidelines: '# Guidelines\n\nSay what you would do, and why.',
  });
}

/** A task of all six steps, with two responses; `number` makes it one of many. */
export function sixStepTask(number = 1): Task {
  const parsed = parseTask({
    id: `task-${number}`,
    title: `Anticoagulation in renal impairment ${number}`,
    summary: 'Two answers differ on the dose.',
    domain: 'medicine',
    material: {
      prompt: [{ role: 'user', content: 'Which anticoagulant, and at what dose, with an eGFR of 28?' }],
      responses: [
        { id: 'r1', markdown: 'Apixaban **2.5 mg** twice daily.', model: 'model-one' },
        { id: 'r2', markdown: 'Dabigatran 150 mg twice daily.', model: 'model-two' },
      ],
    },
    steps: [
      {
        id: 'prompt',
        kind: 'prompt',
        title: 'Write the prompt',
        config: { start: 'material', minConstraints: 1 },
      },
      { id: 'criteria', kind: 'criteria', title: 'Define quality criteria', config: { least: 2 } },
      { id: 'evaluate', kind: 'evaluate', title: 'Evaluate the responses', config: {} },
      {
        id: 'justify',
        kind: 'justify',
        title: 'Justify your judgement',
        config: { minWords: 5, minQuotes: 0 },
      },
      { id: 'write', kind: 'write', title: 'Write the ideal answer', config: { minWords: 3 } },
      { id: 'trace', kind: 'trace', title: 'Check consistency', config: {} },
    ],
    terms: { minutes: 45, pay: { amount: 6_000, currency: 'EUR' }, difficulty: 'hard', deadline: null },
  });
  if (!parsed.ok) {
    throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.reason}`);
  }
  return parsed.value;
}
