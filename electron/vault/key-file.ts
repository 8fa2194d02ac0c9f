import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { renameDurably, writeDurably } from '../platform/durable-files';
import { stampOf } from '../recovery/snapshots';
import type { StorePaths } from '../recovery/store-paths';
import { passphraseWrapSchema } from './data-key';

/** What opens an encrypted store, for those who have the passphrase or the keychain. */
const keyFileSchema = z.strictObject({
  format: z.literal(1),
  /** Goes up with each change: of two copies that differ, the higher one counts. */
  edition: z.int().positive(),
  check: z.base64().length(44),
  /** The data key, sealed by the keychain of a computer; null where there is none that protects. */
  keychain: z.string().max(10_000).nullable(),
  passphrase: passphraseWrapSchema,
});
export type KeyFile = z.infer<typeof keyFileSchema>;

type Places = Pick<StorePaths, 'keyFiles'>;

/** The newest copy that can be read; null where there is none. */
export function readKeyFile({ keyFiles }: Places): KeyFile | null {
  const copies = keyFiles.flatMap((file) => {
    const copy = readCopy(file);
    return copy === null ? [] : [copy];
  });
  return copies.sort((one, other) => other.edition - one.edition)[0] ?? null;
}

/** Both copies are on the disk when it returns. Cut off in between, the one that is newer counts. */
export function writeKeyFile({ keyFiles }: Places, keyFile: KeyFile): void {
  for (const file of keyFiles) {
    mkdirSync(dirname(file), { recursive: true });
    writeDurably(file, `${JSON.stringify(keyFile, null, 2)}\n`);
  }
}

/** Whether both copies are there, and say the same. */
export function isWhole({ keyFiles }: Places, { edition }: KeyFile): boolean {
  return keyFiles.every((file) => readCopy(file)?.edition === edition);
}

/**
 * The store is no longer encrypted. What is put away is put away under a dated name: a snapshot, or a damaged file, may
 * still want it.
 */
export function retireKeyFile({ keyFiles }: Places, now: number): void {
  for (const file of keyFiles) {
    if (existsSync(file)) {
      renameDurably(file, freeName(file, now));
    }
  }
}

function freeName(file: string, now: number): string {
  const stem = `${file.replace(/\.json$/u, '')}-until-${stampOf(now)}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.json` : `${stem}-${number}.json`;
    if (!existsSync(name)) {
      return name;
    }
  }
}

function readCopy(file: string): KeyFile | null {
  try {
    return keyFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
