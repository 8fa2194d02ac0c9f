import type { BundleRefusal } from '#shared/bundle/refusal';
import type { Image, Task } from '#shared/domain/task';
import { type Sha256, sha256Schema } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { readImageHeader } from '#shared/media/image-header';

const FOLDER = 'media/';

/**
 * The pictures of a bundle by their hashes; `files` are its files by their paths, whose own hashes (`hashOf`) were
 * verified. Refuses a file that lies under another name than its hash, a task whose picture is not there, and one that is
 * of another type or size than the task says. Files that no task shows are left out.
 */
export function checkMedia(
  tasks: readonly Task[],
  files: ReadonlyMap<string, Uint8Array>,
  hashOf: (path: string) => Sha256 | undefined,
): Result<ReadonlyMap<Sha256, Uint8Array>, BundleRefusal> {
  const there = new Map<Sha256, Uint8Array>();
  for (const [path, content] of files) {
    if (path.startsWith(FOLDER)) {
      const hash = sha256Schema.parse(path.slice(FOLDER.length));
      if (hashOf(path) !== hash) {
        return failure({ kind: 'hash-mismatch', reason: `${path} holds something else` });
      }
      there.set(hash, content);
    }
  }
  const needed = new Map<Sha256, Uint8Array>();
  for (const task of tasks) {
    for (const image of task.material.images) {
      const content = there.get(image.sha256);
      const problem = content === undefined ? 'is missing' : whatIsWrong(image, content);
      if (content === undefined || problem !== null) {
        return failure({ kind: 'bad-content', reason: `the picture “${image.title}” ${problem}` });
      }
      needed.set(image.sha256, content);
    }
  }
  return success(needed);
}

function whatIsWrong(image: Image, content: Uint8Array): string | null {
  const header = readImageHeader(content);
  if (!header.ok) {
    return `cannot be shown: ${header.error}`;
  }
  const { type, width, height } = header.value;
  return type === image.type && width === image.width && height === image.height
    ? null
    : `is ${type} of ${width} × ${height} pixels, and said to be ${image.type} of ${image.width} × ${image.height}`;
}
