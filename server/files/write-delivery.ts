import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BundleSignature } from '#shared/bundle/manifest';
import { headlineOf } from '#shared/files/container';
import { type Delivery, deliverySchema } from '#shared/files/delivery';
import { fileLimits } from '#shared/files/limits';
import type { Sha256 } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import { syncFolder } from '../platform/sync-folder';
import type { ExpertRow } from '../store/tables';

/** What goes to an expert. */
export type DeliveryContent = Pick<Delivery, 'changes' | 'cursor' | 'bundles' | 'answers'>;

/**
 * Writes a file for an expert, signed by this hub, whole or not at all: it gets its name when all of it is on the disk.
 * @param path where it goes, absolute
 * @returns how many bytes it has; a failure, in words, when it would be larger than any reader accepts, or when a bundle's
 *   file is missing or damaged
 */
export async function writeDelivery(
  { platform, identity, blobs }: HubContext,
  expert: ExpertRow,
  content: DeliveryContent,
  path: string,
): Promise<Result<number, string>> {
  const delivery = deliverySchema.safeParse({
    kind: 'delivery',
    hub: identity.id,
    expert: { id: expert.id, name: expert.name },
    writtenAt: platform.now().toISOString(),
    ...content,
  });
  if (!delivery.success) {
    return failure(
      `the file would hold more than it may: ${delivery.error.issues[0]?.message ?? 'too much'}`,
    );
  }
  const manifest = Buffer.from(canonicalJson(delivery.data));
  const seal = Buffer.from(
    canonicalJson({
      algorithm: 'ed25519',
      keyId: identity.key.public.keyId,
      signature: identity.key.sign(manifest),
    } satisfies BundleSignature),
  );
  const head = Buffer.concat([Buffer.from(headlineOf(manifest.length, seal.length)), manifest, seal]);
  const bytes = head.length + content.bundles.reduce((sum, bundle) => sum + bundle.bytes, 0);
  if (manifest.length > fileLimits.manifestBytes || bytes > fileLimits.fileBytes) {
    return failure('the file would be larger than 4 GiB: leave out what is there already with --since DAY');
  }
  const unfinished = `${path}.unfinished`;
  try {
    const missing = await writeAll(blobs, unfinished, head, content.bundles);
    if (missing !== null) {
      return failure(`the bundle ${missing} is missing from the blobs of this hub, or damaged there`);
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return success(bytes);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Writes head and bundles, durably; gives the first bundle whose bytes are not there. */
async function writeAll(
  blobs: HubContext['blobs'],
  path: string,
  head: Buffer,
  bundles: Delivery['bundles'],
): Promise<Sha256 | null> {
  // Readable by whoever gets the stick: it is for another person on another computer.
  const file = await open(path, 'w');
  try {
    await file.writeFile(head);
    for (const { sha256 } of bundles) {
      const isThere = (await blobs.size(sha256)) !== null;
      if (!isThere || (await copy(blobs.read(sha256), file)) !== sha256) {
        return sha256;
      }
    }
    await file.sync();
    return null;
  } finally {
    await file.close();
  }
}

/** Copies a stream to the end of a file and gives its SHA-256. */
async function copy(stream: AsyncIterable<Buffer>, file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of stream) {
    hash.update(part);
    await file.writeFile(part);
  }
  return hash.digest('hex');
}
