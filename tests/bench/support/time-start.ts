import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { emptyWindowFolder } from './app-window';

const probe = join(process.cwd(), 'tests', 'bench', 'support', 'electron', 'probe.cjs');

/** Moments of one start, in milliseconds since the program was started. */
export interface StartMoments {
  /** Drawn, shown, and a key taken by a field: the search box of the dashboard. */
  readonly ready: number;
  readonly [moment: string]: number;
}

/** Starts the app on a data folder that knows its tasks, until it is interactive, and closes it again. */
export function timeDashboard(data: string, environment: Record<string, string>): Promise<StartMoments> {
  return timeStart(process.cwd(), {
    ...environment,
    GOLDSMITH_DATA: data,
    GOLDSMITH_BENCH_PAGE: 'dashboard',
  });
}

/** Starts an Electron app that shows a page with nothing but a field, until that has taken a key. */
export function timeEmptyWindow(data: string): Promise<StartMoments> {
  return timeStart(emptyWindowFolder(), { GOLDSMITH_DATA: data, GOLDSMITH_BENCH_PAGE: 'empty' });
}

/** Runs an Electron app and gives the first line that it writes, once it has ended. */
export async function runElectron(folder: string, environment: Record<string, string>, flags: string[] = []) {
  const program = process.env['GOLDSMITH_ELECTRON'];
  if (program === undefined) throw new Error('GOLDSMITH_ELECTRON is not set: run this through npm run bench');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const startedAt = Date.now();
  const child = spawn(program, [...sandbox, ...flags, folder], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const impatience = setTimeout(() => child.kill('SIGKILL'), 90_000);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(impatience);
  const line = lines.find((candidate) => candidate.startsWith('{'));
  if (line === undefined)
    throw new Error(`Electron ended with ${status} and said nothing: ${errors.join('')}`);
  return { startedAt, said: JSON.parse(line) as Record<string, number> };
}

async function timeStart(folder: string, environment: Record<string, string>): Promise<StartMoments> {
  const { startedAt, said } = await runElectron(folder, environment, ['-r', probe]);
  const moments = Object.entries(said).filter(([name]) => name.endsWith('At'));
  const since = Object.fromEntries(moments.map(([name, at]) => [name.slice(0, -2), at - startedAt]));
  return { ...since, ready: Math.max(since['ready'] ?? Number.NaN, since['shown'] ?? Number.NaN) };
}
