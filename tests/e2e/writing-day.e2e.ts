import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestInfo } from 'playwright/test';
import type { TestHub } from '../support/test-hub';
import { test } from './support/goldsmith';
import { Chance } from './support/writing-day/chance';
import { type Growth, growthOf } from './support/writing-day/flatness';
import { type LongFrame, takesLong } from './support/writing-day/frame-watch';
import { GIVEN } from './support/writing-day/long-text';
import type { MemorySample } from './support/writing-day/memory';
import { dayTasks } from './support/writing-day/task';
import { TextMismatch } from './support/writing-day/text-mismatch';
import { type SittingPlan, Workday } from './support/writing-day/workday';

const isThorough = process.env['GOLDSMITH_THOROUGH'] !== undefined;
const seed = Number(process.env['GOLDSMITH_SEED'] ?? (isThorough ? Date.now() % 1_000_000 : 4));
const presses = Number(process.env['GOLDSMITH_DAY_KEYS'] ?? (isThorough ? 40_000 : 300));
/** How far into the day each sitting goes. */
const SITTINGS: readonly SittingPlan[] = [
  { until: 0.15, leaves: false, end: 'close' },
  { until: 0.55, leaves: false, end: 'close' },
  { until: 0.9, leaves: true, end: 'kill' },
  { until: 1, leaves: true, end: 'close' },
];

// A record of every key for hours would take more memory than what is looked at.
test.use({ trace: isThorough ? 'off' : 'retain-on-failure' });

/** What no frame may take of the window's own thread, in milliseconds. */
const LONGEST_FRAME = 100;

test('a day of writing ends with the text that was written, in memory that stays', async ({
  folder,
  hub,
  launch,
}, info) => {
  test.setTimeout(isThorough ? 5_400_000 : 120_000);
  console.log(`GOLDSMITH_SEED=${seed}`);
  const token = await publishDay(folder, hub);
  const day = new Workday({
    folder,
    launch: () => launch({ hub, token }),
    chance: new Chance(seed),
    measures: isThorough,
    say: console.log,
  });
  try {
    for (const sitting of isThorough ? SITTINGS : SITTINGS.slice(-2)) {
      await day.sit({ ...sitting, until: sitting.until * presses });
    }
  } catch (error) {
    await report(day, error, info);
    throw error;
  } finally {
    tell(frameLines(day.longFrames));
  }
  // In its first minutes everything is new to the app; and a long text that is open or not is more than what grows.
  const later = GIVEN > 0 ? [] : day.samples.filter(({ sitting }) => sitting > 1);
  const growth = growthOf(later);
  tell(growth.map(growthLine));
  tell(unjudgedLines(later, growth));
  expect(
    growth.filter(({ slope, most }) => slope > most),
    'memory that grows',
  ).toEqual([]);
  expect(
    day.longFrames.filter((frame) => takesLong(frame, LONGEST_FRAME)).map(frameLine),
    'frames that take long',
  ).toEqual([]);
});

/** What somebody needs to do it again, and to see what was on the screen. */
async function report(day: Workday, error: unknown, info: TestInfo): Promise<void> {
  const again = `GOLDSMITH_SEED=${seed} GOLDSMITH_DAY_KEYS=${presses}${isThorough ? ' GOLDSMITH_THOROUGH=1' : ''}`;
  console.log(
    `${again}: the last of what was done, each after so many keys:\n${day.done.slice(-25).join('\n')}`,
  );
  const screen = info.outputPath('screen.png');
  await day.page?.screenshot({ path: screen }).then(
    () => console.log(`What was seen: ${screen}`),
    // Where the app is gone there is nothing to see.
    () => undefined,
  );
  writeFileSync(info.outputPath('done.txt'), day.done.join('\n'));
  if (error instanceof TextMismatch) {
    writeFileSync(info.outputPath('written.md'), error.written);
    writeFileSync(info.outputPath('stored.md'), error.stored);
  }
}

/** A hub with the day's tasks; gives the token of the expert who does them. */
async function publishDay(folder: string, hub: TestHub): Promise<string> {
  const file = join(folder, 'day.jsonl');
  const header = { project: { summary: 'A day', guidelines: '# Write\n' } };
  writeFileSync(file, [header, ...dayTasks()].map((line) => JSON.stringify(line)).join('\n'));
  await hub.start();
  const words = ['import', file, '--format', 'goldsmith', '--project', 'Day'];
  const imported = await hub.ask<{ bundle: string }>(...words);
  await hub.ask('publish', imported.bundle, '--to', 'all');
  const { token } = await hub.ask<{ token: string }>('expert', 'token', 'Ada');
  return token;
}

function tell(lines: readonly string[]): void {
  for (const line of lines) {
    console.log(line);
  }
}

/** Every frame that took too long, and some that nearly did. */
function frameLines(frames: readonly LongFrame[]): string[] {
  const sorted = frames.toSorted((a, b) => b.thread - a.thread);
  const long = sorted.filter(({ thread }) => thread > LONGEST_FRAME);
  const piled = long.filter((frame) => !takesLong(frame, LONGEST_FRAME)).length;
  return [
    `${long.length} frames took more than ${LONGEST_FRAME} ms of the thread, ${piled} of them by what piled up while it waited.`,
    ...sorted.slice(0, Math.max(20, long.length)).map(frameLine),
  ];
}

/** "112 ms of the thread (61 + 40 + 9) in 180, 33 more asked by the test, during “812 to Revision”: Layout 20 ms; …" */
function frameLine({ thread, wall, asked, tasks, during, parts }: LongFrame): string {
  const longest = tasks.slice(0, 4).filter((time) => time >= 1);
  const sum = longest.map((time) => Math.round(time)).join(' + ');
  const test = asked < 1 ? '' : ` ${Math.round(asked)} more asked by the test,`;
  return `${Math.round(thread)} ms of the thread (${sum}) in ${Math.round(wall)},${test} during “${during}”: ${parts.join('; ')}`;
}

/** Of which sittings nothing is known, so that nobody takes silence for a good sign. */
function unjudgedLines(samples: readonly MemorySample[], growth: readonly Growth[]): string[] {
  const judged = new Set(growth.map(({ sitting }) => sitting));
  return [...new Set(samples.map(({ sitting }) => sitting))]
    .filter((sitting) => !judged.has(sitting))
    .map((sitting) => `sitting ${sitting} is too short to say whether memory grows`);
}

function growthLine({ sitting, place, measure, slope, most }: Growth): string {
  return `sitting ${sitting}, ${place}, ${measure}: ${Math.round(slope)} more for 1,000 keys, at most ${Math.round(most)}`;
}
