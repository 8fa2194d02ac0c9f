import type { BranchTurn } from '#shared/steps/converse/converse-kind';

const NAMES: Record<BranchTurn['role'], string> = {
  system: 'Instructions',
  user: 'User',
  assistant: 'Agent',
};

/** Who speaks, as the expert reads it. */
export function speakerName(role: BranchTurn['role']): string {
  return NAMES[role];
}
