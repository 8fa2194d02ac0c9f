import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectFolder } from './paths';

const program = join(projectFolder, 'out/hub/cli.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A real hub in a process of its own, on a data folder of the test's. */
export class TestHub {
  readonly folder: string;
  readonly #begin: () => Promise<unknown>;
  #begun: Promise<unknown> | null = null;
  #server: ChildProcess | null = null;
  #port = 0;

  /** A hub whose folder is empty when it runs first is given what `begin` puts there. */
  constructor(folder: string, begin: (folder: string) => unknown = () => undefined) {
    this.folder = folder;
    this.#begin = async () => {
      if (!existsSync(folder)) await begin(folder);
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Runs a command of the hub and gives what it wrote. */
  async run(...words: string[]): Promise<Ran> {
    await this.#ready();
    return new Promise((resolve) => {
      const child = this.#spawn(words);
      let stdout = '';
      let stderr = '';
      child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('close', (status) => resolve({ status, stdout, stderr }));
    });
  }

  /** Runs a command that must succeed, and reads the JSON that it prints. */
  async ask<Answer>(...words: string[]): Promise<Answer> {
    const ran = await this.run(...words);
    if (ran.status !== 0) {
      throw new Error(`hub ${words.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
    }
    return JSON.parse(ran.stdout) as Answer;
  }

  /** Starts serving; a second start takes the same port, as a hub that comes back would. */
  async start(): Promise<void> {
    await this.#ready();
    const server = this.#spawn(['serve', '--port', String(this.#port)]);
    this.#server = server;
    const errors: string[] = [];
    server.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
    return new Promise((resolve, reject) => {
      server.once('exit', (status) =>
        reject(new Error(`hub serve ended with ${status}: ${errors.join('')}`)),
      );
      const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
      lines.once('line', (line) => {
        this.#port = Number(new URL((JSON.parse(line) as { url: string }).url).port);
        resolve();
      });
    });
  }

  /** Ends the hub: SIGKILL is a crash, SIGTERM a proper end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null || server.exitCode !== null || server.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  #ready(): Promise<unknown> {
    this.#begun ??= this.#begin();
    return this.#begun;
  }

  #spawn(words: readonly string[]): ChildProcess {
    const env = { ...process.env, GOLDSMITH_HUB_DATA: this.folder, DATABASE_URL: undefined };
    return spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }
}
