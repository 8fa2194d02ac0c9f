import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import type { Fault } from './fault';
import { readTrace, tracing, whyNoTracing } from './support/disk-trace';
import { fillStore } from './support/fill-store';
import { cutPower, type Traced } from './support/power-cut';
import { runSaving, type SavingOptions, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';

const TASKS = 40;
/** Of a traced program: it saves, rests, is copied and folds its log several times over in so many. */
const STEPS = 250;
/** States that are tried of a store that does not sync as it should: each such set must hold violations. */
const SELF_TEST = { states: 30, steps: 80 };

/** Runs a saving program on a data folder of its own and records what it does to it. */
async function traceSaving(scratch: string, name: string, options: SavingOptions): Promise<Traced> {
  const template = join(scratch, 'template');
  const folder = join(scratch, name);
  const file = join(scratch, `${name}.trace`);
  cpSync(template, folder, { recursive: true });
  const { trouble, said } = await runSaving([...tracing(file), ...savingCommand(folder, options)]);
  if (trouble !== null || said.revision === 0) {
    throw new Error(trouble ?? 'nothing was saved');
  }
  const events = readTrace(readFileSync(file, 'utf8'), folder);
  rmSync(file);
  return { template, folder, events };
}

function moments({ events }: Traced, count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => Math.floor(random() * (events.length + 1)));
}

/** The same of a store that does less than it must: where that is not found out, these checks prove nothing. */
async function findSelfTestFaults(scratch: string, seed: number, say: (text: string) => void) {
  const faults: string[] = [];
  for (const synchronous of ['NORMAL', 'OFF'] as const) {
    const options = { seed, steps: SELF_TEST.steps, synchronous };
    const traced = await traceSaving(scratch, `synchronous-${synchronous}`, options);
    const random = seededRandom(seed);
    const found = await cutPower(traced, moments(traced, SELF_TEST.states, random), random);
    say(`with synchronous=${synchronous}: ${found.length} violations in ${SELF_TEST.states} states`);
    if (found.length === 0) {
      faults.push(`with synchronous=${synchronous} nothing was found: these checks see nothing`);
    }
  }
  return faults;
}

/**
 * The power goes at any moment: of what was not synced each write is on the disk or not, or some of its sectors are. All
 * that was said to be saved is there, and nothing needs mending.
 */
export const fault: Fault = {
  number: 6,
  name: 'the power goes',
  invariants: ['I1', 'I3', 'I5', 'I6'],
  trials: { short: 200, long: 50_000 },
  trialsPerProcess: 1_000,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const reason = whyNoTracing();
      if (reason !== null) {
        return { trials: 0, violations: [], skipped: reason };
      }
      await fillStore(join(scratch, 'template'), TASKS);
      const traced = await traceSaving(scratch, 'store', { seed, steps: STEPS });
      say(`${traced.events.length} events`);
      const random = seededRandom(seed);
      const violations = await cutPower(traced, moments(traced, trials, random), random);
      return { trials, violations: [...violations, ...(await findSelfTestFaults(scratch, seed, say))] };
    }),
};
