import { z } from 'zod';
import { markdownSchema } from '#shared/domain/markdown-text';
import type { Task, Terms } from '#shared/domain/task';
import type { Turn } from '#shared/domain/turn';
import { responseIdSchema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { taskIdOf } from './ids';
import { type ImportedProject, type ImportFormat, type ImportRequest, projectOf } from './import-format';
import { at, holds, type JsonLine, namesOf, readAs, type Spot, takeLines } from './read-lines';
import { completeTask, criteriaStep, evaluateStep, justifyStep, type PlannedStep, planSteps } from './steps';
import { readTerms } from './terms';
import { titleOf } from './title';

const textSchema = markdownSchema.refine((text) => text.trim() !== '', 'the text is empty');
const questionIdSchema = z.union([z.int(), z.string().min(1).max(200)]).transform(String);

const questionSchema = z.object({
  question_id: questionIdSchema,
  category: z.string().max(80).default(''),
  turns: z.array(textSchema).min(1).max(10),
});

const referenceSchema = z.object({
  question_id: questionIdSchema,
  model_id: z.string().min(1).max(200),
  choices: z.array(z.object({ turns: z.array(textSchema).min(1) })).min(1),
});

interface Reference {
  readonly model: string;
  readonly turns: readonly string[];
  readonly spot: Spot;
}

type Question = z.infer<typeof questionSchema> & { readonly spot: Spot };

const summary = 'Conversations with a model: define what makes a good answer, and write it.';

const usualTerms: Terms = {
  minutes: 45,
  pay: { amount: 0, currency: 'USD' },
  difficulty: 'moderate',
  deadline: null,
};

const domains: Readonly<Record<string, string>> = {
  writing: 'Writing',
  roleplay: 'Roleplay',
  reasoning: 'Reasoning',
  math: 'Mathematics',
  coding: 'Software engineering',
  extraction: 'Information extraction',
  stem: 'Natural sciences',
  humanities: 'Humanities and society',
};

/**
 * Two-turn prompts, as lm-sys/FastChat keeps MT-Bench: question lines `{question_id, category, turns}`. The expert
 * defines criteria and writes the ideal answer to each turn. Where a model's reference answer is given as well
 * (`{question_id, model_id, choices: [{turns}]}`), its answer to the last turn is a response to be judged, its earlier
 * answers are part of the conversation, and the expert writes the ideal answer to the last turn. The `reference` that
 * some question lines carry is a grader's key and is left out.
 */
export const mtBench: ImportFormat = { name: 'mt-bench', read };

async function read(request: ImportRequest): Promise<Result<ImportedProject, string>> {
  const terms = readTerms(request.terms, usualTerms);
  if (!terms.ok) {
    return terms;
  }
  const questions = new Map<string, Question>();
  const references = new Map<string, Reference>();
  const taken = await takeLines(request.files, (line) =>
    holds(line, 'turns') ? takeQuestion(questions, line) : takeReference(references, line),
  );
  if (!taken.ok) {
    return taken;
  }
  return join(request, terms.value, [...questions.values()], references);
}

function join(
  request: ImportRequest,
  terms: Terms,
  questions: readonly Question[],
  references: ReadonlyMap<string, Reference>,
): Result<ImportedProject, string> {
  if (questions.length === 0) {
    return failure(`${namesOf(request.files)}: there is no question (question_id, turns) in them`);
  }
  for (const question of questions) {
    const reference = references.get(question.question_id);
    if (reference !== undefined && reference.turns.length !== question.turns.length) {
      const turns = `${reference.turns.length} turns, the question ${question.turns.length}`;
      return failure(at(reference.spot, `the answer to "${question.question_id}" has ${turns}`));
    }
  }
  const known = new Set(questions.map((question) => question.question_id));
  const strays = [...references.keys()].filter((id) => !known.has(id)).length;
  const notes =
    strays === 0 ? [] : [`${strays} answers belong to no question in these files and were left out`];
  const taken = questions.slice(0, request.limit ?? questions.length);
  const tasks = taken.map((question) =>
    taskOf(request, terms, question, references.get(question.question_id)),
  );
  return success({ project: projectOf(request, { summary }), tasks, media: [], notes });
}

function takeQuestion(questions: Map<string, Question>, line: JsonLine): Result<null, string> {
  const question = readAs(questionSchema, line);
  if (!question.ok) {
    return question;
  }
  const id = question.value.question_id;
  const first = questions.get(id);
  if (first !== undefined) {
    const place = `${first.spot.file}:${first.spot.line}`;
    return failure(at(line.spot, `the question "${id}" is there already, at ${place}`));
  }
  questions.set(id, { ...question.value, spot: line.spot });
  return success(null);
}

function takeReference(references: Map<string, Reference>, line: JsonLine): Result<null, string> {
  if (!holds(line, 'choices')) {
    const reason =
      'this is neither a question (question_id, turns) nor an answer (question_id, model_id, choices)';
    return failure(at(line.spot, reason));
  }
  const answer = readAs(referenceSchema, line);
  if (!answer.ok) {
    return answer;
  }
  const { question_id: id, model_id: model, choices } = answer.value;
  if (references.has(id)) {
    return failure(at(line.spot, `the question "${id}" has a second reference answer`));
  }
  references.set(id, { model, turns: choices[0]?.turns ?? [], spot: line.spot });
  return success(null);
}

function taskOf(
  request: ImportRequest,
  terms: Terms,
  question: Question,
  reference: Reference | undefined,
): Task {
  const { question_id: id, category, turns } = question;
  const last = turns.length - 1;
  const answers = reference?.turns ?? [];
  const prompt = turns.flatMap((content, index): Turn[] => {
    const answer = index < last ? answers[index] : undefined;
    return [
      { role: 'user', content },
      ...(answer === undefined ? [] : [{ role: 'assistant' as const, content: answer }]),
    ];
  });
  const response = answers[last];
  return completeTask({
    id: taskIdOf(request.project.id, id),
    title: titleOf(turns[0] ?? ''),
    summary: turns.length === 1 ? '' : `A conversation of ${turns.length} turns`,
    domain: domains[category] ?? (category === '' ? 'General' : category),
    language: null,
    material: {
      prompt,
      responses:
        reference === undefined || response === undefined
          ? []
          : [{ id: responseIdSchema.parse('r1'), markdown: response, model: reference.model }],
      passages: [],
      images: [],
    },
    steps: planSteps(response === undefined ? writingSteps(turns.length) : judgingSteps(last)),
    terms,
  });
}

function writingSteps(turns: number): PlannedStep[] {
  return [criteriaStep, ...Array.from({ length: turns }, (_, turn) => writeStep(turn, turns))];
}

function judgingSteps(last: number): PlannedStep[] {
  return [
    criteriaStep,
    // One response cannot be ranked.
    {
      ...evaluateStep,
      title: 'Evaluate the response',
      hint: 'Read the response to its end first. Then rate it on each criterion.',
      config: { rank: false },
    },
    justifyStep,
    { ...writeStep(last, last + 1), id: 'write', title: 'Write the ideal answer' },
  ];
}

function writeStep(turn: number, turns: number): PlannedStep {
  const titles =
    turns === 1 ? ['Write the ideal answer'] : ['Write the first answer', 'Write the follow-up answer'];
  return {
    kind: 'write',
    id: `write-${turn + 1}`,
    title: titles[turn] ?? `Write answer ${turn + 1}`,
    hint:
      turn === 0
        ? 'The ideal answer to the first message, as if you did not know what comes next.'
        : 'The ideal answer to this message, going on from what was said before.',
    config: { minWords: 5, turn },
  };
}
