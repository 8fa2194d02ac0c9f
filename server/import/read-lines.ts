import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { bundleLimits } from '#shared/bundle/manifest';
import { parseJson } from '#shared/lib/json-text';
import { failure, type Result, success } from '#shared/lib/result';

/** A file to read, and what the operator called it. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

/** Where in which file something is wrong. */
export interface Spot {
  /** As the operator called it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A line of a JSON Lines file. */
export interface JsonLine {
  readonly spot: Spot;
  readonly value: unknown;
}

const lineFeed = 0x0a;

/**
 * Reads a JSON Lines file (UTF-8, one value per line; empty lines and a byte order mark are passed over).
 * Fails, naming file and line, where a line is not UTF-8, not JSON or longer than a task may be.
 */
export async function readJsonLines(file: SourceFile): Promise<Result<JsonLine[], string>> {
  const lines: JsonLine[] = [];
  try {
    for await (const { line, bytes } of splitLines(file.path)) {
      const spot = { file: file.name, line };
      const parsed = parseLine(bytes, line === 1);
      if (!parsed.ok) {
        return failure(at(spot, parsed.error));
      }
      if (parsed.value !== undefined) {
        lines.push({ spot, value: parsed.value });
      }
    }
  } catch (error) {
    return failure(`${file.name}: ${whyUnreadable(error as NodeJS.ErrnoException)}`);
  }
  return lines.length === 0 ? failure(`${file.name}: the file is empty`) : success(lines);
}

/** A reason with its place, as every failure of an import reads: `questions.jsonl:12: …`. */
export function at(spot: Spot, reason: string): string {
  return `${spot.file}:${spot.line}: ${reason}`;
}

/** Holds a line against a schema. Fails naming file, line and field. */
export function readAs<Value>(schema: z.ZodType<Value>, line: JsonLine): Result<Value, string> {
  const parsed = schema.safeParse(line.value);
  if (parsed.success) {
    return success(parsed.data);
  }
  const issue = parsed.error.issues[0];
  const place = (issue?.path ?? []).join('.');
  const reason = (issue?.message ?? 'does not fit').replace(/\s+/g, ' ');
  return failure(at(line.spot, place === '' ? reason : `"${place}": ${reason}`));
}

/** Reads all files and hands over line by line; stops at the first failure. */
export async function takeLines(
  files: readonly SourceFile[],
  take: (line: JsonLine) => Result<null, string>,
): Promise<Result<null, string>> {
  for (const file of files) {
    const lines = await readJsonLines(file);
    if (!lines.ok) {
      return lines;
    }
    for (const line of lines.value) {
      const taken = take(line);
      if (!taken.ok) {
        return taken;
      }
    }
  }
  return success(null);
}

/** Whether the line is an object with this key. */
export function holds(line: JsonLine, key: string): boolean {
  return typeof line.value === 'object' && line.value !== null && Object.hasOwn(line.value, key);
}

/** The names of the files, for a sentence about all of them. */
export function namesOf(files: readonly SourceFile[]): string {
  return files.map((file) => file.name).join(', ');
}

/** The value of a line; undefined for an empty one. */
function parseLine(bytes: Buffer, isFirst: boolean): Result<unknown, string> {
  if (bytes.length > bundleLimits.taskBytes) {
    return failure(`the line is longer than ${bundleLimits.taskBytes} bytes`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
  } catch {
    return failure('the line is not UTF-8');
  }
  if (text.trim() === '') {
    return success(undefined);
  }
  const parsed = parseJson(text);
  return parsed.ok ? parsed : failure(`the line ${parsed.error}`);
}

async function* splitLines(path: string): AsyncGenerator<{ line: number; bytes: Buffer }> {
  let line = 1;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      yield { line, bytes: Buffer.concat([...pending, chunk.subarray(start, end)]) };
      pending = [];
      pendingBytes = 0;
      line += 1;
      start = end + 1;
    }
    pending.push(chunk.subarray(start));
    pendingBytes += chunk.length - start;
    if (pendingBytes > bundleLimits.taskBytes) {
      // Too long already: said where the line is parsed, and nothing after it is read.
      break;
    }
  }
  if (pendingBytes > 0) {
    yield { line, bytes: Buffer.concat(pending) };
  }
}

function whyUnreadable(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EACCES':
    case 'EPERM':
      return 'the file may not be read';
    default:
      return error.message;
  }
}
