import { mustBeQuestion, readAnswer } from './messages';
import { exactObject, type Problems } from './problems';

/**
 * A row of TRL's conversational unpaired preference data, as KTOTrainer takes it.
 * Source: huggingface/trl, docs/source/dataset_formats.md.
 */
export function trlUnpairedProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['prompt', 'completion', 'label'], 'row', problems);
  mustBeQuestion(read?.['prompt'], 'prompt', problems);
  readAnswer(read?.['completion'], 'completion', problems);
  if (typeof read?.['label'] !== 'boolean') {
    problems.push('label is not a boolean');
  }
  return problems;
}
