/** What a worker is asked: two texts. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
}

/** Answers each pair of texts with what the function makes of it; called once, in a worker. */
export function serveComparisons(compare: (before: string, after: string) => unknown): void {
  self.addEventListener('message', ({ data }: MessageEvent<TextPair>) => {
    self.postMessage(compare(data.before, data.after));
  });
}
