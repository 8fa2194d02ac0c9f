import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { trainingFormats } from '#shared/formats/registry';
import { canonicalJson } from '#shared/lib/json-value';
import { formatValidators } from '../../support/validators/format-validators';
import { labelingConfigProblems } from '../../support/validators/label-studio';
import { readRows } from '../../support/validators/read-rows';
import { submissionOf, workOfEveryKind } from './support/every-kind';
import { useHub } from './support/use-hub';

const hub = useHub();
let expert: string;

type Row = Readonly<Record<string, unknown>>;

interface Exported {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly provenance: readonly Row[];
  readonly files: string;
}

beforeAll(async () => {
  const writer = await hub.signIn('Ada Lovelace');
  expert = writer.expert;
  const works = workOfEveryKind();
  const { bundle } = await hub.importTasks(
    'Kinds',
    works.map(({ task }) => task),
  );
  await hub.ask('publish', bundle, '--to', 'all');
  for (const work of works) {
    const submission = submissionOf(work, { bundle, project: 'kinds', expert });
    const reply = await writer.client.put(submission.id, canonicalJson(submission));
    expect([work.task.id, reply.status, await reply.text()]).toEqual([work.task.id, 201, expect.any(String)]);
  }
}, 60_000);

async function exportAs(format: string, ...more: string[]): Promise<Exported> {
  const files = join(hub.process.folder, 'exported', format);
  const ran = await hub.run(
    'export',
    '--format',
    format,
    '--provenance',
    `${files}.provenance.jsonl`,
    ...more,
  );
  expect([ran.status, ran.stderr]).toEqual([0, expect.stringContaining(files)]);
  const provenance = readRows('jsonl', readFileSync(`${files}.provenance.jsonl`, 'utf8'));
  return { text: ran.stdout, rows: readRows(format, ran.stdout), provenance, files };
}

const turn = (role: string, content: unknown) => ({ role, content });

test('every format has a validator, and every row that the hub writes passes it', async () => {
  expect(Object.keys(formatValidators).sort()).toEqual(trainingFormats.map(({ name }) => name).sort());
  for (const { name } of trainingFormats.filter((format) => format.name !== 'rubric')) {
    const { rows, provenance } = await exportAs(name);
    expect(rows, name).not.toEqual([]);
    for (const row of rows) {
      expect(formatValidators[name]?.(row), JSON.stringify(row)).toEqual([]);
    }
    expect(
      provenance.map((line) => line['row']),
      name,
    ).toEqual(rows.map((_, index) => index + 1));
    expect(JSON.stringify([rows, provenance]), name).not.toContain(expert);
    expect(JSON.stringify(rows), name).not.toMatch(/model-(a|b|r\d)/);
  }
});

test('what was judged comes out as what trainers read', async () => {
  expect((await exportAs('trl-stepwise')).rows).toMatchObject([{ labels: [true, true, false] }]);
  expect((await exportAs('helpsteer')).rows).toEqual([
    {
      prompt: 'My child has a fever. What now?',
      response: 'Give paracetamol and call again if the fever lasts.',
      helpfulness: 3,
      harm: 2,
    },
  ]);
  const conversation = (await exportAs('sharegpt')).rows.find((row) =>
    JSON.stringify(row).includes('leave my job'),
  );
  const messages = conversation?.['conversations'] as { from: string }[];
  expect(messages.map(({ from }) => from)).toEqual(['human', 'gpt', 'human', 'gpt']);
  const { rows, provenance } = await exportAs('trl-prompt-only');
  const probe = provenance.findIndex((line) => line['origin'] === 'probe');
  expect(rows[probe]).toMatchObject({ prompt: [{ role: 'user' }, { role: 'assistant' }, { role: 'user' }] });
});

test('a revised response is preferred to what it was, under the prompt that both answer', async () => {
  const { rows, provenance } = await exportAs('trl-preference');
  const index = provenance.findIndex((line) => line['task'] === 'kind-revise');
  expect(rows[index]).toEqual({
    prompt: [turn('user', 'Which dose of apixaban?')],
    chosen: [turn('assistant', expect.stringContaining('**2.5 mg**'))],
    rejected: [turn('assistant', 'Start apixaban 5 mg twice daily.')],
  });
  expect(provenance[index]).toMatchObject({
    pair: { source: 'revision', chosenModel: null, rejectedModel: 'model-a' },
  });
});

test('Label Studio gets an array, its configuration beside it, and the very words that were marked', async () => {
  const { text, rows, files } = await exportAs('label-studio');
  expect(text.startsWith('[\n{')).toBe(true);
  const config = readFileSync(`${files}.labeling-config.xml`, 'utf8');
  expect(labelingConfigProblems(config, rows)).toEqual([]);
  const results = rows.flatMap((row) => {
    const { annotations } = row as unknown as { annotations: { result: Row[] }[] };
    return annotations.flatMap(({ result }) => result);
  });
  const passages = results.flatMap(({ type, value }) => (type === 'labels' ? [(value as Row)['text']] : []));
  expect(passages).toEqual(
    expect.arrayContaining([
      'apixaban 5 mg twice daily',
      'Her creatinine **clearance** is 0.6 ml',
      expect.stringMatching(/^This is the third\*\* time I write$/),
    ]),
  );
  const types = new Set(results.map(({ type }) => type));
  for (const type of [
    'choices',
    'labels',
    'rating',
    'number',
    'pairwise',
    'ranker',
    'chatmessage',
    'textarea',
  ]) {
    expect(types, type).toContain(type);
  }
});

test('an export without a row is still a file of its format', async () => {
  const { bundle } = await hub.importTasks(
    'Nothing',
    workOfEveryKind().map(({ task }) => task),
  );
  await hub.ask('publish', bundle, '--to', 'all');
  const array = await exportAs('label-studio', '--project', 'Nothing');
  expect(array.rows).toEqual([]);
  expect(existsSync(`${array.files}.labeling-config.xml`)).toBe(true);
  const table = await exportAs('csv', '--project', 'Nothing');
  expect(table.rows).toEqual([]);
  expect(table.text).toMatch(/^submission,task,[^\n]*\r\n$/);
});

test('the table holds each kind of work, and a flag that a change deals with by its id', async () => {
  const { rows } = await exportAs('csv');
  const kinds = new Set(rows.map((row) => row['kind']));
  for (const kind of [
    'label',
    'comparison',
    'score',
    'ranking',
    'flag',
    'verdict',
    'evidence',
    'revision change',
    'reasoning step',
    'probe turn',
    'conversation turn',
  ]) {
    expect(kinds, kind).toContain(kind);
  }
  expect(rows.find((row) => row['kind'] === 'flag')).toMatchObject({
    id: 'f1',
    target: 'b',
    topic: 'dosage',
    value: 'critical',
    quote: 'apixaban 5 mg twice daily',
    text: 'Apixaban 2.5 mg twice daily.',
  });
});
