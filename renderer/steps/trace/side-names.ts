import type { LinkState, TraceSide } from '#shared/steps/trace/trace-kind';

export const SIDE_NAMES: Record<TraceSide, string> = {
  justification: 'Justification',
  ideal: 'Ideal answer',
};

export const STATE_NAMES: Record<LinkState, string> = {
  linked: 'linked',
  missing: 'not linked',
  changed: 'text has changed',
  kept: 'kept, though the text has changed',
};
