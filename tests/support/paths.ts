import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Real material that lies beside the project; null where it does not, and tests that need it skip and say so. */
export const dataFolder: string | null = existsSync(
  fileURLToPath(new URL('../../../shared/data', import.meta.url)),
)
  ? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
  : null;

/** What a test says when it skips for want of the material. */
export const NO_DATA = 'the folder ../shared/data is not beside the project';
