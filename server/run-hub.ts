import type { Result } from '#shared/lib/result';
import { type CommandIo, OutputClosedError } from './commands/command';
import { helpText, type Plan, planWords } from './commands/registry';
import type { HubContext } from './context';
import { runRemotely } from './control/control-client';
import type { ControlServer } from './control/control-server';
import { openDataFolder } from './control/data-folder-lock';
import type { Platform } from './platform/platform';
import type { Settings } from './settings';

/** What the program gives to a command line. */
export interface HubProgram {
  readonly platform: Platform;
  readonly settings: Settings;
  readonly io: CommandIo;
  readonly pid: number;
  /** Waits until the program is told to stop. */
  readonly untilStopped: () => Promise<void>;
  readonly log: NodeJS.WritableStream;
}

const succeeded = 0;
const failed = 2;

/**
 * Runs a command line: here, or, where a hub holds the data folder, in that hub.
 * @returns the exit status: 0, or 2 after one line `error: …`
 */
export async function runHub(words: readonly string[], program: HubProgram): Promise<number> {
  return reporting(program.io, async () => {
    const plan = planWords(words);
    if (!plan.ok) {
      return fail(program.io, plan.error);
    }
    if (plan.value.kind === 'help') {
      await program.io.out(helpText());
      return succeeded;
    }
    if (program.settings.dataFolderAssumed) {
      await program.io.note(
        `note: the hub's data is in ${program.settings.dataFolder} (GOLDSMITH_HUB_DATA is not set)`,
      );
    }
    return program.settings.databaseUrl === null
      ? runInFolder(words, plan.value, program)
      : runHere(plan.value, program, null);
  });
}

async function runInFolder(words: readonly string[], plan: Plan, program: HubProgram): Promise<number> {
  const { settings, platform, io, pid } = program;
  const access = await openDataFolder(settings.dataFolder, platform, pid);
  switch (access.kind) {
    case 'held':
      try {
        return await runHere(plan, program, access.lock.control);
      } finally {
        await access.lock.release();
      }
    case 'hub': {
      if (plan.kind === 'serve') {
        return fail(io, `a hub (process ${access.holder.pid}) is serving ${settings.dataFolder} already`);
      }
      if (plan.kind === 'restore') {
        return fail(io, `a hub is serving ${settings.dataFolder}: restore into an empty folder`);
      }
      const status = await runRemotely(access.holder, words, io);
      return status ?? fail(io, 'the hub that holds the data stopped in the middle of this command');
    }
    case 'busy':
      return fail(io, `another command is still working in ${settings.dataFolder}`);
  }
}

async function runHere(plan: Plan, program: HubProgram, control: ControlServer | null): Promise<number> {
  if (plan.kind === 'restore') {
    const { restore } = await import('./commands/restore');
    return conclude(program.io, await restore(plan.words, program.settings, program.platform, program.io));
  }
  // Loaded only here: a command that another hub runs for us needs neither a database nor a server.
  const { openContext } = await import('./context');
  const context = await openContext(program.settings, program.platform);
  try {
    if (plan.kind !== 'serve') {
      return await runPlan(plan, context, program.io);
    }
    const { untilStopped, log, io } = program;
    const runWords = (words: readonly string[], remote: CommandIo) => runForOther(words, context, remote);
    const { serve } = await import('./commands/serve');
    return await conclude(io, await serve(context, io, plan.order, { control, runWords, untilStopped, log }));
  } finally {
    await context.store.close();
  }
}

/** A command from another command line, run in this hub. */
function runForOther(words: readonly string[], context: HubContext, io: CommandIo): Promise<number> {
  return reporting(io, async () => {
    const plan = planWords(words);
    return plan.ok ? runPlan(plan.value, context, io) : fail(io, plan.error);
  });
}

async function runPlan(plan: Plan, context: HubContext, io: CommandIo): Promise<number> {
  switch (plan.kind) {
    case 'command':
      return conclude(io, await plan.run(context, io));
    case 'help':
    case 'serve':
    case 'restore':
      return fail(io, 'this cannot be run inside another hub');
  }
}

async function conclude(io: CommandIo, result: Result<null, string>): Promise<number> {
  return result.ok ? succeeded : fail(io, result.error);
}

async function fail(io: CommandIo, reason: string): Promise<number> {
  await io.note(`error: ${reason.replace(/\s*\n\s*/g, ' ')}`);
  return failed;
}

/** Whatever was thrown becomes one line too: a disk that is full, a database that is away, a mistake of ours. */
async function reporting(io: CommandIo, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OutputClosedError) {
      return failed;
    }
    return fail(io, messageOf(error));
  }
}

function messageOf(error: unknown): string {
  // A refused connection to several addresses comes as an AggregateError without words of its own.
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map(messageOf).join('; ');
  }
  return error instanceof Error ? error.message || error.name : String(error);
}
