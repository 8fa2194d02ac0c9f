import { mustAlternate, readMessages } from './messages';
import { exactObject, type Problems } from './problems';

/**
 * A line of OpenAI's chat fine-tuning data: `messages`, which end with the answer to learn. `tools` and
 * `parallel_tool_calls` exist, but a line without tools has none of them. Source: OpenAI, FineTuneChatRequestInput.
 */
export function openaiChatProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['messages'], 'row', problems);
  const roles = readMessages(read?.['messages'], 'messages', problems);
  mustAlternate(roles, 'messages', problems);
  if (roles.at(-1) !== 'assistant') {
    problems.push('messages must end with the assistant');
  }
  return problems;
}
