import { expect, test } from 'vitest';
import { SpellingClient, type SpellingPort } from './spelling-client';
import type { SpellingAnswer, SpellingQuestion } from './worker/messages';

/** A worker that knows three words and counts what it is asked. */
function standIn() {
  const asked: SpellingQuestion[] = [];
  let answer: (answer: SpellingAnswer) => void = () => undefined;
  let fail: (problem: string) => void = () => undefined;
  const port: SpellingPort = {
    postMessage: (question) => {
      asked.push(question);
      if (question.language === 'fr') {
        answer({ id: question.id, problem: 'no dictionary' });
      } else if (question.kind === 'check') {
        answer({
          id: question.id,
          words: question.words.filter((word) => !['one', 'two', 'three'].includes(word)),
        });
      }
    },
    onAnswer: (listener) => {
      answer = listener;
    },
    onFailure: (listener) => {
      fail = listener;
    },
  };
  return { asked, port, fail: (problem: string) => fail(problem) };
}

test('no word is asked about twice', async () => {
  const { asked, port } = standIn();
  const client = new SpellingClient(() => port);
  expect(await client.wrongOf('en-US', ['one', 'tow', 'one'])).toEqual(new Set(['tow']));
  expect(await client.wrongOf('en-US', ['tow', 'two'])).toEqual(new Set(['tow']));
  expect(asked.map((question) => question.kind === 'check' && question.words)).toEqual([
    ['one', 'tow'],
    ['two'],
  ]);
});

test('each language has its own verdicts', async () => {
  const { asked, port } = standIn();
  const client = new SpellingClient(() => port);
  await client.wrongOf('en-US', ['one']);
  await client.wrongOf('de', ['one']);
  expect(asked.map(({ language }) => language)).toEqual(['en-US', 'de']);
});

test('a dictionary that cannot be loaded is told of, and asked for again', async () => {
  const { asked, port } = standIn();
  const client = new SpellingClient(() => port);
  await expect(client.wrongOf('fr', ['un'])).rejects.toThrow('no dictionary');
  await expect(client.wrongOf('fr', ['un'])).rejects.toThrow('no dictionary');
  expect(asked).toHaveLength(2);
});

test('a worker that stops fails what waits, and the next question starts another', async () => {
  const first = standIn();
  const second = standIn();
  const ports = [first.port, second.port];
  const client = new SpellingClient(() => ports.shift() ?? second.port);
  const waiting = client.suggest('en-US', 'tow');
  first.fail('out of memory');
  await expect(waiting).rejects.toThrow('out of memory');
  expect(await client.wrongOf('en-US', ['tow'])).toEqual(new Set(['tow']));
  expect(second.asked).toHaveLength(1);
});
