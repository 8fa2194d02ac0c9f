import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../support/paths';
import type { HubAnswer, HubOrder } from './hub-orders';

/** What a hub runs in, where it is not as usual. */
export interface Surroundings {
  /** With slow clients, in milliseconds; the hub's own unless it is said. */
  readonly patience?: number;
  /** What runs Node, as a program and its words, with Node's own words behind. */
  readonly command?: readonly [string, ...string[]];
}

/** The hub that can be killed, from outside: it comes back on the same port, with what is on its disk. */
export class HubProcess {
  readonly #folder: string;
  readonly #surroundings: Surroundings;
  #child: ChildProcess | null = null;
  #starting: Promise<void> | null = null;
  #port = 0;
  #orders = 0;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  /** How often it was killed. */
  deaths = 0;

  constructor(folder: string, surroundings: Surroundings = {}) {
    this.#folder = folder;
    this.#surroundings = surroundings;
  }

  get port(): number {
    return this.#port;
  }

  /** Resolves when it serves; one that was killed is started again. */
  up(): Promise<void> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Has it do something and gives what came of it. Rejects when it dies over it. */
  async ask<Value>(order: HubOrder): Promise<Value> {
    await this.up();
    this.#orders += 1;
    const number = this.#orders;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
      this.#child?.send({ ...order, number });
    });
  }

  /** Kills it where it stands. */
  kill(): Promise<void> {
    return this.#leave((child) => child.kill('SIGKILL'));
  }

  /** Lets it close what it has open. */
  end(): Promise<void> {
    return this.#leave((child) => child.disconnect());
  }

  async #leave(how: (child: ChildProcess) => void): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise((resolve) => child.once('exit', resolve));
    how(child);
    await gone;
  }

  #start(): Promise<void> {
    const program = join(projectFolder, 'out', 'faults', 'hub-to-kill.program.js');
    const { patience, command } = this.#surroundings;
    const child = fork(program, [this.#folder, String(this.#port), String(patience ?? '')], {
      ...(command === undefined ? {} : { execPath: command[0], execArgv: command.slice(1) }),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    return new Promise((resolve, reject) => {
      child.on('message', ({ number, value }: HubAnswer) => {
        if (number === 0) {
          this.#port = Number(new URL(String(value)).port);
          resolve();
          return;
        }
        this.#waiting.get(number)?.resolve(value);
        this.#waiting.delete(number);
      });
      child.once('exit', () => {
        this.deaths += 1;
        this.#starting = null;
        const error = new Error('the hub was killed');
        reject(error);
        for (const { reject: refuse } of this.#waiting.values()) refuse(error);
        this.#waiting.clear();
      });
    });
  }
}
