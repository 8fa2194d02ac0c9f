import { mustAlternate, readAnswer, readMessages } from './messages';
import { array, exactObject, type Problems } from './problems';

/**
 * A line of OpenAI's preference data: the conversation so far, then exactly two different last assistant messages.
 * Source: OpenAI, Direct preference optimization guide.
 */
export function openaiPreferenceProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['input', 'preferred_output', 'non_preferred_output'], 'row', problems);
  const input = exactObject(read?.['input'], ['messages'], 'input', problems, [
    'tools',
    'parallel_tool_calls',
  ]);
  const roles = readMessages(input?.['messages'], 'input.messages', problems);
  mustAlternate(roles, 'input.messages', problems);
  if (roles.at(-1) !== 'user') {
    problems.push('input.messages must end with the user');
  }
  if (
    input !== null &&
    'tools' in input &&
    (array(input['tools'], 'input.tools', problems)?.length ?? 0) > 0
  ) {
    problems.push('input.tools holds tools that nobody gave');
  }
  if (input !== null && 'parallel_tool_calls' in input && typeof input['parallel_tool_calls'] !== 'boolean') {
    problems.push('input.parallel_tool_calls is not a boolean');
  }
  const preferred = readAnswer(read?.['preferred_output'], 'preferred_output', problems);
  const other = readAnswer(read?.['non_preferred_output'], 'non_preferred_output', problems);
  if (preferred !== null && preferred === other) {
    problems.push('both outputs are the same');
  }
  return problems;
}
