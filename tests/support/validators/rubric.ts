import { mustAlternate, readMessages } from './messages';
import { array, exactObject, fullText, type Problems } from './problems';

/**
 * A line of HealthBench: a conversation and the items it is graded by. Negative points mark what must not happen.
 * Source: openai/simple-evals, healthbench_eval.py.
 */
export function rubricProblems(row: unknown): Problems {
  const problems: Problems = [];
  const keys = ['prompt_id', 'prompt', 'rubrics', 'example_tags', 'ideal_completions_data'];
  const read = exactObject(row, keys, 'row', problems);
  fullText(read?.['prompt_id'], 'prompt_id', problems);
  const roles = readMessages(read?.['prompt'], 'prompt', problems);
  mustAlternate(roles, 'prompt', problems);
  if (roles.at(-1) !== 'user') {
    problems.push('prompt must end with the user');
  }
  readTags(read?.['example_tags'], 'example_tags', problems);
  const items = array(read?.['rubrics'], 'rubrics', problems) ?? [];
  const points = items.map((item, index) => readItem(item, `rubrics[${index}]`, problems));
  // The score is divided by the sum of the positive points.
  if (!points.some((value) => value > 0)) {
    problems.push('no rubric item has positive points');
  }
  readIdeal(read?.['ideal_completions_data'], problems);
  return problems;
}

function readItem(item: unknown, place: string, problems: Problems): number {
  const read = exactObject(item, ['criterion', 'points', 'tags'], place, problems);
  fullText(read?.['criterion'], `${place}.criterion`, problems);
  readTags(read?.['tags'], `${place}.tags`, problems);
  const points = read?.['points'];
  if (typeof points !== 'number' || !Number.isInteger(points) || points === 0 || Math.abs(points) > 10) {
    problems.push(`${place}.points is ${String(points)}`);
    return 0;
  }
  return points;
}

function readTags(value: unknown, place: string, problems: Problems): void {
  for (const [index, tag] of (array(value, place, problems) ?? []).entries()) {
    if (fullText(tag, `${place}[${index}]`, problems) && !/^[a-z_]+:\S/.test(tag)) {
      problems.push(`${place}[${index}] is not "name:value": ${tag}`);
    }
  }
}

function readIdeal(value: unknown, problems: Problems): void {
  if (value === null) {
    return;
  }
  const keys = ['ideal_completion', 'ideal_completions_group', 'ideal_completions_ref_completions'];
  const read = exactObject(value, keys, 'ideal_completions_data', problems);
  fullText(read?.['ideal_completion'], 'ideal_completion', problems);
  const group = read?.['ideal_completions_group'];
  if (group !== null && typeof group !== 'string') {
    problems.push('ideal_completions_group is neither null nor a string');
  }
  const references = read?.['ideal_completions_ref_completions'];
  if (references !== null) {
    for (const [index, text] of (array(references, 'ref_completions', problems) ?? []).entries()) {
      fullText(text, `ref_completions[${index}]`, problems);
    }
  }
}
