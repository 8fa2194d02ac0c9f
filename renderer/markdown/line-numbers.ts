/** Fewer lines are counted at a glance. */
const NUMBERED_FROM = 6;

/** The numbers beside code of so many lines, one to a line, for the attribute that the style sheet shows; null for few. */
export function lineNumbers(count: number): string | null {
  return count < NUMBERED_FROM
    ? null
    : Array.from({ length: count }, (_unused, index) => index + 1).join('\n');
}
