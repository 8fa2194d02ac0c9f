import { z } from 'zod';
import { sha256Schema, taskIdSchema } from '../lib/ids';
import { PICTURE_ENDINGS, type PictureType } from '../media/picture-address';
import { LARGEST_PICTURE } from '../media/picture-header';

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

const pictureTypes = Object.keys(PICTURE_ENDINGS) as [PictureType, ...PictureType[]];

/** A picture that an expert puts into an answer of a task: its file, upright and small enough. */
export const addPictureSchema = z.strictObject({
  task: taskIdSchema,
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength <= LARGEST_PICTURE, 'must not be larger than a picture may be'),
});

/** What was kept, once it is on disk. Sizes in pixels. */
export const keptPictureSchema = z.strictObject({
  sha256: sha256Schema,
  type: z.enum(pictureTypes),
  width: z.int().positive(),
  height: z.int().positive(),
});

/** The file that was chosen in the system's dialog. */
export const chosenPictureSchema = z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) });

export type KeptPicture = z.infer<typeof keptPictureSchema>;
export type ChosenPicture = z.infer<typeof chosenPictureSchema>;
