import { z } from 'zod';
import type { TrainingFormat } from '../training-format';
import type { TrainingRecord } from '../training-record';
import { csvLine } from './csv-cells';
import { judgementFacts } from './csv-judgements';
import type { CsvFact } from './csv-row';
import { writingFacts } from './csv-writings';

/** The columns of the file, in their order. */
const rowSchema = z.strictObject({
  submission: z.uuid(),
  task: z.string().min(1),
  title: z.string().min(1),
  domain: z.string().min(1),
  kind: z.string().min(1),
  item: z.int().positive(),
  part: z.int().positive().or(z.literal('')),
  id: z.string(),
  target: z.string(),
  topic: z.string(),
  topic_name: z.string(),
  value: z.string(),
  value_name: z.string(),
  text: z.string(),
  quote: z.string(),
  start: z.int().nonnegative().or(z.literal('')),
  end: z.int().nonnegative().or(z.literal('')),
  note: z.string(),
});

type CsvRow = z.infer<typeof rowSchema>;

export const csvColumns = rowSchema.keyof().options;

/**
 * Everything that was contributed, as a flat table with one header (RFC 4180, see csv-cells.ts): a row for each thing
 * said or written. It leaves nothing out that the other formats cannot hold, such as reasons, partial verdicts, ties and
 * the answers to a project's own fields. What a column means for a kind of row is listed in docs/hub.md. `start` and
 * `end` are offsets in the rendered text, in UTF-16 code units. Holds the submission's id, which says nothing about who
 * handed it in, and no name of an expert or of a model.
 */
export const csv: TrainingFormat = {
  name: 'csv',
  rowSchema,
  rows,
  layout: {
    head: csvLine(csvColumns),
    row: (row) => csvLine(csvColumns.map((column) => (row as CsvRow)[column])),
    foot: '',
  },
};

function rows(record: TrainingRecord): CsvRow[] {
  const { id: submission, task, contributions } = record;
  const place = { submission, task: task.id, title: task.title, domain: task.domain };
  return [...writingFacts(contributions), ...judgementFacts(contributions)].map((fact) => ({
    ...place,
    ...cellsOf(fact),
  }));
}

function cellsOf(fact: CsvFact): Omit<CsvRow, 'submission' | 'task' | 'title' | 'domain'> {
  const { kind, item, part, id, target, topic, value, text, anchor, quote, note } = fact;
  const said = typeof value === 'object' ? value : { id: String(value ?? ''), name: '' };
  return {
    kind,
    item,
    part: part ?? '',
    id: id ?? '',
    target: target ?? '',
    topic: topic?.id ?? '',
    topic_name: topic?.name ?? '',
    value: said?.id ?? '',
    value_name: said?.name ?? '',
    text: text ?? '',
    quote: anchor?.quote ?? quote ?? '',
    start: anchor?.start ?? '',
    end: anchor?.end ?? '',
    note: note ?? '',
  };
}
