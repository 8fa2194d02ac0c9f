import { mustAlternate, readAnswer, readMessages } from './messages';
import { exactObject, type Problems } from './problems';

/**
 * A row of TRL's conversational prompt-completion data, as SFTTrainer takes it.
 * Source: huggingface/trl, docs/source/dataset_formats.md.
 */
export function trlSftProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['prompt', 'completion'], 'row', problems);
  const roles = readMessages(read?.['prompt'], 'prompt', problems);
  mustAlternate(roles, 'prompt', problems);
  if (roles.at(-1) !== 'user') {
    problems.push('prompt must end with the user');
  }
  readAnswer(read?.['completion'], 'completion', problems);
  return problems;
}
