import { z } from 'zod';
import { markdownSchema } from '#shared/domain/markdown-text';
import type { Task, Terms } from '#shared/domain/task';
import { responseIdSchema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { domainOf } from './domain';
import { taskIdOf } from './ids';
import { type ImportedProject, type ImportFormat, type ImportRequest, projectOf } from './import-format';
import { at, holds, type JsonLine, namesOf, readAs, type Spot, takeLines } from './read-lines';
import { completeTask, criteriaStep, evaluateStep, justifyStep, type PlannedStep, planSteps } from './steps';
import { readTerms } from './terms';
import { titleOf } from './title';

const questionSchema = z.object({
  uid: z.string().min(1).max(200),
  cluster: z.string().max(300).default(''),
  prompt: markdownSchema.refine((prompt) => prompt.trim() !== '', 'the prompt is empty'),
});

const answerTextSchema = markdownSchema.refine((answer) => answer.trim() !== '', 'the answer is empty');

const answerSchema = z.object({
  uid: z.string().min(1).max(200),
  model: z.string().min(1).max(200),
  messages: z.array(z.looseObject({ role: z.string() })).min(1),
});

const lastMessageSchema = z.object({
  role: z.literal('assistant'),
  content: z.union([
    answerTextSchema,
    z.object({ answer: answerTextSchema }).transform(({ answer }) => answer),
  ]),
});

type Question = z.infer<typeof questionSchema> & { readonly spot: Spot };

interface Answer {
  readonly model: string;
  readonly markdown: string;
}

const summary =
  'Hard prompts with several models’ answers: define what makes a good answer, judge the models by it, and write a better one.';

const usualTerms: Terms = {
  minutes: 90,
  pay: { amount: 0, currency: 'USD' },
  difficulty: 'hard',
  deadline: null,
};

/** As many responses as a task can hold. */
const mostModels = 8;

const steps: readonly PlannedStep[] = [
  {
    kind: 'prompt',
    title: 'Write the prompt',
    hint:
      'Make the request one that a practitioner would send: keep what is asked, add who asks and in what situation, ' +
      'and name at least one realistic constraint.',
    config: { start: 'material', minWords: 3, minConstraints: 1 },
  },
  criteriaStep,
  evaluateStep,
  justifyStep,
  {
    kind: 'write',
    title: 'Write the ideal answer',
    hint:
      'The answer that you would sign with your name: it meets every criterion and repairs every weakness you found. ' +
      'Headings, lists, tables, code and $formulas$ are at hand.',
    config: { minWords: 20 },
  },
  {
    kind: 'trace',
    title: 'Check consistency',
    hint:
      'Link each criterion and each low rating to where the justification names it and where your answer meets it. ' +
      'What stays open needs a reason.',
    config: {},
  },
];

/**
 * Prompts with several models' answers, as lmarena/arena-hard-auto keeps them: question lines `{uid, cluster, prompt}`
 * and answer lines `{uid, model, messages: […, {role: 'assistant', content: {answer}}]}`, told apart by what they hold
 * and joined on uid. Each prompt becomes a task of six steps; models' names stay hidden from the expert.
 */
export const arenaHard: ImportFormat = { name: 'arena-hard', read };

async function read(request: ImportRequest): Promise<Result<ImportedProject, string>> {
  const terms = readTerms(request.terms, usualTerms);
  if (!terms.ok) {
    return terms;
  }
  const questions = new Map<string, Question>();
  const answers = new Map<string, Answer[]>();
  const taken = await takeLines(request.files, (line) =>
    holds(line, 'prompt') ? takeQuestion(questions, line) : takeAnswer(answers, line),
  );
  if (!taken.ok) {
    return taken;
  }
  return join(request, terms.value, [...questions.values()], answers);
}

function join(
  request: ImportRequest,
  terms: Terms,
  questions: readonly Question[],
  answers: ReadonlyMap<string, readonly Answer[]>,
): Result<ImportedProject, string> {
  if (questions.length === 0) {
    return failure(`${namesOf(request.files)}: there is no question (uid, prompt) in them`);
  }
  const unanswered = questions.find((question) => !answers.has(question.uid));
  if (unanswered !== undefined) {
    return failure(at(unanswered.spot, `no model answered the question "${unanswered.uid}"`));
  }
  const crowded = questions.find((question) => (answers.get(question.uid)?.length ?? 0) > mostModels);
  if (crowded !== undefined) {
    return failure(at(crowded.spot, `"${crowded.uid}" has answers of more than ${mostModels} models`));
  }
  const known = new Set(questions.map((question) => question.uid));
  const strays = [...answers]
    .filter(([uid]) => !known.has(uid))
    .reduce((sum, [, all]) => sum + all.length, 0);
  const notes =
    strays === 0 ? [] : [`${strays} answers belong to no question in these files and were left out`];
  const taken = questions.slice(0, request.limit ?? questions.length);
  const tasks = taken.map((question) => taskOf(request, terms, question, answers.get(question.uid) ?? []));
  return success({ project: projectOf(request, { summary }), tasks, media: [], notes });
}

function takeQuestion(questions: Map<string, Question>, line: JsonLine): Result<null, string> {
  const question = readAs(questionSchema, line);
  if (!question.ok) {
    return question;
  }
  const { uid } = question.value;
  const first = questions.get(uid);
  if (first !== undefined) {
    const place = `${first.spot.file}:${first.spot.line}`;
    return failure(at(line.spot, `the question "${uid}" is there already, at ${place}`));
  }
  questions.set(uid, { ...question.value, spot: line.spot });
  return success(null);
}

function takeAnswer(answers: Map<string, Answer[]>, line: JsonLine): Result<null, string> {
  if (!holds(line, 'messages')) {
    return failure(
      at(line.spot, 'this is neither a question (uid, prompt) nor an answer (uid, model, messages)'),
    );
  }
  const answer = readAs(answerSchema, line);
  if (!answer.ok) {
    return answer;
  }
  const { uid, model, messages } = answer.value;
  const last = readAs(lastMessageSchema, { spot: line.spot, value: messages.at(-1) });
  if (!last.ok) {
    const asked = `the last message must be {role: "assistant", content: {answer: text}}`;
    return failure(`${last.error} (${asked})`);
  }
  const all = answers.get(uid) ?? [];
  if (all.some((other) => other.model === model)) {
    return failure(at(line.spot, `the model "${model}" answers the question "${uid}" twice`));
  }
  answers.set(uid, [...all, { model, markdown: last.value.content }]);
  return success(null);
}

function taskOf(request: ImportRequest, terms: Terms, question: Question, answers: readonly Answer[]): Task {
  return completeTask({
    id: taskIdOf(request.project.id, question.uid),
    title: titleOf(question.prompt),
    summary: question.cluster,
    domain: domainOf(question.cluster),
    language: null,
    material: {
      prompt: [{ role: 'user', content: question.prompt }],
      responses: answers.map(({ model, markdown }, index) => ({
        id: responseIdSchema.parse(`r${index + 1}`),
        markdown,
        model,
      })),
      passages: [],
      images: [],
    },
    steps: planSteps(steps),
    terms,
  });
}
