import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import { textOfRevision } from '../support/text-of-revision';
import type { Fault } from './fault';
import { checkStore } from './support/check-store';
import { readTrace, tracing, whyNoTracing } from './support/disk-trace';
import { fillStore } from './support/fill-store';
import { cutPower } from './support/power-cut';
import { runSaving, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';
import { furthest, NOTHING } from './support/stored-facts';

const TASKS = 20;
const REVISIONS = 20;
/** With a turn of the encryption after every few of them. */
const STEPS = 40;
/** Milliseconds that such a program runs, about. */
const RUNNING = 2_500;
/** Of the trials so many are kills, and the others power cuts. */
const KILLS = 0.4;
/** Long enough to stand in no file by chance, and in every revision. */
const WORDS = textOfRevision(1).split('\n').at(-1) ?? '';

/** Whether a turn was said to be over that left the store encrypted, and no other one has begun. */
function isSealedBy(lines: readonly string[]): boolean {
  return lines.findLast((line) => /^(?:sealed|plain|turning)$/u.test(line)) === 'sealed';
}

/** What can be read without a key though everything was said to be encrypted. */
function findReadable(folder: string, lines: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const readable = files.filter((name) => readFileSync(join(folder, name), 'latin1').includes(WORDS));
  return isSealedBy(lines) ? readable.map((name) => `${name} can be read without a key`) : [];
}

async function cutPowerWhileTurning(scratch: string, trials: number, seed: number) {
  const template = join(scratch, 'template');
  const folder = join(scratch, 'store');
  const trace = join(scratch, 'trace');
  cpSync(template, folder, { recursive: true });
  const command = savingCommand(folder, { seed, steps: STEPS, isTurning: true });
  const { trouble, lines } = await runSaving([...tracing(trace), ...command]);
  if (trouble !== null || !lines.includes('sealed') || !lines.includes('plain')) {
    throw new Error(trouble ?? 'nothing was encrypted');
  }
  const events = readTrace(readFileSync(trace, 'utf8'), folder);
  const random = seededRandom(seed);
  // A turn is short beside what is saved before and after it: every second cut is in one.
  const turns = events.flatMap((event, index) =>
    event.kind === 'said' && event.line === 'turning' ? [index] : [],
  );
  const lengthOf = (from: number) =>
    events.slice(from).findIndex((event) => event.kind === 'said' && event.line !== 'turning') + 1;
  const moments = Array.from({ length: trials }, (_, trial) => {
    const turn = turns[Math.floor(random() * turns.length)] ?? 0;
    return trial % 2 === 0
      ? Math.floor(random() * (events.length + 1))
      : turn + Math.ceil(random() * lengthOf(turn));
  });
  const known = { ...NOTHING, revision: REVISIONS };
  return cutPower({ template, folder, events }, moments, random, { known, look: findReadable });
}

async function killWhileTurning(scratch: string, trials: number, seed: number): Promise<string[]> {
  const random = seededRandom(seed);
  const folder = join(scratch, 'killed');
  const violations: string[] = [];
  cpSync(join(scratch, 'template'), folder, { recursive: true });
  let facts = { ...NOTHING, revision: REVISIONS };
  for (let trial = 0; trial < trials; trial += 1) {
    const delay = random() * RUNNING;
    const command = savingCommand(folder, { seed: seed + trial, isTurning: true });
    const { said, lines, trouble } = await runSaving(command, (child) => {
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    const readable = findReadable(folder, lines);
    const checked = await checkStore(folder, furthest(facts, said));
    facts = checked.facts;
    const found = [...(trouble === null ? [] : [trouble]), ...readable, ...checked.violations];
    violations.push(...found.map((violation) => `kill ${trial}: ${violation}`));
  }
  rmSync(folder, { recursive: true });
  return violations;
}

/** The power goes, or the process is killed, while the store is encrypted or made readable again: it is the one or the other. */
export const fault: Fault = {
  number: 30,
  name: 'killed, or the power goes, while the store is encrypted',
  invariants: ['I1', 'I3', 'I5', 'I6', 'I9'],
  trials: { short: 16, long: 3_000 },
  trialsPerProcess: 300,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      await fillStore(join(scratch, 'template'), TASKS, REVISIONS);
      const kills = Math.ceil(trials * KILLS);
      const violations = await killWhileTurning(scratch, kills, seed);
      say(`killed: ${violations.length} violations`);
      if (whyNoTracing() !== null) {
        return { trials: kills, violations };
      }
      const cut = await cutPowerWhileTurning(scratch, trials - kills, seed);
      say(`without power: ${cut.length} violations`);
      return { trials, violations: [...violations, ...cut] };
    }),
};
