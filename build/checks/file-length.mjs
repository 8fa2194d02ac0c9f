import { sourceFiles } from './source-files.mjs';

const limit = 450;
const exempt = /(^|\/)(migrations|data|sample)\/|[.-]sample\.ts$|^server\/sample/;

/** Files that are too long to read in one go; data, migrations and sample content may be longer. */
export function findLongFiles() {
  return sourceFiles(/\.(ts|tsx|mjs|js|css)$/)
    .filter((file) => !exempt.test(file.path))
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter((file) => file.lines > limit)
    .map((file) => `${file.path}: ${file.lines} lines, the limit is ${limit}`);
}
