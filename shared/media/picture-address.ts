import { type Sha256, sha256Schema } from '../lib/ids';

/** How the files of the pictures in answers end, by their type. */
export const PICTURE_ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
} as const;

export type PictureType = keyof typeof PICTURE_ENDINGS;

/** The address of a picture in an answer, as its Markdown has it: relative, and named by the hash of the file. */
export function pictureAddress(sha256: Sha256, type: PictureType): string {
  return `media/${sha256}.${PICTURE_ENDINGS[type]}`;
}

/** The hash in the address of a picture in an answer (`media/<sha256>.<ending>`); null for every other address. */
export function hashOfAddress(address: string): Sha256 | null {
  const hash = /^media\/([0-9a-f]{64})\.(?:png|jpg|webp|gif)$/u.exec(address)?.[1];
  return hash === undefined ? null : sha256Schema.parse(hash);
}

/** Where the app shows a kept picture from, by its hash. */
export function shownAt(sha256: string): string {
  return `app://media/${sha256}`;
}
