import { statfsSync } from 'node:fs';

/** The kinds of file systems that lie on another computer, by the number that Linux gives them (statfs(2), linux/magic.h). */
const REMOTE = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x5346414f, // AFS
  0x6b414653, // AFS in the kernel
  0x00c36400, // Ceph
  0x73757245, // Coda
]);

/** The data folder lies on another computer. */
export class NetworkFolder extends Error {
  override readonly name = 'NetworkFolder';
}

/**
 * Whether a folder lies on another computer: locks that it gives, and what it says of having written something, cannot be
 * relied on there, and databases have been lost over it. On Windows a folder says so by its name; a letter that stands
 * for a share is not known for one.
 */
export function isNetworkFolder(
  folder: string,
  platform: NodeJS.Platform,
  kindOf = kindOfFileSystem,
): boolean {
  if (platform === 'win32') {
    return /^[\\/]{2}(?![?.])|^[\\/]{2}\?[\\/]UNC[\\/]/iu.test(folder);
  }
  return platform === 'linux' && REMOTE.has(kindOf(folder));
}

function kindOfFileSystem(folder: string): number {
  return Number(BigInt.asUintN(32, statfsSync(folder, { bigint: true }).type));
}
