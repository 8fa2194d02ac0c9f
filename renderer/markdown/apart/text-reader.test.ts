import type { Root } from 'mdast';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParseAnswer } from './parse-messages';
import { type ReaderPort, TextReader } from './text-reader';

const tree = (): Root => ({ type: 'root', children: [] });

/** Workers that answer when they are told to. */
class Workers {
  readonly asked: string[] = [];
  ended = 0;
  started = 0;
  answer: (answer: ParseAnswer) => void = () => undefined;
  fail: () => void = () => undefined;

  start = (): ReaderPort => {
    this.started += 1;
    return {
      postMessage: (source) => this.asked.push(source),
      onAnswer: (listener) => {
        this.answer = listener;
      },
      onFailure: (listener) => {
        this.fail = listener;
      },
      terminate: () => {
        this.ended += 1;
      },
    };
  };
}

let workers: Workers;
let reader: TextReader;

beforeEach(() => {
  vi.useFakeTimers();
  workers = new Workers();
  reader = new TextReader(workers.start, { each: 1_000, all: 2_500 });
});

afterEach(() => vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);

test('texts are read one after the other in one worker, which ends with them', async () => {
  const done = reader.read(['one', 'two', 'one']);
  expect(workers.asked).toEqual(['one']);
  const first = tree();
  workers.answer({ tree: first });
  await settled();
  expect(workers.asked).toEqual(['one', 'two']);
  workers.answer({ tree: tree() });
  await done;
  expect(reader.readingOf('one')).toEqual({ kind: 'tree', tree: first });
  expect(reader.readingOf('two')?.kind).toBe('tree');
  expect(workers).toMatchObject({ started: 1, ended: 1 });
});

test('a text that takes too long is late, its worker is ended, and the next has another', async () => {
  const done = reader.read(['endless', 'short']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reader.readingOf('endless')).toEqual({ kind: 'late' });
  expect(workers).toMatchObject({ started: 2, ended: 1, asked: ['endless', 'short'] });
  workers.answer({ tree: tree() });
  await done;
  expect(reader.readingOf('short')?.kind).toBe('tree');
});

test('when many take long together, the last are late without being tried', async () => {
  const done = reader.read(['a', 'b', 'c', 'd', 'e']);
  await vi.advanceTimersByTimeAsync(2_500);
  await done;
  expect(workers.asked).toEqual(['a', 'b', 'c']);
  expect(reader.readingOf('e')).toEqual({ kind: 'late' });
});

test('what the reader falls over has failed, whether it says so or not', async () => {
  const done = reader.read(['says', 'dies']);
  workers.answer({ problem: 'RangeError' });
  await settled();
  workers.fail();
  await done;
  expect(reader.readingOf('says')).toEqual({ kind: 'failed' });
  expect(reader.readingOf('dies')).toEqual({ kind: 'failed' });
  expect(workers).toMatchObject({ started: 2, ended: 2 });
});

test('what is asked for next takes the place of all before it, but for what both have', async () => {
  const one = reader.read(['shared']);
  workers.answer({ tree: tree() });
  await one;
  const overtaken = reader.read(['shared', 'old']);
  expect(workers.asked).toEqual(['shared', 'old']);
  const newest = reader.read(['shared', 'new']);
  expect(workers.ended).toBe(2);
  workers.answer({ tree: tree() });
  await newest;
  expect(reader.readingOf('shared')?.kind).toBe('tree');
  expect(reader.readingOf('new')?.kind).toBe('tree');
  await vi.advanceTimersByTimeAsync(1_000);
  await overtaken;
  expect(reader.readingOf('old')).toBeNull();
});

test('where no worker can be had nothing is known, and nobody waits', async () => {
  const none = new TextReader(
    () => {
      throw new Error('no workers here');
    },
    { each: 1_000, all: 1_000 },
  );
  await none.read(['text']);
  expect(none.readingOf('text')).toBeNull();
});
