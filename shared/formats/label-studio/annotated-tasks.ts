import type { Comparison } from '../../domain/judgements';
import { materialTexts } from '../../domain/material-texts';
import { questionText } from '../question';
import type { TrainingRecord } from '../training-record';
import type { Mark, Result } from './controls';
import { imageMarks } from './image-marks';
import { chatMarks, comparisonMarks, judgementMarks } from './judgement-marks';
import { type MarkContext, textMarks } from './text-marks';

/** The `data` of a task: everything that a control can be about. */
interface TaskData {
  readonly submission: string;
  readonly task: string;
  readonly title: string;
  readonly domain: string;
  readonly prompt: string;
  readonly texts: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly images: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly caption: string;
  }[];
  /** The two responses that were compared; empty where none were. */
  readonly left: string;
  readonly right: string;
  /** What was ranked; empty where nothing was. */
  readonly responses: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  /** Always empty: messages that come as data cannot be selected there, so they come as results. */
  readonly chat: readonly never[];
}

/** A task as it is written, and the marks that its one annotation is made of. */
interface AnnotatedTask {
  readonly row: {
    readonly data: TaskData;
    readonly annotations: readonly {
      readonly result: readonly Result[];
      readonly was_cancelled: false;
      readonly ground_truth: false;
    }[];
  };
  readonly marks: readonly Mark[];
}

/**
 * The tasks that a submission gives: one with everything that was said about its texts, images and first pair of
 * responses, one for each further pair, and one for each conversation. None without an annotation.
 */
export function annotatedTasks(record: TrainingRecord): AnnotatedTask[] {
  const { comparisons = [], conversations = [], ranking } = record.contributions;
  const [firstPair = [], ...otherPairs] = byPair(comparisons);
  const main = (context: MarkContext) => [
    ...textMarks(context),
    ...imageMarks(context),
    ...judgementMarks(context),
    ...firstPair.flatMap((comparison) => comparisonMarks(context, comparison)),
  ];
  const compare = (pair: readonly Comparison[]) => (context: MarkContext) =>
    pair.flatMap((comparison) => comparisonMarks(context, comparison));
  return [
    annotatedTask(
      record,
      { ...pairTexts(record, firstPair), ...listed(record, ranking !== undefined) },
      main,
    ),
    ...otherPairs.map((pair) =>
      annotatedTask(record, { ...pairTexts(record, pair), texts: [] }, compare(pair)),
    ),
    ...conversations.map((conversation) =>
      annotatedTask(record, { texts: [] }, (context) => chatMarks(context, conversation)),
    ),
  ].filter((task) => task.marks.length > 0);
}

function annotatedTask(
  record: TrainingRecord,
  own: Partial<TaskData>,
  marksOf: (context: MarkContext) => Mark[],
): AnnotatedTask {
  const { task } = record;
  let ids = 0;
  const texts = materialTexts(task.material);
  const marks = marksOf({
    record,
    texts,
    nextId: () => {
      ids += 1;
      return `r${ids}`;
    },
  });
  const prompt = questionText(record.responsesPrompt);
  const data: TaskData = {
    submission: record.id,
    task: task.id,
    title: task.title,
    domain: task.domain,
    prompt: prompt === '' ? task.title : prompt,
    texts: texts.map(({ id, title, origin, markdown }, index) => ({
      id,
      title: origin === 'passage' ? title : `Response ${index + 1}`,
      text: markdown,
    })),
    images: task.material.images.map(({ id, title, sha256, type, caption }) => ({
      id,
      title,
      // Where Label Studio serves its local storage; the file's name is its hash.
      url: `/data/local-files/?d=${sha256}.${type.slice('image/'.length)}`,
      caption,
    })),
    left: '',
    right: '',
    responses: [],
    chat: [],
    ...own,
  };
  const result = joinedResults(marks.map((entry) => entry.result));
  return { row: { data, annotations: [{ result, was_cancelled: false, ground_truth: false }] }, marks };
}

/** A control that is about a whole text has one result: what several steps said with it stands in one list. */
function joinedResults(results: readonly Result[]): Result[] {
  const joined = new Map<string, Result>();
  for (const result of results) {
    const { type, value } = result;
    const isWhole = Object.keys(value).length === 1 && ['choices', 'taxonomy', 'textarea'].includes(type);
    const key = isWhole ? result.from_name : `${result.from_name} ${result.id}`;
    const known = joined.get(key);
    joined.set(key, known === undefined ? result : { ...known, value: bothLists(known.value, value) });
  }
  return [...joined.values()];
}

function bothLists(first: Result['value'], second: Result['value']): Result['value'] {
  return Object.fromEntries(
    Object.entries(first).map(([key, list]) => [
      key,
      [...(list as unknown[]), ...((second[key] ?? []) as unknown[])],
    ]),
  );
}

function byPair(comparisons: readonly Comparison[]): Comparison[][] {
  const pairs = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const key = comparison.pair.join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), comparison]);
  }
  return [...pairs.values()];
}

function pairTexts({ task }: TrainingRecord, [comparison]: readonly Comparison[]): Partial<TaskData> {
  const textOf = (id: string) =>
    task.material.responses.find((response) => response.id === id)?.markdown ?? '';
  return comparison === undefined
    ? {}
    : { left: textOf(comparison.pair[0]), right: textOf(comparison.pair[1]) };
}

function listed({ task }: TrainingRecord, isRanked: boolean): Partial<TaskData> {
  return isRanked
    ? {
        responses: task.material.responses.map(({ id, markdown }, index) => ({
          id,
          title: `Response ${index + 1}`,
          body: markdown,
        })),
      }
    : {};
}
