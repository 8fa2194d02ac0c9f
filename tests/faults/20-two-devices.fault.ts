import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { copyEmptyHub } from '../support/hub-folder';
import { HubWithin } from '../support/hub-within';
import { sixStepTask } from '../support/sample-material';
import type { Fault } from './fault';
import { inScratchFolder } from './support/scratch-folder';
import { historyArbitrary, liveThrough } from './support/twin-history';

/** How often somebody who waits is told how far it is, in histories. */
const SAY_EVERY = 100;

/** Somebody writes the same draft on two or three devices, with and without a network, and hands it in on one. */
export const fault: Fault = {
  number: 20,
  name: 'two devices',
  invariants: ['I4', 'I5', 'I7'],
  trials: { short: 12, long: 5_000 },
  trialsPerProcess: 500,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (folder) => {
      const data = join(folder, 'hub');
      copyEmptyHub(data);
      const hub = await HubWithin.open(data);
      try {
        const world = { hub, folder, bundle: await hub.bundle([sixStepTask(1)]) };
        let number = 0;
        const history = fc.asyncProperty(historyArbitrary, async (one) => {
          number += 1;
          if (number % SAY_EVERY === 0) say(`${number} histories`);
          await liveThrough(world, one, number);
          for (let device = 0; device < 3; device += 1) {
            rmSync(join(folder, `${number}-${device}`), { recursive: true, force: true });
          }
        });
        const result = await fc.check(history, { numRuns: trials, seed, endOnFailure: true });
        const said = result.failed
          ? [`${String(result.errorInstance)} in ${JSON.stringify(result.counterexample)}`]
          : [];
        return { trials: result.numRuns, violations: said };
      } finally {
        await hub.close();
      }
    }),
};
