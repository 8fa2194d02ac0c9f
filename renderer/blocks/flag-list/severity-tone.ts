import type { MarkTone } from '../quoting/text-marks';

/** The tone of a severity by its place on the project's list, the mildest first; `plain` for one that is not on it. */
export function severityTone(rank: number, severities: number): MarkTone {
  if (rank < 0) {
    return 'plain';
  }
  const share = severities === 1 ? 1 : rank / (severities - 1);
  return share < 0.34 ? 'info' : share < 0.75 ? 'warn' : 'bad';
}
