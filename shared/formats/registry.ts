import { openaiChat } from './openai-chat';
import { openaiPreference } from './openai-preference';
import { rubric } from './rubric';
import type { TrainingFormat } from './training-format';
import { trlPreference, trlSft } from './trl';

/** Every form in which the hub gives training data, by the name that `export --format` takes. */
export const trainingFormats: readonly TrainingFormat[] = [
  openaiChat,
  openaiPreference,
  trlPreference,
  trlSft,
  rubric,
];
