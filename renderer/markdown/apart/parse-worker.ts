import { parseMarkdown } from '../parse-markdown';
import type { ParseAnswer } from './parse-messages';

// Reads texts away from the page's thread, one after the other.
self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  self.postMessage(answerTo(data));
});

function answerTo(source: string): ParseAnswer {
  try {
    return { tree: parseMarkdown(source) };
  } catch (error) {
    return { problem: String(error) };
  }
}
