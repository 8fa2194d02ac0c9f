import { csvProblems } from './csv';
import { helpsteerProblems } from './helpsteer';
import { labelStudioProblems } from './label-studio';
import { openaiChatProblems } from './openai-chat';
import { openaiPreferenceProblems } from './openai-preference';
import type { Problems } from './problems';
import { rubricProblems } from './rubric';
import { sharegptProblems } from './sharegpt';
import { trlPreferenceProblems } from './trl-preference';
import { trlPromptOnlyProblems } from './trl-prompt-only';
import { trlSftProblems } from './trl-sft';
import { trlStepwiseProblems } from './trl-stepwise';
import { trlUnpairedProblems } from './trl-unpaired';

/** A strict validator for every form that `export --format` gives. */
export const formatValidators: Readonly<Record<string, (row: unknown) => Problems>> = {
  'openai-chat': openaiChatProblems,
  'openai-preference': openaiPreferenceProblems,
  'trl-preference': trlPreferenceProblems,
  'trl-sft': trlSftProblems,
  'trl-unpaired': trlUnpairedProblems,
  'trl-stepwise': trlStepwiseProblems,
  'trl-prompt-only': trlPromptOnlyProblems,
  sharegpt: sharegptProblems,
  rubric: rubricProblems,
  helpsteer: helpsteerProblems,
  'label-studio': labelStudioProblems,
  csv: csvProblems,
};
