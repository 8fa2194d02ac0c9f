import { z } from 'zod';
import { languageSchema, wordSchema } from '#shared/domain/language';
import { markdownSchema } from '#shared/domain/markdown-text';
import type { Task } from '#shared/domain/task';
import { taxonomySchema } from '#shared/domain/taxonomy';
import { failure, type Result, success } from '#shared/lib/result';
import { parseTask } from '#shared/steps/parse-task';
import { badLabels, badTaxonomy } from './check-taxonomies';
import { ImageFiles } from './image-files';
import { type ImportedProject, type ImportFormat, type ImportRequest, projectOf } from './import-format';
import { at, type JsonLine, readAs, readJsonLines, type SourceFile } from './read-lines';

const headerSchema = z.strictObject({
  project: z.strictObject({
    id: z.string().optional(),
    name: z.string().optional(),
    summary: z.string().max(2_000).default(''),
    guidelines: markdownSchema.optional(),
    taxonomies: z.array(taxonomySchema).max(50).default([]),
    language: languageSchema.nullable().default(null),
    words: z.array(wordSchema).max(20_000).default([]),
    authorship: z.boolean().default(false),
  }),
});

/**
 * Goldsmith's own form: a first line `{"project": {summary, guidelines, taxonomies, language, words, authorship}}` and after it one
 * task per line, as in a bundle's tasks.ndjson. The project goes by the name the operator gave; each task brings its own
 * terms. Instead of hash, type and size, a picture of a task has a `file`, which lies beside the import file or below.
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

async function readTasks(
  request: ImportRequest,
  file: SourceFile,
  [first, ...rest]: readonly JsonLine[],
): Promise<Result<ImportedProject, string>> {
  if (first === undefined || rest.length === 0) {
    return failure(`${file.name}: there is no task after the line with the project`);
  }
  const header = readAs(headerSchema, first);
  if (!header.ok) {
    return failure(`${header.error} (the first line must be {"project": {"summary": …, "guidelines": …}})`);
  }
  const { taxonomies } = header.value.project;
  const bad = badTaxonomy(taxonomies);
  if (bad !== null) {
    return failure(at(first.spot, bad));
  }
  const tasks = new Map<string, Task>();
  const images = new ImageFiles(file.path);
  for (const line of rest) {
    const whole = await images.fillIn(line.value);
    if (!whole.ok) {
      return failure(at(line.spot, whole.error));
    }
    const task = parseTask(whole.value);
    if (!task.ok) {
      const place = task.error.path.join('.');
      return failure(at(line.spot, place === '' ? task.error.reason : `"${place}": ${task.error.reason}`));
    }
    const unusable = badLabels(task.value, taxonomies);
    if (unusable !== null) {
      return failure(at(line.spot, unusable));
    }
    if (tasks.has(task.value.id)) {
      return failure(at(line.spot, `the task "${task.value.id}" is there twice`));
    }
    tasks.set(task.value.id, task.value);
  }
  const taken = [...tasks.values()].slice(0, request.limit ?? tasks.size);
  const project = projectOf(request, header.value.project);
  return success({ project, tasks: taken, media: images.mediaOf(taken), notes: [] });
}
