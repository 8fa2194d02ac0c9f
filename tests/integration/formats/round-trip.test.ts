import { describe, expect, test } from 'vitest';
import type { Contributions } from '#shared/domain/contributions';
import type { Turn } from '#shared/domain/turn';
import { preferencePairs, type TrainingRecord, taughtConversations } from '#shared/formats/training-record';
import { everyRecord } from '#shared/testing/every-contribution';
import { exported, type Row } from '../../support/exported';

/** Texts that break what is careless about quotes, lines, formulas, code points or escapes. */
const NASTY = [
  '=HYPERLINK("https://example.org")',
  '\'already quoted, "twice"',
  'one,two\r\nthree;\tfour',
  '-5 mg',
  '@rule + more',
  'Ｆull 🙂 width and \u202eright to left',
  '\\n is no line, $x^2$ is a formula, ``` is a fence',
  '</script><b>bold</b> &amp; done',
] as const;

/** Everything that was said, with one of the nasty texts wherever somebody writes. */
function nastyRecord(text: string): TrainingRecord {
  const { contributions } = everyRecord();
  const { criteria = [], ratings = [], scores = [], flags = [], conversations = [] } = contributions;
  return everyRecord({
    criteria: criteria.map((criterion) => ({ ...criterion, text })),
    ratings: ratings.map((rating) => ({ ...rating, note: text })),
    scores: scores.map((score) => ({ ...score, note: text })),
    flags: flags.map((flag) => ({ ...flag, wrong: text, right: text })),
    reasonings: (contributions.reasonings ?? []).map((reasoning) => ({
      ...reasoning,
      steps: reasoning.steps.map((step) => ({ ...step, markdown: `${text} ${step.markdown}`, note: text })),
    })),
    conversations: conversations.map(({ turns, expectedAnswer }) => ({
      turns: turns.map((turn) => ({ ...turn, markdown: `${text} ${turn.markdown}` })),
      expectedAnswer,
    })),
    ideals: [{ turn: 0, markdown: text, preferred: true }],
  });
}

const records = [
  ['plain', everyRecord()] as const,
  ...NASTY.map((text) => [text, nastyRecord(text)] as const),
];

describe.each(records)('what was said comes back out of every format: %s', (_name, record) => {
  const { contributions, task } = record;
  const texts = new Map<string, string>(task.material.responses.map(({ id, markdown }) => [markdown, id]));

  test('conversations', () => {
    const taught = taughtConversations(record);
    const chats = exported('openai-chat', record).map((row) => row['messages']);
    expect(chats).toEqual(taught);
    const completed = exported('trl-sft', record).map((row) => [
      ...(row['prompt'] as Turn[]),
      ...(row['completion'] as Turn[]),
    ]);
    expect(completed).toEqual(taught);
    const roles: Readonly<Record<string, Turn['role']>> = {
      system: 'system',
      human: 'user',
      gpt: 'assistant',
    };
    const shared = exported('sharegpt', record).map((row) =>
      (row['conversations'] as { from: string; value: string }[]).map(({ from, value }) => ({
        role: roles[from],
        content: value,
      })),
    );
    expect(shared).toEqual(taught);
  });

  test('preferences', () => {
    const pairs = preferencePairs(record).map(({ chosen, rejected }) => [chosen, rejected]);
    expect(pairs.length).toBeGreaterThan(0);
    const contentOf = (turns: unknown) => (turns as Turn[])[0]?.content;
    expect(
      exported('trl-preference', record).map((row) => [contentOf(row['chosen']), contentOf(row['rejected'])]),
    ).toEqual(pairs);
    expect(
      exported('openai-preference', record).map((row) => [
        contentOf(row['preferred_output']),
        contentOf(row['non_preferred_output']),
      ]),
    ).toEqual(pairs);
  });

  test('verdicts on whole responses', () => {
    const verdicts = exported('trl-unpaired', record).map((row) => [
      texts.get((row['completion'] as Turn[])[0]?.content ?? ''),
      row['label'] === true ? 'correct' : 'incorrect',
    ]);
    expect(verdicts).toEqual(
      (contributions.verdicts ?? [])
        .filter(({ claim }) => claim === null)
        .map(({ text, value }) => [text, value]),
    );
  });

  test('prompts, reasoning and rubrics', () => {
    expect(exported('trl-prompt-only', record).map((row) => row['prompt'])).toEqual([
      ...(contributions.variants ?? []).map(({ prompt }) => prompt),
      ...(contributions.probes ?? []).map(({ attack }) => attack),
    ]);
    expect(
      exported('trl-stepwise', record).map((row) => {
        const labels = row['labels'] as boolean[];
        return (row['completions'] as string[]).map((step, index) => [step, labels[index]]);
      }),
    ).toEqual(
      (contributions.reasonings ?? []).map(({ steps }) =>
        steps.map(({ markdown, mark }) => [markdown, mark !== 'wrong']),
      ),
    );
    const [rubric] = exported('rubric', record);
    const items = rubric?.['rubrics'] as { criterion: string; points: number; tags: string[] }[];
    expect(items.map(({ criterion, points, tags }) => [criterion, points, tags])).toEqual(
      (contributions.criteria ?? []).map(({ text, weight, kind }) => [text, weight, [`kind:${kind}`]]),
    );
  });

  test('scores, to the point on a scale of five', () => {
    const rows = exported('helpsteer', record);
    for (const { text, dimension, value, least, most } of contributions.scores ?? []) {
      const row = rows.find(({ response }) => texts.get(String(response)) === text);
      expect(least + (Number(row?.[dimension.id]) / 4) * (most - least)).toBe(value);
    }
  });

  test('the table of everything', () => {
    expect(readTable(exported('csv', record))).toEqual(tabled(contributions));
  });
});

