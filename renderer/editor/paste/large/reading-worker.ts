import { answersTo } from './answers-to';
import type { ReadingQuestion } from './reading-messages';

// Reads, cuts and writes long texts away from the page's thread.
self.addEventListener('message', ({ data }: MessageEvent<ReadingQuestion>) => {
  for (const answer of answersTo(data)) {
    self.postMessage(answer);
  }
});
