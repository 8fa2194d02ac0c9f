import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/json-value';
import { dataFolder, NO_DATA } from '../../support/paths';
import { sixStepTask } from '../../support/sample-material';
import { useHub } from './support/use-hub';

const hub = useHub();

const question = (uid: string, prompt = 'Why is the sky blue at noon?') =>
  JSON.stringify({ uid, category: 'arena-hard-v0.1', cluster: 'Circular Motion and Revolutions', prompt });
const answerOf = (uid: string, model: string, content: unknown = { answer: 'Rayleigh scattering.' }) =>
  JSON.stringify({
    uid,
    ans_id: 'x',
    model,
    messages: [
      { role: 'user', content: '?' },
      { role: 'assistant', content },
    ],
  });

/** What `import` says to files of these contents, named a.jsonl, b.jsonl, …, and that it left nothing behind. */
async function refusal(format: string, ...contents: string[]): Promise<string> {
  const files = contents.map((content, index) => hub.file(`${'abc'[index]}.jsonl`, content));
  const before = await hub.run('bundle', 'list');
  const ran = await hub.run('import', ...files, '--format', format, '--project', 'Refused');
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^error: [^\n]+\n$/);
  expect(await hub.run('bundle', 'list')).toEqual(before);
  return ran.stderr.replace(/^error: \S*\/(?=[abc]\.jsonl)/, '').trim();
}

test('malformed arena-hard files are refused by file, line and reason, and nothing is imported', async () => {
  const good = `${question('q1')}\n${answerOf('q1', 'm1')}\n`;
  expect(await refusal('arena-hard', `${good}{"uid": "q2", "prompt": "cut`)).toMatch(
    /^a\.jsonl:3: the line is not JSON/,
  );
  expect(await refusal('arena-hard', good, '{"uid":"q1"}\n')).toMatch(
    /^b\.jsonl:1: this is neither a question/,
  );
  expect(await refusal('arena-hard', good, '[1,2]\n')).toMatch(/^b\.jsonl:1: this is neither/);
  expect(await refusal('arena-hard', '{"prompt":"no uid"}\n')).toMatch(/^a\.jsonl:1: "uid": /);
  expect(await refusal('arena-hard', `${good}\n\n${question('q1')}`)).toMatch(
    /^a\.jsonl:5: the question "q1" is there already, at .*a\.jsonl:1$/,
  );
  expect(await refusal('arena-hard', good, answerOf('q1', 'm1'))).toMatch(
    /^b\.jsonl:1: the model "m1" answers the question "q1" twice$/,
  );
  expect(await refusal('arena-hard', `${good}${question('q2')}`)).toMatch(
    /^a\.jsonl:3: no model answered the question "q2"$/,
  );
  expect(await refusal('arena-hard', question('q1', '  '))).toMatch(
    /^a\.jsonl:1: "prompt": the prompt is empty$/,
  );
  expect(await refusal('arena-hard', good, answerOf('q1', 'm2', { answer: '' }))).toMatch(
    /^b\.jsonl:1: .*assistant/,
  );
  expect(await refusal('arena-hard', good, answerOf('q1', 'm2', { text: 'x' }))).toMatch(/^b\.jsonl:1: /);
  expect(await refusal('arena-hard', answerOf('q1', 'm1'))).toMatch(/^.*a\.jsonl: there is no question/);
  const crowd = Array.from({ length: 9 }, (_, index) => answerOf('q1', `m${index}`)).join('\n');
  expect(await refusal('arena-hard', question('q1'), crowd)).toMatch(/^a\.jsonl:1: .* more than 8 models$/);
  expect(await refusal('arena-hard', '')).toMatch(/a\.jsonl: the file is empty$/);
  expect(await refusal('arena-hard', `${good}${'['.repeat(5000)}`)).toMatch(/^a\.jsonl:3: .*nested deeper/);
});

test('malformed mt-bench files are refused by file, line and reason, and nothing is imported', async () => {
  const good = '{"question_id":81,"category":"writing","turns":["Write.","Write again."]}\n';
  const reference = (turns: string[]) =>
    JSON.stringify({ question_id: 81, model_id: 'gpt-4', choices: [{ index: 0, turns }] });
  expect(await refusal('mt-bench', `${good}{"question_id":82,"turns":[]}`)).toMatch(/^a\.jsonl:2: "turns": /);
  expect(await refusal('mt-bench', good + good)).toMatch(/^a\.jsonl:2: the question "81" is there already/);
  expect(await refusal('mt-bench', good, '{"uid":"q"}')).toMatch(/^b\.jsonl:1: this is neither/);
  expect(await refusal('mt-bench', good, reference(['one']))).toMatch(
    /^b\.jsonl:1: .*has 1 turns, the question 2$/,
  );
  const twice = `${reference(['a', 'b'])}\n${reference(['a', 'b'])}`;
  expect(await refusal('mt-bench', good, twice)).toMatch(/^b\.jsonl:2: the question "81" has a second/);
});