/** Takes the apostrophe away that keeps a spreadsheet from calculating. */
function cell(row: Row, name: string): string {
  return String(row[name] ?? '').replace(/^'/, '');
}

/** Puts together again what the table has taken apart. */
function readTable(rows: readonly Row[]) {
  const of = (kind: string) => rows.filter((row) => row['kind'] === kind);
  const anchorIn = (row: Row) =>
    row['start'] === ''
      ? null
      : { start: Number(row['start']), end: Number(row['end']), quote: cell(row, 'quote') };
  const ranks = [...new Set(of('ranking').map((row) => row['value']))];
  return {
    criteria: of('criterion').map((row) => [
      row['id'],
      cell(row, 'text'),
      row['topic'],
      Number(row['value']),
    ]),
    ratings: of('rating').map((row) => [
      row['target'],
      row['topic'],
      Number(row['value']),
      cell(row, 'note'),
    ]),
    ranking: ranks.map((rank) =>
      of('ranking').flatMap((row) => (row['value'] === rank ? [row['target']] : [])),
    ),
    scores: of('score').map((row) => {
      const [, least, most, isBad] = /^(\d+) to (\d+)(, high is bad)?$/.exec(String(row['value_name'])) ?? [];
      const scale = [Number(least), Number(most), isBad !== undefined];
      return [row['target'], row['topic'], Number(row['value']), ...scale, cell(row, 'note')];
    }),
    flags: of('flag').map((row) => [
      row['id'],
      row['target'],
      anchorIn(row),
      row['topic'],
      row['value'],
      cell(row, 'note'),
      cell(row, 'text'),
    ]),
    labels: of('label').map((row) => [row['item'], row['topic'], row['value'], row['target'], anchorIn(row)]),
    verdicts: of('verdict').map((row) => [row['target'], anchorIn(row), row['value'], cell(row, 'note')]),
    steps: of('reasoning step').map((row) => [cell(row, 'text'), row['value'], cell(row, 'note')]),
    turns: of('conversation turn').map((row) => [
      row['value'],
      cell(row, 'text'),
      row['topic'] === 'asks' ? [cell(row, 'topic_name'), cell(row, 'note')] : null,
    ]),
    ideals: of('ideal answer').map((row) => [
      Number(row['part']) - 1,
      cell(row, 'text'),
      row['value'] === 'preferred',
    ]),
    justification: of('justification').map((row) => cell(row, 'text')),
  };
}

/** What the table should hold of it. */
function tabled(contributions: Contributions): ReturnType<typeof readTable> {
  const { criteria = [], ratings = [], ranking = [], scores = [], flags = [], labels = [] } = contributions;
  const { verdicts = [], reasonings = [], conversations = [], ideals = [], justification } = contributions;
  const placed = (anchor: { start: number; end: number; quote: string } | null) =>
    anchor === null ? null : { start: anchor.start, end: anchor.end, quote: anchor.quote };
  return {
    criteria: criteria.map(({ id, text, kind, weight }) => [id, text, kind, weight]),
    ratings: ratings.map(({ response, criterion, value, note }) => [response, criterion, value, note]),
    ranking: ranking.map((group) => [...group]),
    scores: scores.map(({ text, dimension, value, least, most, negative, note }) => {
      return [text, dimension.id, value, least, most, negative === true, note];
    }),
    flags: flags.map(({ id, text, anchor, category, severity, wrong, right }) => [
      id,
      text,
      placed(anchor),
      category.id,
      severity.id,
      wrong,
      right,
    ]),
    labels: labels.flatMap(({ taxonomy, codes, text, anchor }, index) =>
      codes.map(({ id }) => [String(index + 1), taxonomy.id, id, text ?? '', placed(anchor)]),
    ),
    verdicts: verdicts.map(({ text, claim, value, explanation }) => [
      text,
      placed(claim),
      value,
      explanation,
    ]),
    steps: reasonings.flatMap(({ steps }) =>
      steps.map(({ markdown, mark, note }) => [markdown, mark ?? '', note]),
    ),
    turns: conversations.flatMap(({ turns }) =>
      turns.map(({ role, markdown, asks }) => [role, markdown, asks === null ? null : [asks.what, asks.why]]),
    ),
    ideals: ideals.map(({ turn, markdown, preferred }) => [turn, markdown, preferred]),
    justification: justification === undefined ? [] : [justification.markdown],
  };
}
