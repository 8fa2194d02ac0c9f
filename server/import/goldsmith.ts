import { z } from 'zod';
import { markdownSchema } from '#shared/domain/markdown-text';
import type { Task } from '#shared/domain/task';
import { failure, type Result, success } from '#shared/lib/result';
import { parseTask } from '#shared/steps/parse-task';
import { type ImportedProject, type ImportFormat, type ImportRequest, projectOf } from './import-format';
import { at, type JsonLine, readAs, readJsonLines, type SourceFile } from './read-lines';

const headerSchema = z.strictObject({
  project: z.strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    summary: z.string().max(2_000).default(''),
    guidelines: markdownSchema.optional(),
  }),
});

/**
 * Goldsmith's own form: a first line `{"project": {summary, guidelines}}` and after it one task per line, as in
 * a bundle's tasks.ndjson. The project goes by the name the operator gave; each task brings its own terms.
 */
export const goldsmith: ImportFormat = { name: 'goldsmith', read };

async function read(request: ImportRequest): Promise<Result<ImportedProject, string>> {
  const stated = Object.entries(request.terms).find(([, value]) => value !== undefined);
  if (stated !== undefined) {
    return failure(`--${stated[0]}: tasks in the goldsmith format bring their own terms`);
  }
  const [file, second] = request.files;
  if (file === undefined || second !== undefined) {
    return failure('the goldsmith format takes exactly one file');
  }
  const lines = await readJsonLines(file);
  return lines.ok ? readTasks(request, file, lines.value) : lines;
}

function readTasks(
  request: ImportRequest,
  file: SourceFile,
  [first, ...rest]: readonly JsonLine[],
): Result<ImportedProject, string> {
  if (first === undefined || rest.length === 0) {
    return failure(`${file.name}: there is no task after the line with the project`);
  }
  const header = readAs(headerSchema, first);
  if (!header.ok) {
    return failure(`${header.error} (the first line must be {"project": {"summary": …, "guidelines": …}})`);
  }
  const tasks = new Map<string, Task>();
  for (const line of rest) {
    const task = parseTask(line.value);
    if (!task.ok) {
      const place = task.error.path.join('.');
      return failure(at(line.spot, place === '' ? task.error.reason : `"${place}": ${task.error.reason}`));
    }
    if (tasks.has(task.value.id)) {
      return failure(at(line.spot, `the task "${task.value.id}" is there twice`));
    }
    tasks.set(task.value.id, task.value);
  }
  return success({
    project: projectOf(request, header.value.project),
    tasks: [...tasks.values()].slice(0, request.limit ?? tasks.size),
    notes: [],
  });
}
