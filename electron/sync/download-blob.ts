import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '#shared/lib/ids';
import type { Timers } from '../platform/clock';
import { type BlobStream, describeBreak, type HubClient, type HubReply } from './hub-client';
import { nameProblem } from './problem';
import { watchSilence } from './silence';

/** What came of a download: a whole, verified file; or the hub's reply; or bytes that are not what was asked for. */
export type Download =
  | { readonly kind: 'ok'; readonly file: string }
  | { readonly kind: 'wrong-bytes'; readonly detail: string }
  | Exclude<HubReply<never>, { kind: 'ok' }>;

export interface DownloadContext {
  readonly hub: HubClient;
  readonly token: string;
  readonly timers: Timers;
  /** Folder for unfinished files. */
  readonly folder: string;
  readonly onProgress: (received: number) => void;
}

/** What an unfinished download is called. */
export function partOf(hash: Sha256): string {
  return `${hash}.part`;
}

/**
 * Fetches a blob of `bytes` bytes into a file and verifies its SHA-256. A download that was cut off goes on where it
 * stopped, also after a restart; one whose hash does not fit is thrown away whole.
 */
export async function downloadBlob(context: DownloadContext, hash: Sha256, bytes: number): Promise<Download> {
  await mkdir(context.folder, { recursive: true });
  const file = join(context.folder, partOf(hash));
  const before = await sizeOf(file);
  const download = await fetchAndVerify(context, hash, bytes, file);
  // What lay here from an earlier run may have been torn by a power cut: once more from the beginning, then it counts.
  return download.kind === 'wrong-bytes' && before > 0
    ? fetchAndVerify(context, hash, bytes, file)
    : download;
}

async function fetchAndVerify(
  context: DownloadContext,
  hash: Sha256,
  bytes: number,
  file: string,
): Promise<Download> {
  const present = await sizeOf(file);
  if (present > bytes) {
    await rm(file);
  }
  if (present !== bytes) {
    const fetched = await fetchRest(context, hash, file, bytes);
    if (fetched.kind !== 'ok') {
      return fetched;
    }
  }
  if ((await hashOf(file)) !== hash) {
    await rm(file, { force: true });
    return { kind: 'wrong-bytes', detail: 'what arrived does not have the hash that was announced' };
  }
  return { kind: 'ok', file };
}

async function fetchRest(
  context: DownloadContext,
  hash: Sha256,
  file: string,
  bytes: number,
): Promise<Download> {
  const offset = await sizeOf(file);
  const silence = watchSilence(context.timers);
  try {
    const reply = await context.hub.blob(context.token, hash, offset, silence);
    if (reply.kind !== 'ok') {
      return reply;
    }
    const received = await append(context, reply.value, file, bytes, silence.heard);
    if (received > bytes) {
      await rm(file, { force: true });
      return { kind: 'wrong-bytes', detail: 'more arrived than was announced' };
    }
    return received === bytes
      ? { kind: 'ok', file }
      : { kind: 'offline', detail: nameProblem('hub::ERR_CUT_OFF', 'the download was cut off') };
  } catch (error) {
    return { kind: 'offline', detail: describeBreak(error, silence) };
  } finally {
    silence.end();
  }
}

async function append(
  context: DownloadContext,
  stream: BlobStream,
  file: string,
  bytes: number,
  heard: () => void,
): Promise<number> {
  const handle = await open(file, stream.from === 0 ? 'w' : 'a');
  const reader = stream.body.getReader();
  let received = stream.from;
  try {
    for (let part = await reader.read(); !part.done && received <= bytes; part = await reader.read()) {
      await handle.appendFile(part.value);
      received += part.value.byteLength;
      context.onProgress(received);
      heard();
    }
    await handle.sync();
    return received;
  } finally {
    await reader.cancel().catch(() => undefined);
    await handle.close();
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) {
    hash.update(part as Buffer);
  }
  return hash.digest('hex');
}
