import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Image, Task } from '#shared/domain/task';
import type { Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { readImageHeader } from '#shared/media/image-header';
import { imageLimits } from '#shared/media/image-limits';
import { sha256 } from '../keys/hash';

/** What a file says about itself; the rest of an image (id, title, alt, caption) is said by the task. */
type ImageFacts = Pick<Image, 'sha256' | 'type' | 'width' | 'height'>;

const namedFileSchema = z.looseObject({ file: z.string().min(1).max(1_000) });

/**
 * The picture files beside an import file. Each is read once, however many tasks show it, and kept until `mediaOf` asks
 * for what the tasks taken in need.
 */
export class ImageFiles {
  readonly #folder: string;
  readonly #read = new Map<string, Promise<Result<ImageFacts, string>>>();
  readonly #contents = new Map<Sha256, Buffer>();

  /** `importFile` is the path that the files' names start beside. */
  constructor(importFile: string) {
    this.#folder = dirname(importFile);
  }

  /**
   * A task line with each `{"file": "scans/knee.png", …}` of `material.images` turned into what its file holds: `sha256`,
   * `type`, `width`, `height`. Fails, naming the file, when it is missing, too large or no picture that the app shows, or
   * lies outside the import file's folder. A line of any other shape is given back as it is: the task's schema says why.
   */
  async fillIn(line: unknown): Promise<Result<unknown, string>> {
    const images = imagesOf(line);
    if (images === null) {
      return success(line);
    }
    const filled: unknown[] = [];
    for (const [index, image] of images.entries()) {
      const named = namedFileSchema.safeParse(image);
      if (!named.success) {
        return failure(`"material.images.${index}": name the picture's file, as {"file": "scan.png", …}`);
      }
      const { file, ...said } = named.data;
      const facts = await this.#factsOf(file);
      if (!facts.ok) {
        return failure(`"material.images.${index}": ${file}: ${facts.error}`);
      }
      filled.push({ ...said, ...facts.value });
    }
    const task = line as { material: object };
    return success({ ...task, material: { ...task.material, images: filled } });
  }

  /** The contents of all pictures that these tasks show, each once. */
  mediaOf(tasks: readonly Task[]): Buffer[] {
    const wanted = new Set(tasks.flatMap((task) => task.material.images.map((image) => image.sha256)));
    return [...this.#contents].filter(([hash]) => wanted.has(hash)).map(([, content]) => content);
  }

  #factsOf(file: string): Promise<Result<ImageFacts, string>> {
    const known = this.#read.get(file) ?? this.#readFile(file);
    this.#read.set(file, known);
    return known;
  }

  async #readFile(file: string): Promise<Result<ImageFacts, string>> {
    const path = resolve(this.#folder, file);
    const inside = relative(this.#folder, path);
    if (isAbsolute(file) || isAbsolute(inside) || inside.split(sep)[0] === '..') {
      return failure('the file must lie beside the import file or in a folder there');
    }
    try {
      const { size } = await stat(path);
      if (size > imageLimits.bytes) {
        return failure(`the picture has more than ${imageLimits.bytes} bytes`);
      }
      const content = await readFile(path);
      const header = readImageHeader(content);
      if (!header.ok) {
        return header;
      }
      const hash = sha256(content);
      this.#contents.set(hash, content);
      return success({ sha256: hash, ...header.value });
    } catch (error) {
      return failure(whyUnreadable(error as NodeJS.ErrnoException));
    }
  }
}

/** `material.images` of a task line; null where there is no such list, or nothing in it. */
function imagesOf(line: unknown): readonly unknown[] | null {
  const shape = z.object({ material: z.object({ images: z.array(z.unknown()).min(1) }) }).safeParse(line);
  return shape.success ? shape.data.material.images : null;
}

function whyUnreadable(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'this is a folder, not a file';
    default:
      return error.message;
  }
}
