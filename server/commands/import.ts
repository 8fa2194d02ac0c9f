import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lineSchema, markdownSchema } from '#shared/domain/markdown-text';
import { failure, type Result, success } from '#shared/lib/result';
import { createBundle, findSameContent } from '../bundles/bundles';
import { chooseProjectId } from '../import/choose-project';
import type { ImportFormat } from '../import/import-format';
import { importFormats } from '../import/registry';
import type { Command, CommandIo } from './command';
import { answer, readWords, type Words } from './words';

const text = { type: 'string' } as const;

/** Reads tasks of another form, makes the next version of a project's bundle of them, and publishes nothing. */
export const importCommand: Command = {
  name: 'import',
  usage:
    `FILE… --format ${importFormats.map((format) => format.name).join('|')} --project NAME [--limit N] ` +
    '[--guidelines FILE] [--minutes N] [--pay AMOUNT [--currency CODE]] [--difficulty easy|moderate|hard] ' +
    '[--deadline DAY|MOMENT]',
  summary: 'make a bundle of tasks, all or nothing: {"tasks", "bundle"}',
  prepare(typed) {
    const flags = [
      'format',
      'project',
      'limit',
      'guidelines',
      'minutes',
      'pay',
      'currency',
      'difficulty',
      'deadline',
    ];
    const words = readWords(typed, Object.fromEntries(flags.map((flag) => [flag, text])), [1, 1_000]);
    if (!words.ok) {
      return words;
    }
    const order = readOrder(words.value);
    if (!order.ok) {
      return order;
    }
    const { format, name, limit, guidelines: guidelinesFile, terms, files } = order.value;
    return success(async (context, io) => {
      const guidelines = await readGuidelines(guidelinesFile, io);
      if (!guidelines.ok) {
        return guidelines;
      }
      const imported = await format.read({
        files: files.map((file) => ({ path: resolve(io.cwd, file), name: file })),
        project: { id: await chooseProjectId(context.store.read, name), name },
        guidelines: guidelines.value,
        terms,
        limit,
      });
      if (!imported.ok) {
        return imported;
      }
      const same = await findSameContent(context.store.read, imported.value);
      const bundle = await createBundle(context, imported.value);
      if (!bundle.ok) {
        return bundle;
      }
      const { hash, tasks, version } = bundle.value;
      const repeats =
        same === null ? [] : [`this has the content of version ${same.version}, as version ${version}`];
      for (const note of [...imported.value.notes, ...repeats]) {
        await io.note(`note: ${note}`);
      }
      return answer(io, { tasks, bundle: hash });
    });
  },
};

interface Order {
  readonly files: readonly string[];
  readonly format: ImportFormat;
  readonly name: string;
  readonly limit: number | null;
  readonly guidelines: string | undefined;
  readonly terms: Readonly<
    Record<'minutes' | 'pay' | 'currency' | 'difficulty' | 'deadline', string | undefined>
  >;
}

function readOrder(words: Words): Result<Order, string> {
  const known = importFormats.map((format) => format.name).join(', ');
  const format = importFormats.find((candidate) => candidate.name === words.text('format'));
  if (format === undefined) {
    const given = words.text('format');
    return failure(
      given === undefined ? `--format is missing: ${known}` : `--format: "${given}" is none of ${known}`,
    );
  }
  const name = lineSchema.safeParse(words.text('project')?.trim());
  if (!name.success) {
    return failure('--project NAME is missing or not one line of 1 to 300 characters');
  }
  const limit = words.text('limit');
  if (limit !== undefined && !/^[1-9]\d{0,6}$/.test(limit)) {
    return failure(`--limit: "${limit}" is not a whole number of tasks`);
  }
  return success({
    files: words.positionals,
    format,
    name: name.data,
    limit: limit === undefined ? null : Number(limit),
    guidelines: words.text('guidelines'),
    terms: {
      minutes: words.text('minutes'),
      pay: words.text('pay'),
      currency: words.text('currency'),
      difficulty: words.text('difficulty'),
      deadline: words.text('deadline'),
    },
  });
}

async function readGuidelines(
  file: string | undefined,
  io: CommandIo,
): Promise<Result<string | null, string>> {
  if (file === undefined) {
    return success(null);
  }
  try {
    const bytes = await readFile(resolve(io.cwd, file));
    const guidelines = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return markdownSchema.safeParse(guidelines).success
      ? success(guidelines)
      : failure(`${file}: the guidelines are too long`);
  } catch (error) {
    return failure(
      `${file}: the guidelines cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
