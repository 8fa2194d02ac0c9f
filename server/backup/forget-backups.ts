import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readLines, readManifest } from './backup-files';
import { blobsName } from './make-backup';
import { blobLineSchema, type Manifest } from './manifest';

/**
 * Removes the oldest backups of a hub until `keep` are left, and then the blobs that none of what is left names. While one
 * of the folders there cannot be read, no blob is removed: it may be the one that needs it.
 * @returns how many backups went
 */
export async function forgetBackups(backups: string, hub: string, keep: number): Promise<number> {
  const found: { folder: string; manifest: Manifest }[] = [];
  let isAllKnown = true;
  const names = await readdir(backups);
  for (const name of names.filter((one) => one.startsWith('hub-')).sort()) {
    const folder = join(backups, name);
    const manifest = await readManifest(folder);
    if (manifest.ok) {
      found.push({ folder, manifest: manifest.value });
    } else {
      isAllKnown = false;
    }
  }
  const ours = found.filter(({ manifest }) => manifest.hub === hub);
  const gone = ours.slice(0, Math.max(0, ours.length - keep));
  for (const { folder } of gone) {
    // Without its manifest it is no backup any more, should this end in the middle.
    await rm(join(folder, 'manifest.json'));
    await rm(folder, { recursive: true });
  }
  if (isAllKnown && gone.length > 0) {
    await removeUnnamed(
      backups,
      found.filter((one) => !gone.includes(one)),
    );
  }
  return gone.length;
}

async function removeUnnamed(
  backups: string,
  left: readonly { readonly folder: string; readonly manifest: Manifest }[],
): Promise<void> {
  const named = new Set<string>();
  for (const { folder, manifest } of left) {
    for await (const lines of readLines(folder, manifest.blobs)) {
      for (const line of lines) {
        named.add(blobLineSchema.parse(line).sha256);
      }
    }
  }
  const blobs = join(backups, blobsName);
  for (const prefix of await readdir(blobs)) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) {
      continue;
    }
    for (const name of await readdir(join(blobs, prefix))) {
      if (!named.has(name)) {
        await rm(join(blobs, prefix, name), { force: true });
      }
    }
  }
}
