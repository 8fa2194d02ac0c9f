import { mustBeQuestion } from './messages';
import { exactObject, type Problems } from './problems';

/**
 * A row of TRL's conversational prompt-only data, as GRPOTrainer takes it.
 * Source: huggingface/trl, docs/source/dataset_formats.md.
 */
export function trlPromptOnlyProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['prompt'], 'row', problems);
  mustBeQuestion(read?.['prompt'], 'prompt', problems);
  return problems;
}
