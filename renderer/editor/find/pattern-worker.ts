import { findInTexts } from './find-in-texts';
import type { PatternAnswer, PatternQuestion } from './pattern-messages';

// A pattern of somebody's own may take for ever; whoever asked ends this worker then.
self.addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => {
  const found = findInTexts(new RegExp(data.source, data.flags), data.texts, data.template);
  const answer: PatternAnswer = { id: data.id, found };
  self.postMessage(answer);
});
