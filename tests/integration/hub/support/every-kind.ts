import { randomUUID } from 'node:crypto';
import type { Submission } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';
import { type StepKindName, stepKinds } from '#shared/steps/registry';

/** A task of one step, and the answer that a finished submission of it has. */
export interface KindWork {
  readonly task: Task;
  readonly answer: Json;
}

const response = (id: string, markdown: string) => ({ id, markdown, model: `model-${id}` });
const question = (content: string) => [{ role: 'user', content }];
const doses = [
  response('a', 'Start apixaban 2.5 mg twice daily and check renal function after a week.'),
  response('b', 'Start with apixaban 5 mg twice daily.'),
];
const letters = [
  response('r1', 'Give paracetamol and call again if the fever lasts.'),
  response('r2', 'Go to hospital at once.'),
  response('r3', 'Do nothing.'),
];

/** What the sample answers of the kinds are about: their quotes stand in these texts. */
const materials: Partial<Record<StepKindName, object>> = {
  compare: { prompt: question('My child has a fever. What now?'), responses: letters.slice(0, 2) },
  rate: { prompt: question('My child has a fever. What now?'), responses: letters.slice(0, 1) },
  rank: { prompt: question('My child has a fever. What now?'), responses: letters },
  flag: { prompt: question('Which dose of apixaban?'), responses: doses },
  verify: {
    prompt: question('What is her creatinine clearance?'),
    responses: [response('a', 'Her creatinine **clearance** is 0.6 ml/min. So give half the dose.')],
  },
  revise: {
    prompt: question('Which dose of apixaban?'),
    responses: [response('a', 'Start apixaban 5 mg twice daily.')],
  },
  reason: { prompt: question('Show that the square of an odd number leaves 1 when divided by 8.') },
  label: {
    passages: [
      {
        id: 'ticket',
        title: 'Ticket',
        markdown:
          'Hello, my parcel came on Monday, and I was charged twice for one parcel. **This is the third** time I write and nobody has answered.',
      },
    ],
  },
  probe: {},
  converse: {},
};

/** A task for each of these kinds, with the kind's own sample as configuration and answer. */
export function workOfEveryKind(): KindWork[] {
  return Object.entries(materials).map(([name, material]) => {
    const sample = stepKinds[name as StepKindName].sample();
    const task = {
      id: `kind-${name}`,
      title: `A task of the kind ${name}`,
      summary: '',
      domain: 'general',
      material,
      steps: [{ id: 'only', kind: name, title: name, config: sample.config }],
      terms: { minutes: 5, pay: { amount: 100, currency: 'EUR' }, difficulty: 'easy', deadline: null },
    };
    const answer = structuredClone(sample.answer) as Json;
    if (name === 'verify') {
      // "Partly correct", as the sample has it, is no label to train on.
      Object.assign((answer as unknown as { texts: { a: object } }).texts.a, { value: 'incorrect' });
    }
    return { task: task as unknown as Task, answer };
  });
}

/** A submission as the app would send it. */
export function submissionOf(
  { task, answer }: KindWork,
  place: { readonly bundle: string; readonly project: string; readonly expert: string },
): Submission {
  return {
    format: 1,
    id: randomUUID(),
    task: task.id,
    ...place,
    startedAt: '2026-11-20T09:00:00.000Z',
    submittedAt: '2026-11-20T09:05:00.000Z',
    responseOrder: (task.material.responses ?? []).map(({ id }) => id),
    steps: task.steps.map(({ id, kind }) => ({
      id,
      kind,
      version: stepKinds[kind as StepKindName].version,
      answer,
    })),
    reason: 'It is a test.',
    app: { name: 'goldsmith', version: '0.0.0-test' },
  } as unknown as Submission;
}
