import type { Sha256, TaskId } from '#shared/lib/ids';
import { LARGEST_PICTURE, readPictureHeader } from '#shared/media/picture-header';
import { findPicture, markPictureSent, notePicture } from '../media/picture-repository';
import { sha256 } from '../platform/sha256';
import { describeBreak } from '../sync/hub-client';
import type { PullStop } from '../sync/pull-changes';
import { watchSilence } from '../sync/silence';
import type { TakeContext } from '../sync/take-bundles';

/**
 * Fetches the pictures that a version of another device names and that are not here, so that they are seen and handed in
 * from here, too. What the hub does not give out, or is no picture, is left out.
 */
export async function fetchPictures(
  context: TakeContext,
  task: TaskId,
  hashes: readonly Sha256[],
): Promise<PullStop> {
  const { account, database, media, clock } = context;
  for (const hash of hashes) {
    if (findPicture(database.read, account.id, hash) === null || !media.holds(hash)) {
      const fetched = await fetchPicture(context, hash);
      if (fetched.kind === 'stop') {
        return fetched.stop;
      }
      const { bytes } = fetched;
      const header = readPictureHeader(bytes);
      if (sha256(bytes) === hash && header.ok) {
        await media.keep(new Map([[hash, bytes]]));
        const picture = { ...header.value, sha256: hash, bytes: bytes.byteLength };
        database.write((write) => {
          notePicture(write, account.id, task, picture, clock.now());
          markPictureSent(write, account.id, hash, clock.now());
        });
      }
    }
  }
  return null;
}

type Fetched =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  | { readonly kind: 'stop'; readonly stop: PullStop };

async function fetchPicture({ hub, token, timers }: TakeContext, hash: Sha256): Promise<Fetched> {
  const silence = watchSilence(timers);
  try {
    const reply = await hub.blob(token, hash, 0, silence);
    if (reply.kind === 'refused') {
      return { kind: 'ok', bytes: new Uint8Array() };
    }
    if (reply.kind !== 'ok') {
      return { kind: 'stop', stop: reply };
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    const reader = reply.value.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.heard();
      size += part.value.byteLength;
      if (size > LARGEST_PICTURE) {
        await reader.cancel();
        return { kind: 'ok', bytes: new Uint8Array() };
      }
      parts.push(part.value);
    }
    return { kind: 'ok', bytes: Buffer.concat(parts) };
  } catch (error) {
    return { kind: 'stop', stop: { kind: 'offline', detail: describeBreak(error, silence) } };
  } finally {
    silence.end();
  }
}
