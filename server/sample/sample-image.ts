import type { Image } from '#shared/domain/task';
import { imageIdSchema } from '#shared/lib/ids';
import { readImageHeader } from '#shared/media/image-header';
import { sha256 } from '../keys/hash';

/** A picture of a sample task as its authors write it. */
export interface SampleImage {
  readonly id: string;
  readonly title: string;
  /** The file: `import scan from '../images/scan.png?inline'`. */
  readonly file: string;
  readonly alt: string;
  readonly caption: string;
}

/** A picture as a task names it, and its bytes for the bundle. Throws when the file is no picture: it ships with the program. */
export function readSampleImage({ id, title, file, alt, caption }: SampleImage): {
  readonly image: Image;
  readonly content: Buffer;
} {
  const content = Buffer.from(file.slice(file.indexOf(',') + 1), 'base64');
  const header = readImageHeader(content);
  if (!header.ok) {
    throw new Error(`Sample image ${id}: ${header.error}`);
  }
  const facts = { sha256: sha256(content), ...header.value };
  return { image: { id: imageIdSchema.parse(id), title, ...facts, alt, caption }, content };
}
