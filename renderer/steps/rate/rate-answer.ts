import type { Finding } from '#shared/domain/finding';
import { textIdSchema } from '#shared/lib/ids';
import type { RateAnswer, RateCell } from '#shared/steps/rate/rate-shape';
import { cellAt, type RatedRow } from '#shared/steps/rate/rated-rows';
import { signedWeight } from '../../blocks/criterion-mark/criterion-mark';
import type { RatingRow, RatingValue } from '../../blocks/rating-grid/rating';
import type { RatingFinding } from '../../blocks/rating-grid/rating-grid';

/** The answer with a cell changed; one that holds neither rating nor note leaves no trace. */
export function withCell(
  answer: RateAnswer,
  text: string,
  row: string,
  change: Partial<RateCell>,
): RateAnswer {
  const cell = { ...cellAt(answer, text, row), ...change };
  const textId = textIdSchema.parse(text);
  const { [row]: _, ...others } = answer.scores[textId] ?? {};
  const isEmpty = cell.value === null && cell.note === '';
  return { ...answer, scores: { ...answer.scores, [textId]: isEmpty ? others : { ...others, [row]: cell } } };
}

/** Values as the grid wants them: by row, then by text. */
export function gridValues(
  answer: RateAnswer,
  rows: readonly RatedRow[],
  texts: readonly { readonly id: string }[],
): Record<string, Record<string, RatingValue>> {
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      Object.fromEntries(texts.map(({ id }) => [id, cellAt(answer, id, row.id).value])),
    ]),
  );
}

/** Findings about ratings and their notes, by row and column of the grid. */
export function gridFindings(findings: readonly Finding[]): RatingFinding[] {
  return findings.flatMap(({ path, severity, message }) =>
    path[0] === 'scores' && path.length >= 3
      ? [{ column: String(path[1]), row: String(path[2]), severity, message }]
      : [],
  );
}

/** A row as the grid shows it. What is high and what is good must not be left to guessing, so negative rows say it. */
export function gridRow(row: RatedRow): RatingRow {
  const common = {
    id: row.id,
    label: row.name,
    scale: row.scale,
    lowAt: row.lowAt,
    notApplicable: row.notApplicable,
  };
  if (row.criterion !== null) {
    const { kind, weight } = row.criterion;
    const avoided = kind === 'must-not' ? ' · a high rating means that it is avoided' : '';
    return { ...common, tone: kind, note: `weight ${signedWeight(weight)}${avoided}` };
  }
  const notes = [
    ...(row.negative ? ['a high rating means that it happened'] : []),
    ...(row.required ? [] : ['optional']),
  ];
  return {
    ...common,
    meaning: row.meaning,
    ...(row.negative && { tone: 'negative' as const }),
    ...(notes.length > 0 && { note: notes.join(' · ') }),
  };
}
