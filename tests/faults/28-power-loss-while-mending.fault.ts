import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import { storePaths } from '../../electron/recovery/store-paths';
import type { Fault } from './fault';
import { readTrace, tracing, whyNoTracing } from './support/disk-trace';
import { fillStore } from './support/fill-store';
import { cutPower } from './support/power-cut';
import { runSaving, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';
import { NOTHING } from './support/stored-facts';

const TASKS = 20;
/** What the store had, and its snapshot has. */
const REVISIONS = 60;
/** After it was mended it is saved on. */
const STEPS = 20;
const HEADER = 100;

/** What is done to the store before the program opens it; with a log that belongs to it, and is moved aside as well. */
const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
  'no database': (file) => writeFileSync(file, 'no database at all\n'.repeat(1_000)),
  'its header is gone': (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, 0, HEADER));
  },
  'cut off': (file) => truncateSync(file, 8 * 4096),
  gone: (file) => rmSync(file),
};

async function cutPowerWhileMending(scratch: string, damage: string, trials: number, seed: number) {
  const template = join(scratch, `damaged, ${damage}`);
  const folder = join(scratch, 'store');
  const trace = join(scratch, 'trace');
  cpSync(join(scratch, 'template'), template, { recursive: true });
  const { database } = storePaths(template);
  DAMAGES[damage]?.(database);
  rmSync(folder, { recursive: true, force: true });
  cpSync(template, folder, { recursive: true });
  const { trouble, said } = await runSaving([
    ...tracing(trace),
    ...savingCommand(folder, { seed, steps: STEPS }),
  ]);
  if (trouble !== null || said.revision <= REVISIONS) {
    throw new Error(trouble ?? 'nothing was saved');
  }
  const events = readTrace(readFileSync(trace, 'utf8'), folder);
  const random = seededRandom(seed);
  const moments = Array.from({ length: trials }, () => Math.floor(random() * (events.length + 1)));
  const known = { ...NOTHING, revision: REVISIONS };
  const violations = await cutPower({ template, folder, events }, moments, random, {
    known,
    mayBeMended: true,
  });
  return violations.map((violation) => `${damage}: ${violation}`);
}

/** The power goes while a damaged store is mended: at the next start it is mended nevertheless, from its snapshot. */
export const fault: Fault = {
  number: 28,
  name: 'the power goes while a store is mended',
  invariants: ['I1', 'I5', 'I6'],
  trials: { short: 20, long: 4_000 },
  trialsPerProcess: 400,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const reason = whyNoTracing();
      if (reason !== null) {
        return { trials: 0, violations: [], skipped: reason };
      }
      await fillStore(join(scratch, 'template'), TASKS, REVISIONS);
      const names = Object.keys(DAMAGES);
      const each = Math.ceil(trials / names.length);
      const violations: string[] = [];
      for (const damage of names) {
        const found = await cutPowerWhileMending(scratch, damage, each, seed);
        say(`${damage}: ${found.length} violations`);
        violations.push(...found);
      }
      return { trials: each * names.length, violations };
    }),
};