test('malformed files of our own format are refused by file, line and reason, and nothing is imported', async () => {
  const header = '{"project":{"guidelines":"# Read this"}}\n';
  const task = canonicalJson(sixStepTask());
  const broken = { ...sixStepTask(), steps: [{ id: 's', kind: 'juggle', title: 'Juggle', config: {} }] };
  expect(await refusal('goldsmith', task)).toMatch(/a\.jsonl: there is no task/);
  expect(await refusal('goldsmith', `${task}\n${task}`)).toMatch(/^a\.jsonl:1: .*the first line must be/);
  expect(await refusal('goldsmith', `${header}${task}\n${task}`)).toMatch(
    /^a\.jsonl:3: the task "task-1" is there twice/,
  );
  expect(await refusal('goldsmith', `${header}${JSON.stringify(broken)}`)).toMatch(
    /^a\.jsonl:2: "steps\.0\.kind": .*juggle/,
  );
  expect(await refusal('goldsmith', header, task)).toMatch(/exactly one file/);
});

test('a file that is not there, is a folder or is not UTF-8 says so', async () => {
  const missing = await hub.run('import', 'no/such.jsonl', '--format', 'mt-bench', '--project', 'X');
  expect(missing).toMatchObject({ status: 2, stderr: 'error: no/such.jsonl: there is no such file\n' });
  const folder = await hub.run('import', '.', '--format', 'mt-bench', '--project', 'X');
  expect(folder.stderr).toBe('error: .: this is a folder, not a file\n');
});

test('flags that make no sense are refused by name', async () => {
  const file = hub.file('a.jsonl', `${question('q1')}\n${answerOf('q1', 'm1')}\n`);
  const said = async (...flags: string[]) => {
    const ran = await hub.run('import', file, ...flags);
    expect(ran.status).toBe(2);
    return ran.stderr;
  };
  expect(await said('--project', 'X')).toContain('--format is missing');
  expect(await said('--format', 'csv', '--project', 'X')).toContain('"csv" is none of arena-hard');
  expect(await said('--format', 'arena-hard')).toContain('--project NAME is missing');
  expect(await said('--format', 'arena-hard', '--project', 'X', '--limit', '0')).toContain('--limit');
  expect(await said('--format', 'arena-hard', '--project', 'X', '--pay', 'much')).toContain('--pay');
  expect(await said('--format', 'arena-hard', '--project', 'X', '--colour', 'red')).toContain('--colour');
  expect(await said('--format', 'arena-hard', '--project', 'X', '--guidelines', 'no.md')).toContain('no.md');
});

test('prompts and answers become tasks of six steps, with the terms and guidelines that were stated', async () => {
  const questions = hub.file('questions.jsonl', `${question('q1')}\n${question('q2')}\n${question('q3')}\n`);
  const answers = hub.file(
    'answers.jsonl',
    ['q1', 'q2', 'q3', 'q9']
      .flatMap((uid) => [answerOf(uid, 'm1'), answerOf(uid, 'm2', 'as plain text')])
      .join('\n'),
  );
  const guidelines = hub.file('guidelines.md', '# Our own rules');
  const terms = [
    '--minutes',
    '30',
    '--pay',
    '45.50',
    '--currency',
    'EUR',
    '--difficulty',
    'easy',
    '--deadline',
    '2027-03-31',
  ];
  const order = [
    '--format',
    'arena-hard',
    '--project',
    'Prüfung Nr. 1',
    '--limit',
    '2',
    '--guidelines',
    guidelines,
  ];
  const ran = await hub.run('import', answers, questions, ...order, ...terms);
  expect(ran.stderr).toBe('note: 2 answers belong to no question in these files and were left out\n');
  const { tasks: count, bundle } = JSON.parse(ran.stdout) as { tasks: number; bundle: string };
  expect(count).toBe(2);
  const reader = await hub.signIn('Arena reader');
  await hub.ask('publish', bundle, '--to', 'Arena reader');
  const [task] = await hub.tasksOf(reader, bundle);
  expect(task).toMatchObject({
    id: 'prufung-nr-1.q1',
    title: 'Why is the sky blue at noon?',
    domain: 'Natural sciences',
    terms: {
      minutes: 30,
      pay: { amount: 4550, currency: 'EUR' },
      difficulty: 'easy',
      deadline: '2027-03-31T23:59:59.000Z',
    },
  });
  expect(task?.steps.map((step) => step.kind)).toEqual([
    'prompt',
    'criteria',
    'evaluate',
    'justify',
    'write',
    'trace',
  ]);
  expect(task?.steps.every((step) => step.hint.length > 40)).toBe(true);
  expect(task?.material).toEqual({
    prompt: [{ role: 'user', content: 'Why is the sky blue at noon?' }],
    responses: [
      { id: 'r1', markdown: 'Rayleigh scattering.', model: 'm1' },
      { id: 'r2', markdown: 'as plain text', model: 'm2' },
    ],
    passages: [],
    images: [],
  });
  const [change] = (await reader.client.changes()).changes;
  expect(change).toMatchObject({ project: 'prufung-nr-1', title: 'Prüfung Nr. 1' });
});

