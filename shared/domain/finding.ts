import type { StepId } from '../lib/ids';
import type { PassageAction } from './passage-actions';

/**
 * What a check has to say. `blocks`: the task cannot be submitted; `needs-reason`: it can, with a reason that is
 * recorded; `advice`: worth a look, nothing more.
 */
export type Severity = 'blocks' | 'needs-reason' | 'advice';

/** A remark at a place inside a step's answer. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly severity: Severity;
  /** A sentence that says what is missing and what to do. */
  readonly message: string;
  /** The action whose usual keys the message names: a window where others were chosen says those. */
  readonly action?: PassageAction;
}

export interface StepFinding extends Finding {
  readonly step: StepId;
}
