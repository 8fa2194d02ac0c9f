import type { ClaimValue } from '#shared/steps/inspect/inspect-answer';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import type { Tone } from '../../ui/badge';

/** What can be said about a claim, with the key that says it while the claim has the focus. */
export const CLAIM_VALUES: readonly {
  readonly value: ClaimValue;
  readonly label: string;
  readonly keys: string;
  readonly tone: Tone;
}[] = [
  { value: 'true', label: 'True', keys: workspaceShortcuts['claim-true'].keys, tone: 'good' },
  { value: 'false', label: 'False', keys: workspaceShortcuts['claim-false'].keys, tone: 'bad' },
  {
    value: 'cannot-tell',
    label: 'Cannot tell',
    keys: workspaceShortcuts['claim-unclear'].keys,
    tone: 'warn',
  },
];
