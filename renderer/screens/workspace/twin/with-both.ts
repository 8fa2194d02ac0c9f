import type { Passage } from '../history/put-back-passage';

/** What stands here and, apart by an empty line, what stands there. */
export function withBoth({ before, after }: Passage, there: string, here: string): string {
  const parts = [here.slice(after.start, after.end), there.slice(before.start, before.end)];
  return parts.map((part) => part.replace(/^\n+|\n+$/g, '')).join('\n\n');
}
