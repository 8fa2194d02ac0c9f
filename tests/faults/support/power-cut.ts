import { mkdirSync, rmSync } from 'node:fs';
import { checkStore } from './check-store';
import { DiskModel } from './disk-model';
import type { DiskEvent } from './disk-trace';
import { saidIn } from './saving-program';
import { type Facts, furthest, NOTHING } from './stored-facts';

/** What a program did to a data folder. */
export interface Traced {
  /** As the folder was before. */
  readonly template: string;
  readonly folder: string;
  readonly events: readonly DiskEvent[];
}

export interface Expected {
  /** What was there before. */
  readonly known?: Facts;
  /** Of a store that was damaged before. */
  readonly mayBeMended?: boolean;
  /** What is wrong with the files that are left, given what was said, before anything is opened. */
  readonly look?: (folder: string, said: readonly string[]) => string[];
}

/**
 * Cuts the power at these moments, counted in events, and says what is wrong with what is left.
 */
export async function cutPower(
  { template, folder, events }: Traced,
  moments: readonly number[],
  random: () => number,
  { known = NOTHING, mayBeMended = false, look = () => [] }: Expected = {},
): Promise<string[]> {
  const disk = new DiskModel(folder, template);
  const said: string[] = [];
  const violations: string[] = [];
  let applied = 0;
  for (const moment of moments.toSorted((one, other) => one - other)) {
    for (const event of events.slice(applied, moment)) {
      disk.apply(event);
      if (event.kind === 'said') {
        said.push(event.line);
      }
    }
    applied = moment;
    const left = `${folder}-left`;
    mkdirSync(left);
    disk.writeState(left, random);
    const found = look(left, said);
    const checked = await checkStore(left, furthest(known, saidIn(said)), mayBeMended);
    violations.push(
      ...[...found, ...checked.violations].map(
        (violation) => `cut after ${moment} of ${events.length}: ${violation}`,
      ),
    );
    rmSync(left, { recursive: true });
  }
  return violations;
}
