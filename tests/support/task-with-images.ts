import { createHash } from 'node:crypto';
import type { Task } from '#shared/domain/task';
import { readImageHeader } from '#shared/media/image-header';
import { parseTask } from '#shared/steps/parse-task';
import { sixStepTask } from './sample-material';

/** A task that shows these pictures, as it stands in a bundle. */
export function taskWithImages(contents: readonly Buffer[], number = 1): Task {
  const images = contents.map((content, index) => {
    const header = readImageHeader(content);
    if (!header.ok) {
      throw new Error(header.error);
    }
    return {
      id: `image-${index + 1}`,
      title: `Film ${index + 1}`,
      sha256: createHash('sha256').update(content).digest('hex'),
      ...header.value,
      alt: 'A chest radiograph.',
      caption: 'There is a pleural effusion on the left. The heart is of normal size.',
    };
  });
  const task = sixStepTask(number);
  const parsed = parseTask({ ...task, material: { ...task.material, images } });
  if (!parsed.ok) {
    throw new Error(`${parsed.error.path.join('.')}: ${parsed.error.reason}`);
  }
  return parsed.value;
}
