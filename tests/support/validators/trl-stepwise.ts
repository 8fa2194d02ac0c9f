import { array, exactObject, fullText, type Problems } from './problems';

/**
 * A row of TRL's stepwise supervision data, as PRMTrainer takes it: strings only, a label for every step.
 * Source: huggingface/trl, docs/source/dataset_formats.md.
 */
export function trlStepwiseProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['prompt', 'completions', 'labels'], 'row', problems);
  fullText(read?.['prompt'], 'prompt', problems);
  const steps = array(read?.['completions'], 'completions', problems) ?? [];
  const labels = array(read?.['labels'], 'labels', problems) ?? [];
  steps.forEach((step, index) => {
    fullText(step, `completions[${index}]`, problems);
  });
  labels.forEach((label, index) => {
    if (typeof label !== 'boolean') {
      problems.push(`labels[${index}] is not a boolean`);
    }
  });
  if (steps.length === 0 || steps.length !== labels.length) {
    problems.push(`${steps.length} steps have ${labels.length} labels`);
  }
  return problems;
}
