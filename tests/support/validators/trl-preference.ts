import { mustAlternate, readAnswer, readMessages } from './messages';
import { exactObject, type Problems } from './problems';

/**
 * A row of TRL's conversational preference data with explicit prompt, as DPOTrainer takes it.
 * Source: huggingface/trl, docs/source/dataset_formats.md.
 */
export function trlPreferenceProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['prompt', 'chosen', 'rejected'], 'row', problems);
  const roles = readMessages(read?.['prompt'], 'prompt', problems);
  mustAlternate(roles, 'prompt', problems);
  if (roles.at(-1) !== 'user') {
    problems.push('prompt must end with the user');
  }
  const chosen = readAnswer(read?.['chosen'], 'chosen', problems);
  const rejected = readAnswer(read?.['rejected'], 'rejected', problems);
  if (chosen !== null && chosen === rejected) {
    problems.push('chosen and rejected are the same');
  }
  return problems;
}
