/** How much is shown on both sides of the first difference. */
const AROUND = 80;

/** What lies in the store is not what was written. Says where the two part; both are there as a whole for whoever asks. */
export class TextMismatch extends Error {
  readonly written: string;
  readonly stored: string;

  constructor(where: string, written: string, stored: string) {
    super(`${where}: what is stored is not what was written. ${firstDifference(written, stored)}`);
    this.written = written;
    this.stored = stored;
  }
}

function firstDifference(written: string, stored: string): string {
  let at = 0;
  while (at < written.length && written[at] === stored[at]) {
    at += 1;
  }
  let fromEnd = 0;
  const most = Math.min(written.length, stored.length) - at;
  while (fromEnd < most && written.at(-1 - fromEnd) === stored.at(-1 - fromEnd)) {
    fromEnd += 1;
  }
  const line = written.slice(0, at).split('\n').length;
  return [
    `They part in line ${line}, at character ${at} of ${written.length} written and ${stored.length} stored:`,
    `written: ${excerpt(written, at, written.length - fromEnd)}`,
    `stored:  ${excerpt(stored, at, stored.length - fromEnd)}`,
  ].join('\n');
}

/** What differs between two marks, with some of what is around it. */
function excerpt(text: string, start: number, end: number): string {
  const middle = text.slice(start, end);
  const shown =
    middle.length <= 4 * AROUND
      ? middle
      : `${middle.slice(0, 2 * AROUND)} […${middle.length - 4 * AROUND} more…] ${middle.slice(-2 * AROUND)}`;
  const before = text.slice(Math.max(0, start - AROUND), start);
  return JSON.stringify(`${before}⟦${shown}⟧${text.slice(end, end + AROUND)}`);
}
