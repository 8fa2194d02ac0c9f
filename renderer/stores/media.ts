import { describeFailure } from '#shared/ipc/describe-failure';
import type { IpcFailure } from '#shared/ipc/failure';
import { type KeptPicture, MEDIA_SLICE } from '#shared/ipc/media';
import type { Sha256, TaskId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { call } from '../ipc/client';

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

/** Keeps a picture that is put into an answer of a task; it is on disk when this resolves. Fails with a sentence. */
export async function keepPicture(
  task: TaskId,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<KeptPicture, string>> {
  const reply = await call('media.add', { task, bytes });
  return reply.ok ? success(reply.value) : failure(describe(reply.error));
}

/** Lets the user choose a picture's file; null when none was chosen. Fails with a sentence. */
export async function choosePicture(): Promise<Result<Blob | null, string>> {
  const reply = await call('media.choose', null);
  if (!reply.ok) {
    return failure(describe(reply.error));
  }
  return success(reply.value === null ? null : new Blob([reply.value.bytes as Uint8Array<ArrayBuffer>]));
}

function describe(problem: IpcFailure): string {
  if (problem.kind !== 'storage') {
    return describeFailure(problem);
  }
  return problem.code === 'full'
    ? 'The disk is full. Free some space, and put the picture in again.'
    : 'The picture could not be written to the disk. Put it in again.';
}
