import { spawnSync } from 'node:child_process';

/** What a program did to its disk, and what it said, in the order in which it came to pass. */
export type DiskEvent =
  /** Unless there is one already. */
  | { readonly kind: 'create'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  /** Of the whole of another file, to a new one. */
  | { readonly kind: 'copy'; readonly from: string; readonly path: string }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  /** Of a file or a folder; one that failed leaves everybody in the dark about what is on the disk. */
  | { readonly kind: 'sync'; readonly path: string; readonly isDone: boolean }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** A second name for the same file. */
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'said'; readonly line: string };

const CALLS = [
  'openat',
  'creat',
  'lseek',
  'write',
  'pwrite64',
  'writev',
  'pwritev',
  'ftruncate',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'copy_file_range',
  'sendfile',
];
/** What the model of the disk does not know; a trace with one of them in the data folder is not read wrongly but refused. */
const UNKNOWN = new Set(['writev', 'pwritev', 'creat', 'sendfile']);

/** What to begin a command with, so that it is traced into a file. More options of strace may stand between the two. */
export function tracing(file: string): string[] {
  const calls = `trace=${CALLS.join(',')}`;
  return [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-y',
    '-xx',
    '-s',
    '4194304',
    '-e',
    'signal=none',
    '-e',
    calls,
    '-o',
    file,
  ];
}

/** Why nothing can be traced here; null where it can. */
export function whyNoTracing(): string | null {
  const tried = spawnSync('strace', ['-o', '/dev/null', 'true']);
  if (tried.error !== undefined) {
    return 'strace is not installed';
  }
  return tried.status === 0 ? null : 'strace may not trace here';
}

const UNFINISHED = '<unfinished ...>';
const CALL = /^(\d+) +(\w+)\((.*)\) += (-?\d+)/su;

/** Reads what strace wrote of a program that had to do with this folder. */
export function readTrace(trace: string, folder: string): DiskEvent[] {
  const places = new Map<string, number>();
  const events: DiskEvent[] = [];
  for (const line of wholeLines(trace)) {
    const [, , call, args, result] = CALL.exec(line) ?? [];
    if (call !== undefined && args !== undefined) {
      events.push(...eventsOf(call, args, Number(result), { folder, places }));
    }
  }
  return events;
}

interface Reading {
  readonly folder: string;
  /** Where in its file each open handle stands. */
  readonly places: Map<string, number>;
}

function eventsOf(call: string, args: string, result: number, reading: Reading): DiskEvent[] {
  const { folder, places } = reading;
  const handle = /^\d+/u.exec(args)?.[0] ?? '';
  const path = decoded(/^\d+<([^>]*)>/u.exec(args)?.[1] ?? '').toString();
  if (call === 'write' && handle === '1') {
    const lines = stringsIn(args)[0]?.toString().split('\n') ?? [];
    return lines.filter((line) => line !== '').map((line) => ({ kind: 'said', line }));
  }
  if (call === 'openat') {
    return opened(args, result, reading);
  }
  const paths = /^(?:rename|link|unlink)/u.test(call) ? stringsIn(args).map(String) : [path];
  if (!paths.some((one) => one.startsWith(`${folder}/`) || one === folder) || isShared(paths[0] ?? '')) {
    return [];
  }
  if (UNKNOWN.has(call)) {
    throw new Error(`the model of the disk does not know ${call}(${args.slice(0, 200)})`);
  }
  if (call === 'fsync' || call === 'fdatasync') {
    return [{ kind: 'sync', path, isDone: result === 0 }];
  }
  if (result < 0) {
    return [];
  }
  const number = Number(args.slice(args.lastIndexOf(', ') + 2));
  switch (call) {
    case 'copy_file_range': {
      const to = decoded(/, \d+<([^>]*)>/u.exec(args)?.[1] ?? '').toString();
      // The call that finds the end of the file copies nothing.
      return result > 0 ? [{ kind: 'copy', from: path, path: to }] : [];
    }
    case 'lseek':
      places.set(handle, result);
      return [];
    case 'write': {
      const at = places.get(handle) ?? 0;
      places.set(handle, at + result);
      return [written(path, at, args, result)];
    }
    case 'pwrite64':
      return [written(path, number, args, result)];
    case 'ftruncate':
      return [{ kind: 'truncate', path, size: number }];
    default:
      return paths.length === 2
        ? [
            {
              kind: call.startsWith('link') ? 'link' : 'rename',
              from: paths[0] ?? '',
              to: paths[1] ?? '',
            },
          ]
        : [{ kind: 'unlink', path: paths[0] ?? '' }];
  }
}

function opened(args: string, result: number, { folder, places }: Reading): DiskEvent[] {
  const path = String(stringsIn(args)[0] ?? '');
  if (result < 0 || !path.startsWith(`${folder}/`) || isShared(path)) {
    return [];
  }
  places.set(String(result), 0);
  const events: DiskEvent[] = [];
  if (args.includes('O_CREAT')) {
    events.push({ kind: 'create', path });
  }
  if (args.includes('O_TRUNC')) {
    events.push({ kind: 'truncate', path, size: 0 });
  }
  return events;
}

/** SQLite's index of its log lies in memory that processes share; after a power cut it is made anew. */
function isShared(path: string): boolean {
  return path.endsWith('-shm');
}

function written(path: string, at: number, args: string, length: number): DiskEvent {
  const bytes = stringsIn(args)[0] ?? Buffer.alloc(0);
  if (bytes.length < length) {
    throw new Error(`the trace of ${path} was cut off`);
  }
  return { kind: 'write', path, at, bytes: bytes.subarray(0, length) };
}

/** The quoted strings of a call, all of them in hexadecimal. */
function stringsIn(args: string): Buffer[] {
  return [...args.matchAll(/"((?:\\x[\da-f]{2})*)"/gu)].map(([, hex = '']) => decoded(hex));
}

function decoded(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}

/** The lines, in which a call that another thread interrupted is whole again, where it came to its end. */
function* wholeLines(trace: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const process = /^\d+/u.exec(line)?.[0] ?? '';
    const end = /^\d+ +<\.\.\. \w+ resumed> ?(.*)$/su.exec(line)?.[1];
    if (line.endsWith(UNFINISHED)) {
      begun.set(process, line.slice(0, -UNFINISHED.length).trimEnd());
    } else if (end !== undefined) {
      yield `${begun.get(process) ?? ''}${end}`;
    } else {
      yield line;
    }
  }
}
