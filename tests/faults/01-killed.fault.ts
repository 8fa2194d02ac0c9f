import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import type { Fault } from './fault';
import { checkStore } from './support/check-store';
import { FAULT_KEY } from './support/fault-key';
import { fillStore } from './support/fill-store';
import { runSaving, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';
import { type Facts, furthest, NOTHING } from './support/stored-facts';

/** So many are killed one after the other over the same store. */
const KILLS_OF_A_STORE = 15;
/** What every second store begins with: at its 1,000th revision the whole draft is copied, and old copies go. */
const REVISIONS = 960;
const TASKS = 60;
/** Milliseconds: what it takes to start and open the store, about, and how long it then saves at most. */
const STARTING = 250;
const SAVING = 200;

/** Kills a program that saves, at any moment of its life, and says what it had said. */
function killSomewhere(folder: string, seed: number, random: () => number) {
  const isKilledOpening = random() < 0.15;
  const delay = random() * (isKilledOpening ? STARTING : SAVING);
  return runSaving(
    savingCommand(folder, { seed }),
    (child) => {
      if (isKilledOpening) {
        setTimeout(() => child.kill('SIGKILL'), delay);
      }
    },
    (line, child) => {
      if (line === 'ready' && !isKilledOpening) {
        setTimeout(() => child.kill('SIGKILL'), delay);
      }
    },
  );
}

/** The process that stores is killed at any moment: everything that was said to be saved is there at the next start. */
export const fault: Fault = {
  number: 1,
  name: 'killed while saving',
  invariants: ['I1', 'I3', 'I5', 'I6'],
  trials: { short: 20, long: 2_000 },
  trialsPerProcess: 500,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const random = seededRandom(seed);
      const templates = [
        { folder: join(scratch, 'new'), revision: 0, key: null },
        { folder: join(scratch, 'long, encrypted'), revision: REVISIONS, key: FAULT_KEY },
        { folder: join(scratch, 'new, encrypted'), revision: 0, key: FAULT_KEY },
        { folder: join(scratch, 'long'), revision: REVISIONS, key: null },
      ] as const;
      const violations: string[] = [];
      let folder = '';
      let facts: Facts = NOTHING;
      let saved = 0;
      for (let trial = 0; trial < trials; trial += 1) {
        if (trial % KILLS_OF_A_STORE === 0) {
          const template = templates[(trial / KILLS_OF_A_STORE) % templates.length] ?? templates[0];
          if (!existsSync(template.folder)) {
            await fillStore(template.folder, TASKS, template.revision, template.key);
          }
          folder = join(scratch, `store-${trial}`);
          cpSync(template.folder, folder, { recursive: true });
          facts = { ...NOTHING, revision: template.revision };
        }
        const { said, lines, trouble } = await killSomewhere(folder, seed + trial, random);
        saved += lines.length;
        const failures = lines.filter((line) => line.startsWith('failed'));
        const checked = await checkStore(folder, furthest(facts, said));
        facts = checked.facts;
        const found = [...(trouble === null ? [] : [trouble]), ...failures, ...checked.violations];
        violations.push(...found.map((violation) => `kill ${trial}: ${violation}`));
      }
      say(`${saved} things were said to be saved`);
      return { trials, violations };
    }),
};
