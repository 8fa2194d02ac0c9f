import { csv } from './csv/csv';
import { helpsteer } from './helpsteer';
import { labelStudio } from './label-studio/label-studio';
import { openaiChat } from './openai-chat';
import { openaiPreference } from './openai-preference';
import { rubric } from './rubric';
import { sharegpt } from './sharegpt';
import type { TrainingFormat } from './training-format';
import { trlPreference, trlSft } from './trl';
import { trlPromptOnly } from './trl-prompt-only';
import { trlStepwise } from './trl-stepwise';
import { trlUnpaired } from './trl-unpaired';

/** Every form in which the hub gives training data, by the name that `export --format` takes. */
export const trainingFormats: readonly TrainingFormat[] = [
  openaiChat,
  openaiPreference,
  trlPreference,
  trlSft,
  trlUnpaired,
  trlStepwise,
  trlPromptOnly,
  sharegpt,
  rubric,
  helpsteer,
  labelStudio,
  csv,
];
