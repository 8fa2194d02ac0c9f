/** What must hold whatever happens; docs/reliability.md says it in full. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';

export interface FaultOptions {
  readonly trials: number;
  /** Everything that is left to chance comes from it: the same seed and number of trials do the same. */
  readonly seed: number;
  /** For whoever waits; on standard error. */
  readonly say: (text: string) => void;
}

export interface FaultOutcome {
  /** How many were tried. */
  readonly trials: number;
  /** One sentence for each time that an invariant did not hold, with the trial that it was in. */
  readonly violations: readonly string[];
  /** Why nothing, or not everything, could be tried on this computer. */
  readonly skipped?: string;
}

/**
 * What every file tests/faults/NN-name.fault.ts exports as `fault`: one row of the fault matrix. Each runs in a Node process
 * of its own, in the project folder, so that one which ends the process shows as such.
 */
export interface Fault {
  /** Of the matrix, as in the file's name. */
  readonly number: number;
  readonly name: string;
  readonly invariants: readonly Invariant[];
  /** How many trials are part of `npm test`, where all faults share a minute, and how many are proof. */
  readonly trials: { readonly short: number; readonly long: number };
  /** It is done to the app in its window, which then must be built, and have a display. */
  readonly needsApp?: true;
  /** A process has files, and memory, for so many; more are shared out among several, with seeds that follow on. */
  readonly trialsPerProcess?: number;
  run(options: FaultOptions): Promise<FaultOutcome>;
}
