import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../support/paths';
import { type Facts, furthest, NOTHING } from './stored-facts';

/** Beside the built faults. */
const PROGRAM = join(projectFolder, 'out', 'faults', 'saving.program.js');

export interface SavingOptions {
  readonly seed: number;
  /** It ends by itself after so many. */
  readonly steps?: number;
  readonly synchronous?: 'NORMAL' | 'OFF';
  /** A file that is taken away after some failures. */
  readonly ballast?: string;
  /** Whether it encrypts the store now and then, and makes it readable again. */
  readonly isTurning?: boolean;
}

/** The command that runs saving.program.ts on a data folder. */
export function savingCommand(folder: string, options: SavingOptions): string[] {
  const { seed, steps, synchronous, ballast, isTurning = false } = options;
  return [
    process.execPath,
    PROGRAM,
    folder,
    `--seed=${seed}`,
    ...(steps === undefined ? [] : [`--steps=${steps}`]),
    ...(synchronous === undefined ? [] : [`--synchronous=${synchronous}`]),
    ...(ballast === undefined ? [] : [`--ballast=${ballast}`]),
    ...(isTurning ? ['--turning'] : []),
  ];
}

/** What it had said when it came to its end. */
export interface Ended {
  readonly said: Facts;
  readonly lines: readonly string[];
  /** What it ended by, where that was not what it was told to do; null when all was well. */
  readonly trouble: string | null;
}

/** Runs a saving program to its end. `onLine` hears each thing that it says, and may kill it. */
export function runSaving(
  command: readonly string[],
  onStart: (child: ChildProcess) => void = () => undefined,
  onLine: (line: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const pieces = `${rest}${text}`.split('\n');
    rest = pieces.pop() ?? '';
    for (const line of pieces) {
      lines.push(line);
      onLine(line, child);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  onStart(child);
  return new Promise((resolve) => {
    child.once('close', (status, signal) => {
      const isWell = status === 0 || signal === 'SIGKILL';
      const trouble = isWell ? null : `it ended with ${signal ?? status}: ${errors.slice(-2_000)}`;
      resolve({ said: saidIn(lines), lines, trouble });
    });
  });
}

/** How far it said that it was, of each thing. */
export function saidIn(lines: readonly string[]): Facts {
  return lines.reduce((said, line) => furthest(said, { ...NOTHING, ...factOf(line) }), NOTHING);
}

function factOf(line: string): Partial<Facts> {
  const [kind, number] = line.split(' ');
  return kind === 'revision' || kind === 'place' || kind === 'queued' ? { [kind]: Number(number) } : {};
}
