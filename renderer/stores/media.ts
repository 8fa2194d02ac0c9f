import { MEDIA_SLICE } from '#shared/ipc/media';
import type { Sha256 } from '#shared/lib/ids';
import { call } from '../ipc/client';

/** The address under which the app serves a picture of a task, for small pictures and those in a text. */
export function mediaAddress(sha256: string): string {
  return `app://media/${sha256}`;
}

/**
 * The file of a picture, slice by slice, so that the window goes on drawing meanwhile; null when it is not here. Pictures
 * that are drawn by hand come this way: the page has no network, and an image element would be decoded by its own thread.
 */
export async function readMedia(sha256: Sha256): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; ; start += MEDIA_SLICE) {
    const reply = await call('media.read', { sha256, start, length: MEDIA_SLICE });
    if (!reply.ok || reply.value === null) {
      return null;
    }
    parts.push(reply.value);
    if (reply.value.byteLength < MEDIA_SLICE) {
      return new Blob(parts);
    }
  }
}
