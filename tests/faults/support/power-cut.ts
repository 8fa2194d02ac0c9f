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

/**
 * Cuts the power at these moments, counted in events, and says what is wrong with what is left. Of a store that was damaged
 * before, `known` is what its snapshot has: it may be mended.
 */
export async function cutPower(
  { template, folder, events }: Traced,
  moments: readonly number[],
  random: () => number,
  known: Facts | null = null,
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
    const checked = await checkStore(left, furthest(known ?? NOTHING, saidIn(said)), known !== null);
    violations.push(
      ...checked.violations.map((violation) => `cut after ${moment} of ${events.length}: ${violation}`),
    );
    rmSync(left, { recursive: true });
  }
  return violations;
}
