import { z } from 'zod';
import { sha256Schema } from '../lib/ids';

/** The most that one call reads, in bytes: no single answer keeps the window from drawing. */
export const MEDIA_SLICE = 4 * 1024 * 1024;

/** Which part of a picture's file is asked for. */
export const readMediaSchema = z.strictObject({
  sha256: sha256Schema,
  start: z.int().nonnegative(),
  length: z.int().min(1).max(MEDIA_SLICE),
});

/** Its bytes, fewer than asked for where the file ends. */
export const mediaSliceSchema = z.instanceof(Uint8Array);
