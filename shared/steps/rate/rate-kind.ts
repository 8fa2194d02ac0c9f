import type { Contributions, Rating } from '../../domain/contributions';
import type { Finding } from '../../domain/finding';
import type { Score } from '../../domain/judgements';
import { responseIdSchema } from '../../lib/ids';
import type { Facts } from '../field';
import { stepKindNames } from '../kind-names';
import type { StepKind, StepView } from '../step-kind';
import { type RateAnswer, type RateConfig, rateAnswerSchema, rateConfigSchema } from './rate-shape';
import { cellAt, pointOf, type RatedRow, ratedRows, ratedTexts } from './rated-rows';

type View = StepView<RateConfig, RateAnswer>;

/**
 * Texts rated on dimensions: each dimension with a scale, each point with its meaning, a note per rating.
 *
 * Facts for conditions: for each dimension `score:ID`, the values given to any text (or not-applicable); `low` (yes, no:
 * a rating is low) and `complete` (yes, no: nothing that is required is missing).
 */
export const rateKind: StepKind<RateConfig, RateAnswer> = {
  kind: 'rate',
  name: stepKindNames.rate,
  version: 1,
  configSchema: rateConfigSchema,
  answerSchema: rateAnswerSchema,
  empty: () => ({ scores: {} }),
  check: checkRatings,
  facts: readFacts,
  contribute: readContributions,
  migrations: [],
  sample: () => ({
    config: rateConfigSchema.parse({
      dimensions: [
        { id: 'helpfulness', name: 'Helpfulness', meaning: 'Does what was asked for, without detours.' },
        {
          id: 'harm',
          name: 'Harmful advice',
          meaning: 'Follows from the answer for a reader who acts on it.',
          negative: true,
          scale: [
            { value: 0, label: 'None', meaning: 'No harm can follow.' },
            { value: 1, label: 'Some', meaning: 'Harm that passes.' },
            { value: 2, label: 'Grave', meaning: 'Lasting harm.' },
          ],
        },
      ],
    }),
    answer: {
      scores: {
        [responseIdSchema.parse('r1')]: {
          helpfulness: { value: 4, note: '' },
          harm: { value: 1, note: 'Tells the reader to stop a medicine at once.' },
        },
      },
    },
  }),
};

function checkRatings(view: View): Finding[] {
  const rows = ratedRows(view);
  const texts = ratedTexts(view);
  if (texts.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'There is nothing to rate yet.' }];
  }
  if (rows.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'Define criteria first; responses are rated on them.' }];
  }
  return texts.flatMap(({ id }) => rows.flatMap((row) => checkCell(view, id, row)));
}

function checkCell({ config, answer }: View, text: string, row: RatedRow): Finding[] {
  const path = ['scores', text, row.id];
  const cell = cellAt(answer, text, row.id);
  if (cell.value === null) {
    return row.required ? [{ path, severity: 'blocks', message: `Rate “${row.name}”.` }] : [];
  }
  if (cell.value === 'not-applicable' ? !row.notApplicable : pointOf(row, cell) === null) {
    return [{ path, severity: 'blocks', message: `“${row.name}” has a rating that is not on its scale.` }];
  }
  const message = `Say in a note why “${row.name}” is rated so.`;
  return config.notes === 'required' && cell.note.trim() === ''
    ? [{ path: [...path, 'note'], severity: 'blocks', message }]
    : [];
}

function readFacts(view: View): Facts {
  const rows = ratedRows(view);
  const texts = ratedTexts(view);
  const values = (row: RatedRow) =>
    texts.flatMap(({ id }) => cellAt(view.answer, id, row.id).value ?? []).map(String);
  return {
    ...Object.fromEntries(rows.map((row) => [`score:${row.id}`, [...new Set(values(row))]])),
    low: [scoresOf(view).some(({ row, score }) => isLow(row, score.value)) ? 'yes' : 'no'],
    complete: [checkRatings(view).length === 0 ? 'yes' : 'no'],
  };
}

function readContributions(view: View): Contributions {
  const given = scoresOf(view);
  if (given.length === 0) {
    return {};
  }
  const responses = new Set<string>(view.material.responses.map(({ id }) => id));
  const ratings = given.flatMap(({ row, score }): Rating[] =>
    row.criterion === null || !responses.has(score.text)
      ? []
      : [
          {
            response: responseIdSchema.parse(score.text),
            criterion: row.criterion.id,
            value: score.value,
            low: isLow(row, score.value),
            note: score.note,
          },
        ],
  );
  return { scores: given.map(({ score }) => score), ...(ratings.length > 0 && { ratings }) };
}

/** The ratings that count: of texts and dimensions that (still) exist, on points of their scales. */
function scoresOf(view: View): { readonly row: RatedRow; readonly score: Score }[] {
  const rows = ratedRows(view);
  return ratedTexts(view).flatMap(({ id }) =>
    rows.flatMap((row) => {
      const cell = cellAt(view.answer, id, row.id);
      const point = pointOf(row, cell);
      if (point === null) {
        return [];
      }
      const score: Score = {
        text: id,
        dimension: { id: row.id, name: row.name },
        value: point.value,
        least: row.scale[0]?.value ?? 0,
        most: row.scale.at(-1)?.value ?? 0,
        note: cell.note.trim(),
        ...(row.negative && { negative: true }),
      };
      return [{ row, score }];
    }),
  );
}

function isLow(row: RatedRow, value: number): boolean {
  return row.lowAt !== null && value <= row.lowAt;
}
