import { mkdirSync, rmSync } from 'node:fs';
import { checkStore } from './check-store';
import { DiskModel } from './disk-model';
import type { DiskEvent } from './disk-trace';
import { saidIn } from './saving-program';

/** What a program did to a data folder. */
export interface Traced {
  /** As the folder was before. */
  readonly template: string;
  readonly folder: string;
  readonly events: readonly DiskEvent[];
}

/** Cuts the power at these moments, counted in events, and says what is wrong with what is left. */
export async function cutPower(
  { template, folder, events }: Traced,
  moments: readonly number[],
  random: () => number,
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
    const checked = await checkStore(left, saidIn(said));
    violations.push(
      ...checked.violations.map((violation) => `cut after ${moment} of ${events.length}: ${violation}`),
    );
    rmSync(left, { recursive: true });
  }
  return violations;
}
