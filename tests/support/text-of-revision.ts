import { stepIdSchema } from '#shared/lib/ids';

export const WRITE = stepIdSchema.parse('write');

/** What a draft says at a revision: 120 lines, of which one is another at each. */
export function textOfRevision(revision: number): string {
  const lines = Array.from({ length: 120 }, (_, line) => {
    const changedAt = revision - ((revision - line + 120) % 120);
    return `Line ${line} as it was written at ${Math.max(0, changedAt)}, and with words that stay.`;
  });
  return lines.join('\n\n');
}
