import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of the tests' own, on loopback, gone when it is stopped. */
export interface TestPostgres {
  readonly url: string;
  /** Has its owner say something. */
  say(statement: string): Promise<void>;
  /** Makes another, empty database of this name beside it, and gives its address. */
  database(name: string, isolation?: 'read committed' | 'serializable'): Promise<string>;
  stop(): Promise<void>;
}

/** Where the programs of an installed PostgreSQL are; null when none is. */
export function postgresPrograms(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':');
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    folders.push(...readdirSync(debian).map((version) => join(debian, version, 'bin')));
  }
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** Makes a database cluster and starts it. PostgreSQL refuses to run as root, so then it runs as `postgres`. */
export async function startPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'goldsmith-postgres-'));
  const postgres = process.getuid?.() === 0 ? userNamedPostgres() : null;
  const user = postgres ?? {};
  if (postgres !== null) {
    chownSync(folder, postgres.uid, postgres.gid);
    chmodSync(folder, 0o700);
  }
  const data = join(folder, 'data');
  const settings = ['-D', data, '-U', 'goldsmith', '--auth=trust', '-E', 'UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), settings, { ...user, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const words = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(programs, 'postgres'), words, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await readiness(server);
  const address = `postgres://goldsmith@127.0.0.1:${port}`;
  return {
    url: `${address}/postgres`,
    say: (statement) => say(`${address}/postgres`, statement),
    database: async (name, isolation = 'read committed') => {
      await say(`${address}/postgres`, `create database ${name}`);
      await say(
        `${address}/${name}`,
        `alter database ${name} set default_transaction_isolation to '${isolation}'`,
      );
      return `${address}/${name}`;
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function say(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

function userNamedPostgres(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function readiness(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready to accept connections')) {
        resolve();
      }
    });
    server.once('exit', () => reject(new Error(`postgres ended: ${said}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
