import { jsonLines, type TrainingFormat } from '#shared/formats/training-format';
import { trainingRecord } from '#shared/formats/training-record';
import type { ProjectId, Sha256 } from '#shared/lib/ids';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import { provenanceOf } from './provenance';
import { readSubmissions } from './read-submissions';

/** Takes text, and resolves when it can take more. */
export type TextSink = (text: string) => Promise<void>;

/** How much text is gathered before it is handed on, in UTF-16 code units. */
const chunk = 64 * 1024;

/** What came of an export: how many rows there were, and the file that goes with them where the format has one. */
export interface WrittenExport {
  readonly rows: number;
  readonly companion: string | null;
  /** The pictures of the submissions that gave rows. */
  readonly pictures: ReadonlySet<Sha256>;
}

/**
 * Writes every row that the submissions give in a format, laid out as the format has it, and beside it one line of
 * provenance for each. Fails when a submission cannot be read or a row does not fit its format; what was written until
 * then is not an export.
 */
export async function writeExport(
  context: HubContext,
  format: TrainingFormat,
  project: ProjectId | null,
  sinks: { readonly rows: TextSink; readonly provenance: TextSink },
): Promise<Result<WrittenExport, string>> {
  const rows = gather(sinks.rows);
  const provenance = gather(sinks.provenance);
  const layout = format.layout ?? jsonLines;
  const companion = format.companion?.start();
  const pictures = new Set<Sha256>();
  let count = 0;
  await rows.write(layout.head);
  for await (const exported of readSubmissions(context.store.read, project, context.platform.now())) {
    const { id } = exported.row;
    const record = trainingRecord(exported.task, exported.submission);
    if (record === null) {
      return failure(`submission ${id}: its answers do not fit the task any more`);
    }
    const given = format.rows(record);
    for (const [index, row] of given.entries()) {
      const parsed = format.rowSchema.safeParse(row);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        return failure(
          `submission ${id}: a row does not fit ${format.name}: ${issue?.path.join('.')} ${issue?.message}`,
        );
      }
      await rows.write(layout.row(row, count + index));
    }
    for (const line of provenanceOf(exported, record, format, given.length, count + 1, context.identity)) {
      await provenance.write(`${JSON.stringify(line)}\n`);
    }
    if (given.length > 0) {
      companion?.add(record);
      for (const hash of exported.submission.pictures) {
        pictures.add(hash);
      }
    }
    count += given.length;
  }
  await rows.write(layout.foot);
  await provenance.flush();
  await rows.flush();
  return success({ rows: count, companion: companion?.text() ?? null, pictures });
}

function gather(sink: TextSink): { write: TextSink; flush(): Promise<void> } {
  let pending = '';
  const flush = async () => {
    const text = pending;
    pending = '';
    if (text !== '') {
      await sink(text);
    }
  };
  return {
    write: async (text) => {
      pending += text;
      if (pending.length >= chunk) {
        await flush();
      }
    },
    flush,
  };
}
