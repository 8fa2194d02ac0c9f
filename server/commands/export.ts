import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { trainingFormats } from '#shared/formats/registry';
import type { TrainingFormat } from '#shared/formats/training-format';
import type { ProjectId } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import type { HubContext } from '../context';
import { writeExport } from '../export/write-export';
import { writePictures } from '../export/write-pictures';
import type { ReadableDatabase } from '../store/store';
import type { Command, CommandIo } from './command';
import { readWords } from './words';

const names = trainingFormats.map((format) => format.name).join('|');
const text = { type: 'string' } as const;

/** Training data to standard output, its provenance to a file. */
export const exportCommand: Command = {
  name: 'export',
  usage: `--format ${names} [--project NAME] [--provenance FILE] [--media FOLDER]`,
  summary: 'write training data to standard output, and where each row comes from to a file',
  prepare(typed) {
    const words = readWords(typed, { format: text, project: text, provenance: text, media: text }, [0, 0]);
    if (!words.ok) {
      return words;
    }
    const given = words.value.text('format');
    const format = trainingFormats.find((candidate) => candidate.name === given);
    if (format === undefined) {
      return failure(
        given === undefined ? `--format is missing: ${names}` : `--format: "${given}" is none of ${names}`,
      );
    }
    const project = words.value.text('project');
    const provenance = words.value.text('provenance');
    return success(async (context, io) => {
      const id = await findProject(context.store.read, project);
      if (!id.ok) {
        return id;
      }
      const file =
        provenance === undefined ? usualProvenanceFile(context, format) : resolve(io.cwd, provenance);
      const media = words.value.text('media');
      const target = { file, media: media === undefined ? null : resolve(io.cwd, media) };
      return exportTo(context, io, format, id.value, target);
    });
  },
};

/** Where things go beside the rows: the provenance, and the folder that pictures are written below; null for none. */
interface ExportTarget {
  readonly file: string;
  readonly media: string | null;
}

async function exportTo(
  context: HubContext,
  io: CommandIo,
  format: TrainingFormat,
  project: ProjectId | null,
  { file, media }: ExportTarget,
): Promise<Result<null, string>> {
  // Before the first row leaves the hub.
  const now = context.platform.now();
  await context.store.write((database) =>
    recordOperator(database, now, 'work-exported', project ?? 'every project', format.name),
  );
  // Whole or not at all, like every file of ours: under its name there is only the provenance of a finished export.
  const unfinished = `${file}.unfinished`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(unfinished, 'w', 0o600);
  try {
    const written = await writeExport(context, format, project, {
      rows: (rows) => io.out(rows),
      provenance: (lines) => handle.writeFile(lines),
    });
    if (!written.ok) {
      return written;
    }
    await handle.sync();
    const { rows, companion, pictures } = written.value;
    const drawn = media === null ? success(null) : await writePictures(context, pictures, media);
    if (!drawn.ok) {
      return drawn;
    }
    const beside = companion === null ? null : await writeCompanion(file, format, companion);
    await rename(unfinished, file);
    await io.note(`${rows === 1 ? '1 row' : `${rows} rows`}; where each comes from is in ${file}`);
    if (pictures.size > 0) {
      const many = pictures.size === 1 ? '1 picture' : `${pictures.size} pictures`;
      const where = media === null ? 'not written: give --media FOLDER' : `in ${join(media, 'media')}`;
      await io.note(`${many}: ${where}`);
    }
    if (beside !== null) {
      await io.note(`${format.companion?.title} is in ${beside}`);
    }
    return success(null);
  } finally {
    await handle.close();
    await rm(unfinished, { force: true });
  }
}

/** Writes the file that goes with an export, beside its provenance and named like it. */
async function writeCompanion(provenance: string, format: TrainingFormat, text: string): Promise<string> {
  const stem = provenance.replace(/\.jsonl$/, '').replace(/\.provenance$/, '');
  const file = `${stem}.${format.companion?.ending}`;
  await writeFile(`${file}.unfinished`, text, { mode: 0o600 });
  await rename(`${file}.unfinished`, file);
  return file;
}

function usualProvenanceFile({ settings, platform }: HubContext, format: TrainingFormat): string {
  const stamp = platform.now().toISOString().replace(/[:.]/g, '-');
  return join(settings.dataFolder, 'exports', `${format.name}-${stamp}.provenance.jsonl`);
}

async function findProject(
  database: ReadableDatabase,
  name: string | undefined,
): Promise<Result<ProjectId | null, string>> {
  if (name === undefined) {
    return success(null);
  }
  const project = await database
    .selectFrom('projects')
    .select('id')
    .where((where) => where.or([where('name', '=', name.trim()), where('id', '=', name.trim() as ProjectId)]))
    .executeTakeFirst();
  return project === undefined ? failure(`there is no project "${name}"`) : success(project.id);
}
