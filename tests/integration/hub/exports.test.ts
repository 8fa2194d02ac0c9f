import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import { sixStepTask } from '../../support/sample-material';
import { formatValidators } from '../../support/validators/format-validators';
import { finishedWork, type Work } from './support/finished-work';
import { type SignedIn, useHub } from './support/use-hub';

const hub = useHub();
let writer: SignedIn;

type Row = Readonly<Record<string, unknown>>;
interface Exported {
  readonly rows: readonly Row[];
  readonly provenance: readonly Row[];
}

beforeAll(async () => {
  writer = await hub.signIn('Ada Lovelace');
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Imports tasks into a project, publishes them and hands in work on each of them. */
async function handIn(project: string, tasks: readonly Task[], works: readonly Work[]): Promise<string[]> {
  const { bundle } = await hub.importTasks(project, tasks);
  await hub.ask('publish', bundle, '--to', 'all');
  const ids: string[] = [];
  for (const [index, work] of works.entries()) {
    const task = tasks[index % tasks.length] as Task;
    const place = { bundle, project: project.toLowerCase().replaceAll(' ', '-'), expert: writer.expert };
    const submission = finishedWork(task, place, work);
    const reply = await writer.client.put(submission.id, canonicalJson(submission));
    expect([reply.status, await reply.text()]).toEqual([201, expect.any(String)]);
    ids.push(submission.id);
  }
  return ids;
}

async function exportAs(format: string, project: string): Promise<Exported> {
  const file = join(hub.process.folder, 'provenance', `${format}.jsonl`);
  const ran = await hub.run('export', '--format', format, '--project', project, '--provenance', file);
  expect(ran.status).toBe(0);
  expect(ran.stderr).toContain(file);
  const rows = linesOf(ran.stdout);
  for (const row of rows) {
    expect(formatValidators[format]?.(row)).toEqual([]);
  }
  return { rows, provenance: linesOf(readFileSync(file, 'utf8')) };
}

const tasksFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => sixStepTask(first + index));

test('every format’s rows are what its documentation says, and each row has its line of provenance', async () => {
  const ids = await handIn('Formats', tasksFrom(100, 3), [{}, {}, {}]);
  const expected = {
    'openai-chat': 1,
    'openai-preference': 1,
    'trl-preference': 1,
    'trl-sft': 1,
    'trl-prompt-only': 1,
    sharegpt: 1,
    rubric: 1,
  };
  for (const [format, rowsEach] of Object.entries(expected)) {
    const { rows, provenance } = await exportAs(format, 'Formats');
    expect(rows).toHaveLength(rowsEach * ids.length);
    expect(provenance.map((line) => line['row'])).toEqual(rows.map((_, index) => index + 1));
    expect(provenance.map((line) => line['submission'])).toEqual(
      ids.flatMap((id) => Array.from({ length: rowsEach }, () => id)),
    );
  }
});

test('what the expert wrote is in the rows as it was written', async () => {
  const ideal =
    'Give **half** of it.\n\n| a | b |\n| --- | --- |\n| $x^2$ | `1` |\n\n```js\nalert("</script>")\n```';
  await handIn('Words', tasksFrom(200, 1), [
    { ideal, prompt: 'How much of it should I give my 78-year-old patient?' },
  ]);
  const { rows } = await exportAs('openai-chat', 'Words');
  const [user, assistant] = rows[0]!['messages'] as { role: string; content: string }[];
  expect(user?.content).toBe(
    'How much of it should I give my 78-year-old patient?\n\nConstraints:\n- She cannot come for INR checks.',
  );
  expect(assistant?.content).toBe(`${ideal}\n\nWritten in step write.`);
});

test('a ranking gives a pair with the better answer first, a tie gives none', async () => {
  const rankings = [[['r1'], ['r2']], [['r2'], ['r1']], [['r1', 'r2']]];
  const ids = await handIn(
    'Ties',
    tasksFrom(300, 3),
    rankings.map((ranking) => ({ ranking })),
  );
  const { rows, provenance } = await exportAs('trl-preference', 'Ties');
  const pairs = provenance.map((line, index) => {
    const pair = line['pair'] as { source: string; chosenModel: string | null; rejectedModel: string | null };
    const [chosen] = rows[index]!['chosen'] as { content: string }[];
    const [rejected] = rows[index]!['rejected'] as { content: string }[];
    return { of: line['submission'], ...pair, chosen: chosen?.content, rejected: rejected?.content };
  });
  const ranked = pairs.filter((pair) => pair.source === 'ranking');
  expect(ranked.map((pair) => [pair.of, pair.chosenModel, pair.rejectedModel])).toEqual([
    [ids[0], 'model-one', 'model-two'],
    [ids[1], 'model-two', 'model-one'],
  ]);
  expect(ranked[0]).toMatchObject({
    chosen: expect.stringContaining('Apixaban'),
    rejected: expect.stringContaining('Dabigatran'),
  });
  // The expert rewrote the prompt: the ideal answer answers another one than the responses do.
  expect(pairs.every((pair) => pair.source === 'ranking')).toBe(true);
  expect(rows.every((row) => !JSON.stringify(row['prompt']).includes('INR checks'))).toBe(true);
});

test('an ideal answer to the very prompt of the responses is preferred to each of them', async () => {
  const tasks = tasksFrom(700, 1).map((task) => ({
    ...task,
    steps: task.steps
      .filter((step) => step.kind !== 'prompt')
      .map((step) => (step.kind === 'trace' ? { ...step, config: {} } : step)),
  }));
  await handIn('Same prompt', tasks as Task[], [{}]);
  const { rows, provenance } = await exportAs('trl-preference', 'Same prompt');
  expect(provenance.map((line) => (line['pair'] as { source: string }).source)).toEqual([
    'ranking',
    'ideal',
    'ideal',
  ]);
  expect(provenance.every((line) => line['promptChanged'] === false)).toBe(true);
  expect(JSON.stringify(rows[1]?.['chosen'])).toContain('Written in step write');
});

test('provenance says where a row comes from, and neither it nor the rows say who wrote it', async () => {
  const [id] = await handIn('Origins', tasksFrom(400, 1), [{}]);
  const { rows, provenance } = await exportAs('rubric', 'Origins');
  expect(provenance[0]).toMatchObject({
    row: 1,
    format: 'rubric',
    submission: id,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    task: 'task-400',
    project: 'origins',
    expert: expect.stringMatching(/^[0-9a-f]{32}$/),
    models: ['model-one', 'model-two'],
    promptChanged: true,
    app: '0.0.0-test',
    steps: expect.arrayContaining([{ id: 'write', kind: 'write', version: 1, authorship: null }]),
    receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
  const everything = JSON.stringify([rows, provenance]);
  expect(everything).not.toContain(writer.expert);
  expect(everything).not.toContain('Ada');
  expect(JSON.stringify(rows)).not.toContain('model-one');
});

test('of several submissions of a task by one expert the newest counts', async () => {
  const [, second] = await handIn('Again', tasksFrom(500, 1), [
    { ideal: 'First thoughts on it.' },
    { ideal: 'Second thoughts on it.' },
  ]);
  const { rows, provenance } = await exportAs('trl-sft', 'Again');
  expect(provenance.map((line) => line['submission'])).toEqual([second]);
  expect(JSON.stringify(rows)).toContain('Second thoughts');
});

test('conversations come out with an answer after each turn', async () => {
  const file = hub.file(
    'q.jsonl',
    '{"question_id":81,"category":"math","turns":["Add 1 and 1.","Now double it."]}\n',
  );
  const { bundle } = await hub.ask<{ bundle: string }>(
    'import',
    file,
    '--format',
    'mt-bench',
    '--project',
    'Turns',
  );
  await hub.ask('publish', bundle, '--to', 'all');
  const [task] = await hub.tasksOf(writer, bundle);
  const submission = finishedWork(
    task as Task,
    { bundle, project: 'turns', expert: writer.expert },
    { reason: null },
  );
  expect((await writer.client.put(submission.id, canonicalJson(submission))).status).toBe(201);
  const { rows } = await exportAs('openai-chat', 'Turns');
  const messages = rows[0]?.['messages'] as { role: string; content: string }[];
  expect(messages.map((message) => message.role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  expect(messages[1]?.content).toContain('step write-1');
  expect(messages[3]?.content).toContain('step write-2');
  expect((await exportAs('rubric', 'Turns')).rows).toHaveLength(1);
  expect((await exportAs('openai-preference', 'Turns')).rows).toHaveLength(0);
});

test('many submissions stream out in the order of their arrival', async () => {
  const tasks = tasksFrom(1_000, 210);
  const ids = await handIn(
    'Many',
    tasks,
    tasks.map(() => ({})),
  );
  const { rows, provenance } = await exportAs('trl-sft', 'Many');
  expect(rows).toHaveLength(210);
  expect(provenance.map((line) => line['submission'])).toEqual(ids);
}, 120_000);

test('without a file for it, provenance lies in the data folder', async () => {
  await handIn('Usual', tasksFrom(600, 1), [{}]);
  const ran = await hub.process.run('export', '--format', 'openai-chat', '--project', 'Usual');
  expect(linesOf(ran.stdout)).toHaveLength(1);
  const [file] = readdirSync(join(hub.process.folder, 'exports'));
  expect(file).toMatch(/^openai-chat-\d{4}-.*Z\.provenance\.jsonl$/);
  expect(ran.stderr).toContain(file);
});

test('what cannot be exported says why', async () => {
  for (const [words, reason] of [
    [['--format', 'xlsx'], '"xlsx" is none of openai-chat'],
    [[], '--format is missing'],
    [['--format', 'rubric', '--project', 'Nowhere'], 'there is no project "Nowhere"'],
  ] as const) {
    const ran = await hub.run('export', ...words);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(reason);
  }
});
