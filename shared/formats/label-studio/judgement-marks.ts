import type { Comparison, Score } from '../../domain/judgements';
import type { Conversation } from '../../domain/writings';
import { control, flat, type Mark, mark, nameFor } from './controls';
import { type MarkContext, wholeMarks } from './text-marks';

/** Scores, the ranking, revisions, and what was written or chosen about the task as a whole. */
export function judgementMarks(context: MarkContext): Mark[] {
  const {
    scores = [],
    revisions = [],
    ranking,
    justification,
    ideals = [],
    notes = [],
  } = context.record.contributions;
  return [
    ...scores.flatMap((score) => scoreMarks(context, score)),
    ...revisions.flatMap(({ text, revised, changes }) => [
      ...wholeMarks(context, text, 'TextArea', 'revision', 'Revision', [revised]),
      ...wholeMarks(
        context,
        text,
        'TextArea',
        'revision_reasons',
        'Reasons of the changes',
        changes.map(({ before, after, reason }) => `${before} → ${after}: ${reason}`),
      ),
    ]),
    ...(ranking === undefined || ranking.length === 0 ? [] : [rankingMark(context, ranking)]),
    ...written(context, 'justification', 'Justification', [justification?.markdown ?? '']),
    ...written(
      context,
      'ideal_answer',
      'Ideal answer',
      ideals.map((ideal) => ideal.markdown),
    ),
    ...notes.flatMap(({ field, values }) =>
      written(
        context,
        nameFor('field', field),
        field.name,
        values.map((value) => value.name),
      ),
    ),
  ];
}

/** Which of two is better. Label Studio's pairwise control knows no tie, so the outcome stands in a control of its own. */
export function comparisonMarks(context: MarkContext, comparison: Comparison): Mark[] {
  const { dimension, pair, better, outcome, strength, strengths } = comparison;
  const named = (base: string) => (dimension === null ? base : nameFor(base, dimension));
  const title = dimension?.name ?? 'All in all';
  const side = better === pair[0] ? 'left' : 'right';
  const words = outcome === 'both-bad' ? 'both bad' : outcome;
  return [
    ...(better === null
      ? []
      : [
          mark(control('Pairwise', 'pair', named('comparison'), title), null, context.nextId(), {
            selected: side,
          }),
        ]),
    mark(
      control('Choices', 'pair', named('outcome'), `${title}: outcome`, {
        options: flat(['better', 'tie', 'both bad']),
        attributes: { choice: 'single' },
      }),
      null,
      context.nextId(),
      { choices: [words] },
    ),
    mark(
      control('Number', 'pair', named('strength'), `${title}: how much`, {
        attributes: { min: '0', max: String(strengths) },
      }),
      null,
      context.nextId(),
      { number: strength },
    ),
  ];
}

/** The messages of a conversation. `createdAt` keeps their order, one millisecond apart. */
export function chatMarks(context: MarkContext, { turns }: Conversation): Mark[] {
  const first = Date.parse(context.record.submittedAt);
  const used = control('Chat', 'chat', 'chat', 'Conversation');
  return turns.map(({ role, markdown }, index) =>
    mark(used, null, context.nextId(), {
      chatmessage: { role, content: markdown, createdAt: first + index },
    }),
  );
}

/** Stars where the scale counts from 1, a number where it does not. */
function scoreMarks(context: MarkContext, { text, dimension, value, least, most, note }: Score): Mark[] {
  const index = context.texts.findIndex((candidate) => candidate.id === text);
  if (index === -1) {
    return [];
  }
  const isStars = least === 1 && Number.isInteger(value);
  const name = nameFor('score', dimension);
  const used = isStars
    ? control('Rating', 'text', name, dimension.name, { attributes: { maxRating: String(most) } })
    : control('Number', 'text', name, dimension.name, {
        attributes: { min: String(least), max: String(most), step: 'any' },
      });
  return [
    mark(used, index, context.nextId(), isStars ? { rating: value } : { number: value }),
    ...wholeMarks(context, text, 'TextArea', nameFor('score_note', dimension), `${dimension.name}: why`, [
      note,
    ]),
  ];
}

/** Buckets rank_1 … rank_8, so that tied responses share one. */
function rankingMark(context: MarkContext, ranking: readonly (readonly string[])[]): Mark {
  const buckets = Array.from({ length: 8 }, (_, index) => `rank_${index + 1}`);
  const filled = Object.fromEntries(ranking.map((group, index) => [`rank_${index + 1}`, [...group]]));
  const used = control('Ranker', 'responses', 'ranking', 'Ranking', { options: flat(buckets) });
  return mark(used, null, context.nextId(), { ranker: filled });
}

function written(context: MarkContext, name: string, title: string, values: readonly string[]): Mark[] {
  const said = values.filter((value) => value.trim() !== '');
  return said.length === 0
    ? []
    : [mark(control('TextArea', 'prompt', name, title), null, context.nextId(), { text: said })];
}
