import type { LexicalEditor } from 'lexical';
import { createContext } from 'react';
import type { KeptPicture } from '#shared/ipc/media';
import type { Sha256 } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';

/** Who keeps the pictures that are put into a text. The editor knows no disk; whoever shows it hands this in. */
export interface PictureDesk {
  /** Keeps a picture's file; it is on disk when this resolves. Fails with the sentence for a person. */
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<KeptPicture, string>>;
  /** Lets the writer choose a file; null when none was chosen. */
  readonly choose: () => Promise<Result<Blob | null, string>>;
  /** A kept picture's file; null when it is not on this computer. */
  readonly read: (sha256: Sha256) => Promise<Blob | null>;
  /** Says that something could not be done. */
  readonly tell: (sentence: string) => void;
}

/** Null where texts cannot have pictures of their own. */
export const PictureDeskContext = createContext<PictureDesk | null>(null);

const desks = new WeakMap<LexicalEditor, PictureDesk>();

export function setPictureDesk(editor: LexicalEditor, desk: PictureDesk | null): void {
  if (desk === null) {
    desks.delete(editor);
  } else {
    desks.set(editor, desk);
  }
}

export function pictureDeskOf(editor: LexicalEditor): PictureDesk | null {
  return desks.get(editor) ?? null;
}
