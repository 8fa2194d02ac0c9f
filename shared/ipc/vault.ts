import { z } from 'zod';
import { LONGEST } from '../lib/passphrase';

/** Whether the store is encrypted, and what that rests on. */
export const vaultStateSchema = z.strictObject({
  isOn: z.boolean(),
  /** Whether this computer has a keychain that protects. */
  hasKeychain: z.boolean(),
  /** Whether it opens the store at the start; otherwise the passphrase is asked for each time. */
  isOpenedByKeychain: z.boolean(),
  /** Files that were kept from before the store was encrypted, damaged ones mostly, that anyone can still read. */
  plainFiles: z.int().nonnegative(),
  /** Pictures that are not encrypted yet: it goes on at the next start. */
  plainPictures: z.int().nonnegative(),
});

/** As it was typed: twice the characters that count, as some consist of several before they are composed. */
export const passphraseSchema = z.strictObject({
  passphrase: z
    .string()
    .min(1)
    .max(2 * LONGEST),
});

/** What came of a passphrase. */
export const unlockedSchema = z.strictObject({
  isOpen: z.boolean(),
  /** So long until another one is looked at. */
  waitSeconds: z.int().nonnegative(),
});

export type VaultState = z.infer<typeof vaultStateSchema>;
export type Unlocked = z.infer<typeof unlockedSchema>;
