import type { Desk } from './desk';

/** One thing that an expert does. Each knows what it makes of the text. */
export interface Operation {
  readonly name: string;
  /** How often, against the others. */
  readonly weight: number;
  /** False where there is nothing to do it with; then nothing was pressed. */
  readonly run: (desk: Desk) => Promise<boolean>;
}
