import { openaiChatProblems } from './openai-chat';
import { openaiPreferenceProblems } from './openai-preference';
import type { Problems } from './problems';
import { rubricProblems } from './rubric';
import { trlPreferenceProblems } from './trl-preference';
import { trlSftProblems } from './trl-sft';

/** A strict validator for every form that `export --format` gives. */
export const formatValidators: Readonly<Record<string, (row: unknown) => Problems>> = {
  'openai-chat': openaiChatProblems,
  'openai-preference': openaiPreferenceProblems,
  'trl-preference': trlPreferenceProblems,
  'trl-sft': trlSftProblems,
  rubric: rubricProblems,
};
