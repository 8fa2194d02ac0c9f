import { closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** A page that a transaction wrote (https://www.sqlite.org/fileformat2.html#walformat). */
export interface Frame {
  /** Of the page, from 1 on. */
  readonly page: number;
  /** Whether it ends a transaction. */
  readonly isCommit: boolean;
  /** Whether it, and all before it, are as SQLite wrote them: what comes behind one that is not, SQLite never reads. */
  readonly isSound: boolean;
  readonly bytes: Buffer;
}

interface Log {
  readonly handle: number;
  readonly isBigEndian: boolean;
  readonly pageSize: number;
  readonly salts: Buffer;
}

type Sums = readonly [number, number];

/** Every frame that a log of SQLite's holds of its last time round; none where there is no log. */
export function* readFrames(file: string): Generator<Frame> {
  const log = open(file, 'r');
  if (log === null) {
    return;
  }
  try {
    let isSound = true;
    for (const { frame, sums } of walk(log, (frame) => sumsIn(frame, 16))) {
      isSound &&= isEqual(sums, sumsIn(frame, 16));
      yield {
        page: frame.readUInt32BE(0),
        isCommit: frame.readUInt32BE(4) !== 0,
        isSound,
        bytes: frame.subarray(FRAME_HEADER),
      };
    }
  } finally {
    closeSync(log.handle);
  }
}

/**
 * Whether a log has lost what was on the disk: each transaction is synced before the next begins, so behind a frame that is
 * not sound, a power cut leaves a part of one transaction at most.
 */
export function isLogBroken(file: string): boolean {
  let commits = 0;
  for (const { isSound, isCommit } of readFrames(file)) {
    commits += !isSound && isCommit ? 1 : 0;
  }
  return commits > 1;
}

/** Gives every frame of a log the sums of what it holds now, so that SQLite reads all of them. For a copy. */
export function acceptFrames(file: string): void {
  const log = open(file, 'r+');
  if (log === null) {
    return;
  }
  try {
    let at = HEADER;
    for (const { frame, sums } of walk(log, (_frame, sums) => sums)) {
      const kept = Buffer.alloc(8);
      kept.writeUInt32BE(sums[0], 0);
      kept.writeUInt32BE(sums[1], 4);
      writeSync(log.handle, kept, 0, 8, at + 16);
      at += frame.length;
    }
  } finally {
    closeSync(log.handle);
  }
}

/** Null where there is no log, or none that SQLite would look at. */
function open(file: string, flags: 'r' | 'r+'): Log | null {
  if (!existsSync(file)) {
    return null;
  }
  const handle = openSync(file, flags);
  const header = Buffer.alloc(HEADER);
  const isWhole = readSync(handle, header, 0, HEADER, 0) === HEADER;
  const isBigEndian = (header.readUInt32BE(0) & 1) === 1;
  const pageSize = header.readUInt32BE(8);
  const isLog =
    isWhole && (header.readUInt32BE(0) & ~1) >>> 0 === MAGIC && pageSize >= 512 && pageSize <= 65_536;
  if (!isLog || !isEqual(checksum([0, 0], header.subarray(0, 24), isBigEndian), sumsIn(header, 24))) {
    closeSync(handle);
    return null;
  }
  return { handle, isBigEndian, pageSize, salts: header.subarray(16, 24) };
}

/** The frames with the sums that they should have after the one before, whose sums `next` chooses. */
function* walk(
  { handle, isBigEndian, pageSize, salts }: Log,
  next: (frame: Buffer, sums: Sums) => Sums,
): Generator<{ readonly frame: Buffer; readonly sums: Sums }> {
  const { size } = fstatSync(handle);
  const header = Buffer.alloc(HEADER);
  readSync(handle, header, 0, HEADER, 0);
  let before: Sums = sumsIn(header, 24);
  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  for (let at = HEADER; at + frame.length <= size; at += frame.length) {
    readSync(handle, frame, 0, frame.length, at);
    if (frame.compare(salts, 0, 8, 8, 16) !== 0) {
      // Of the time round before this one.
      return;
    }
    const begun = checksum(before, frame.subarray(0, 8), isBigEndian);
    const sums = checksum(begun, frame.subarray(FRAME_HEADER), isBigEndian);
    yield { frame, sums };
    before = next(frame, sums);
  }
}

function sumsIn(bytes: Buffer, at: number): Sums {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}

function isEqual(one: Sums, other: Sums): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** SQLite's own sum of the log, which goes on from frame to frame. */
function checksum([first, second]: Sums, bytes: Buffer, isBigEndian: boolean): Sums {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
