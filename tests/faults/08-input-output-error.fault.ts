import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import { storePaths } from '../../electron/recovery/store-paths';
import type { Fault } from './fault';
import { checkStore } from './support/check-store';
import { type DiskEvent, readTrace, tracing, whyNoTracing } from './support/disk-trace';
import { FAULT_KEY } from './support/fault-key';
import { fillStore } from './support/fill-store';
import { cutPower } from './support/power-cut';
import { type Ended, runSaving, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';

const TASKS = 20;
const STEPS = 40;
/** The calls by which SQLite, and the app itself, bring something to the disk. */
const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'ftruncate'] as const;
/** Power cuts that are tried after each failure. */
const CUTS = 2;
/** One for what failed, and one for getting over it. */
const MOST_FAILURES = 2;
/** So many syncs are tried in any case: with them the store gets its names, and SQLite minds the failure of some of them only. */
const FIRST = 4;

interface Failure {
  readonly call: (typeof CALLS)[number];
  /** Which one of them fails, from 1 on. */
  readonly nth: number;
  readonly isForEver: boolean;
}

/** Every second store is encrypted. */
function templateOf(scratch: string, failure: Failure | null): string {
  return join(scratch, failure !== null && failure.nth % 2 === 0 ? 'encrypted' : 'template');
}

interface Failed extends Ended {
  readonly folder: string;
  readonly events: readonly DiskEvent[];
}

async function runWith(scratch: string, seed: number, failure: Failure | null): Promise<Failed> {
  const folder = join(scratch, 'store');
  const trace = join(scratch, 'trace');
  rmSync(folder, { recursive: true, force: true });
  cpSync(templateOf(scratch, failure), folder, { recursive: true });
  const injected =
    failure === null
      ? []
      : ['-e', `inject=${failure.call}:error=EIO:when=${failure.nth}${failure.isForEver ? '+' : ''}`];
  const command = [...tracing(trace), ...injected, ...savingCommand(folder, { seed, steps: STEPS })];
  const ended = await runSaving(command);
  return { ...ended, folder, events: readTrace(readFileSync(trace, 'utf8'), folder) };
}

/** Every call of each kind that a run without failures makes, failing once and for ever. */
async function everyFailure(scratch: string, seed: number): Promise<Failure[]> {
  await runWith(scratch, seed, null);
  const trace = readFileSync(join(scratch, 'trace'), 'utf8');
  return CALLS.flatMap((call) => {
    const count = trace.split('\n').filter((line) => line.includes(` ${call}(`)).length;
    return Array.from({ length: count }, (_, index) =>
      [false, true].map((isForEver) => ({ call, nth: index + 1, isForEver })),
    ).flat();
  });
}

/** What was said after a sync had failed, before the store was opened anew and synced with success. */
function saidInTheDark({ events, folder }: Failed): string[] {
  const { database } = storePaths(folder);
  const ours = [database, `${database}-wal`];
  let isOpenedAnew = true;
  let isSynced = true;
  const said: string[] = [];
  for (const event of events) {
    if (event.kind === 'sync' && ours.includes(event.path)) {
      isSynced = event.isDone && isOpenedAnew;
      isOpenedAnew &&= event.isDone;
    } else if (event.kind === 'create' && event.path === database) {
      isOpenedAnew = true;
    } else if (event.kind === 'said' && /^(?:revision|place|queued)/u.test(event.line) && !isSynced) {
      said.push(event.line);
    }
  }
  return said;
}

async function judge(scratch: string, failed: Failed, failure: Failure, random: () => number) {
  const { said, lines, trouble, folder, events } = failed;
  const violations = saidInTheDark(failed).map((line) => `"${line}" was said after a sync had failed`);
  // What cannot be opened says so and ends, before anything was said to be saved.
  violations.push(...(trouble !== null && lines.includes('ready') ? [trouble] : []));
  const failures = lines.filter((line) => line.startsWith('failed')).length;
  const isBackAtWork = failure.isForEver || failures <= MOST_FAILURES;
  violations.push(...(isBackAtWork ? [] : [`it failed ${failures} times more`]));
  const from = events.findIndex((event) => event.kind === 'sync' && !event.isDone);
  const begin = Math.max(from, 0);
  const moments = Array.from(
    { length: CUTS },
    () => begin + Math.floor(random() * (events.length - begin + 1)),
  );
  const traced = { template: templateOf(scratch, failure), folder, events };
  violations.push(...(await cutPower(traced, moments, random)));
  violations.push(...(await checkStore(folder, said)).violations);
  return violations;
}

/**
 * Each call that brings something to the disk fails, once or from then on: nothing is said to be saved before the store was
 * opened anew and synced, all that was said is there, also when the power goes then, and saving goes on by itself.
 */
export const fault: Fault = {
  number: 8,
  name: 'an input/output error',
  invariants: ['I1', 'I3', 'I6'],
  trials: { short: 10, long: 2_000 },
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const reason = whyNoTracing();
      if (reason !== null) {
        return { trials: 0, violations: [], skipped: reason };
      }
      await fillStore(join(scratch, 'template'), TASKS);
      await fillStore(join(scratch, 'encrypted'), TASKS, 0, FAULT_KEY);
      const random = seededRandom(seed);
      const all = await everyFailure(scratch, seed);
      const isFirst = ({ call, nth, isForEver }: Failure) => call === 'fsync' && nth <= FIRST && !isForEver;
      const others = shuffled(
        all.filter((failure) => !isFirst(failure)),
        random,
      );
      const wanted = [...all.filter(isFirst), ...others].slice(0, trials);
      say(`${all.length} failures are possible`);
      const violations: string[] = [];
      const tally: Record<string, number> = {};
      for (const failure of wanted) {
        const failed = await runWith(scratch, seed, failure);
        const course = courseOf(failed);
        tally[course] = (tally[course] ?? 0) + 1;
        const words = `${failure.call} number ${failure.nth}, ${failure.isForEver ? 'for ever' : 'once'}`;
        const found = await judge(scratch, failed, failure, random);
        violations.push(...found.map((violation) => `${words}: ${violation}`));
      }
      say(JSON.stringify(tally));
      return { trials: wanted.length, violations };
    }),
};

function courseOf({ lines }: Ended): string {
  if (!lines.includes('ready')) {
    return 'did not open';
  }
  return lines.some((line) => line.startsWith('failed')) ? 'a save failed' : 'no save failed';
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}