test('the same content again is the next version, and the import says so', async () => {
  const files = [hub.file('a.jsonl', `${question('q1')}\n${answerOf('q1', 'm1')}\n`)];
  const order = ['--format', 'arena-hard', '--project', 'Twice'];
  const first = await hub.ask<{ bundle: string }>('import', ...files, ...order);
  const second = await hub.run('import', ...files, ...order);
  expect(second.stderr).toBe('note: this has the content of version 1, as version 2\n');
  expect((JSON.parse(second.stdout) as { bundle: string }).bundle).not.toBe(first.bundle);
});

test('conversations of two turns become criteria and an answer to each turn', async () => {
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
    'Two turns',
  );
  const reader = await hub.signIn('Bench reader');
  await hub.ask('publish', bundle, '--to', 'Bench reader');
  const [task] = await hub.tasksOf(reader, bundle);
  expect(task).toMatchObject({ id: 'two-turns.81', domain: 'Mathematics', title: 'Add 1 and 1.' });
  expect(task?.material.prompt.map((turn) => turn.role)).toEqual(['user', 'user']);
  expect(task?.steps.map(({ id, title }) => [id, title])).toEqual([
    ['criteria', 'Define quality criteria'],
    ['write-1', 'Write the first answer'],
    ['write-2', 'Write the follow-up answer'],
  ]);
  const reference = hub.file(
    'r.jsonl',
    '{"question_id":81,"model_id":"gpt-4","choices":[{"index":0,"turns":["It is 2.","It is 4."]}]}\n',
  );
  const judged = await hub.ask<{ bundle: string }>(
    'import',
    file,
    reference,
    '--format',
    'mt-bench',
    '--project',
    'Judged',
  );
  await hub.ask('publish', judged.bundle, '--to', 'Bench reader');
  const [withReference] = await hub.tasksOf(reader, judged.bundle);
  expect(withReference?.material).toEqual({
    prompt: [
      { role: 'user', content: 'Add 1 and 1.' },
      { role: 'assistant', content: 'It is 2.' },
      { role: 'user', content: 'Now double it.' },
    ],
    responses: [{ id: 'r1', markdown: 'It is 4.', model: 'gpt-4' }],
    passages: [],
    images: [],
  });
  expect(withReference?.steps.map((step) => step.kind)).toEqual(['criteria', 'evaluate', 'justify', 'write']);
});

test('all 150 arena-hard prompts and 80 MT-Bench questions come in, and the app reads them', async (context) => {
  if (dataFolder === null) {
    return context.skip(NO_DATA);
  }
  const folder = dataFolder;
  const at = (name: string) => join(folder, name);
  expect(existsSync(at('arena-hard-questions.jsonl'))).toBe(true);
  const arena = await hub.ask<{ tasks: number; bundle: string }>(
    'import',
    at('arena-hard-questions.jsonl'),
    at('arena-hard-answers-gpt-4-0314.jsonl'),
    at('arena-hard-answers-gpt-3.5-turbo-0125.jsonl'),
    ...['--format', 'arena-hard', '--project', 'Arena-Hard'],
  );
  expect(arena.tasks).toBe(150);
  const bench = await hub.ask<{ tasks: number; bundle: string }>(
    'import',
    at('mt-bench-questions.jsonl'),
    at('mt-bench-reference-answers.jsonl'),
    ...['--format', 'mt-bench', '--project', 'MT-Bench'],
  );
  expect(bench.tasks).toBe(80);
  const reader = await hub.signIn('Reader of everything');
  await hub.ask('publish', arena.bundle, '--to', 'Reader of everything');
  await hub.ask('publish', bench.bundle, '--to', 'Reader of everything');
  const arenaTasks = await hub.tasksOf(reader, arena.bundle);
  expect(arenaTasks.every((task) => task.material.responses.length === 2)).toBe(true);
  expect(arenaTasks.every((task) => task.title.length <= 90 && task.title !== 'Untitled task')).toBe(true);
  expect(new Set(arenaTasks.map((task) => task.domain)).size).toBeLessThanOrEqual(20);
  const benchTasks = await hub.tasksOf(reader, bench.bundle);
  expect(benchTasks.filter((task) => task.material.responses.length === 1)).toHaveLength(30);
  return undefined;
});
