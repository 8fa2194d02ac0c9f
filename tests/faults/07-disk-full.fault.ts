import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#shared/lib/seeded-random';
import type { Fault } from './fault';
import { checkStore } from './support/check-store';
import { fillStore } from './support/fill-store';
import { type Ended, runSaving, savingCommand } from './support/saving-program';
import { inScratchFolder } from './support/scratch-folder';

const TASKS = 20;
const STEPS = 160;
/** Bytes: what stands in the way until somebody makes room, and up to how much is free before that. */
const BALLAST = 8 * 1024 * 1024;
const MOST_FREE = 3 * 1024 * 1024;
const PAGE = 4096;

/** A file system of a size, and a program on it, in a world of their own; what is left of the folder comes out of it. */
const SCRIPT = `
set -e
mount -t tmpfs -o "size=$SIZE" tmpfs "$MOUNT"
cp -a "$TEMPLATE" "$MOUNT/data"
head -c "$BALLAST" /dev/zero > "$MOUNT/ballast"
status=0
"$@" || status=$?
cp -a "$MOUNT/data" "$LEFT"
exit $status
`;

/** Why no file system can be made here; null where one can. */
function whyNoFileSystem(): string | null {
  const tried = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']);
  return tried.status === 0 ? null : 'file systems may not be mounted here';
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    .reduce((sum, size) => sum + Math.ceil(size / PAGE + 1) * PAGE, 0);
}

async function runWithRoom(scratch: string, free: number, seed: number): Promise<Ended> {
  const template = join(scratch, 'template');
  const mount = join(scratch, 'mount');
  const left = join(scratch, 'left');
  mkdirSync(mount, { recursive: true });
  rmSync(left, { recursive: true, force: true });
  const values = {
    SIZE: Math.ceil((bytesIn(template) + BALLAST + free) / PAGE) * PAGE,
    MOUNT: mount,
    TEMPLATE: template,
    BALLAST,
    LEFT: left,
  };
  const command = savingCommand(join(mount, 'data'), { seed, steps: STEPS, ballast: join(mount, 'ballast') });
  const environment = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  return runSaving(['env', ...environment, 'unshare', '-m', 'sh', '-c', SCRIPT, 'sh', ...command]);
}

/**
 * The disk is full at any moment, and later it is not: nothing is said to be saved that is not, the failure says what is
 * wrong, and saving goes on as soon as there is room.
 */
export const fault: Fault = {
  number: 7,
  name: 'the disk is full',
  invariants: ['I1', 'I3', 'I6'],
  trials: { short: 6, long: 500 },
  trialsPerProcess: 250,
  run: ({ trials, seed, say }) =>
    inScratchFolder(async (scratch) => {
      const reason = whyNoFileSystem();
      if (reason !== null) {
        return { trials: 0, violations: [], skipped: reason };
      }
      await fillStore(join(scratch, 'template'), TASKS);
      const random = seededRandom(seed);
      const violations: string[] = [];
      const tally: Record<string, number> = {};
      for (let trial = 0; trial < trials; trial += 1) {
        const free = Math.floor((random() * random() * MOST_FREE) / PAGE) * PAGE;
        const ended = await runWithRoom(scratch, free, seed + trial);
        const checked = await checkStore(join(scratch, 'left'), ended.said);
        const found = [...findFalse(ended, tally), ...checked.violations];
        violations.push(...found.map((violation) => `trial ${trial}, ${free} bytes free: ${violation}`));
      }
      say(JSON.stringify(tally));
      return { trials, violations };
    }),
};

/** What was wrong in what it said; counts how it ended. */
function findFalse({ lines, trouble }: Ended, tally: Record<string, number>): string[] {
  const count = (words: string) => {
    tally[words] = (tally[words] ?? 0) + 1;
  };
  if (!lines.includes('ready')) {
    count('did not open');
    return [];
  }
  const room = lines.indexOf('room');
  count(room < 0 ? 'never full' : 'full, and then not');
  const otherwise = lines.filter((line) => line.startsWith('failed') && line !== 'failed full');
  const late = lines.slice(room + 1).filter((line) => line.startsWith('failed'));
  return [
    ...(trouble === null ? [] : [trouble]),
    ...otherwise.map((line) => `it says "${line}"`),
    ...(room >= 0 && (late.length > 0 || room === lines.length - 1) ? ['it does not save on'] : []),
  ];
}
