import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromFrame, RunRequest, ToFrame } from './run-messages';
import { Runner } from './runner';

const request: RunRequest = {
  language: 'python',
  code: 'print(1)',
  input: '',
  limits: { seconds: 10, megabytes: 256, characters: 20 },
};

/** A frame of the test's: what it was sent, and a way to speak for it. */
class FakeFrame {
  readonly sent: ToFrame[] = [];
  isRemoved = false;
  readonly say: (message: FromFrame) => void;

  constructor(say: (message: FromFrame) => void) {
    this.say = say;
  }

  runId(): number {
    const run = this.sent.findLast((message) => message.kind === 'run');
    return run?.kind === 'run' ? run.id : 0;
  }
}

function setUp() {
  const frames: FakeFrame[] = [];
  const runner = new Runner({
    openFrame: (onMessage) => {
      const frame = new FakeFrame(onMessage);
      frames.push(frame);
      return {
        send: (message) => frame.sent.push(message),
        remove: () => {
          frame.isRemoved = true;
        },
      };
    },
    every: (milliseconds, act) => {
      const timer = setInterval(act, milliseconds);
      return () => clearInterval(timer);
    },
    now: () => Date.now(),
  });
  return { runner, frames };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a run waits for the frame, tells of its phases and output, and gives how it ended', async () => {
  const { runner, frames } = setUp();
  const phases: string[] = [];
  const run = runner.run(request, { onPhase: (phase) => phases.push(phase) });
  const [frame] = frames;
  expect(frame?.sent).toEqual([]);
  frame?.say({ kind: 'ready' });
  const id = frame?.runId() ?? 0;
  frame?.say({ kind: 'phase', id, phase: 'running' });
  frame?.say({ kind: 'output', id, stream: 'stdout', text: '1\n' });
  frame?.say({ kind: 'output', id, stream: 'stderr', text: 'oh' });
  frame?.say({ kind: 'done', id, end: { outcome: 'finished', value: null, milliseconds: 3 } });
  expect(await run).toEqual({
    outcome: 'finished',
    value: null,
    milliseconds: 3,
    stdout: '1\n',
    stderr: 'oh',
  });
  expect(phases).toEqual(['loading', 'running']);
});

test('the frame is kept for the next run', async () => {
  const { runner, frames } = setUp();
  for (const _ of [1, 2]) {
    const run = runner.run(request);
    if (frames[0]?.sent.length === 0) {
      frames[0].say({ kind: 'ready' });
    }
    const id = frames[0]?.runId() ?? 0;
    frames[0]?.say({ kind: 'done', id, end: { outcome: 'finished', value: '2', milliseconds: 1 } });
    expect((await run).value).toBe('2');
  }
  expect(frames).toHaveLength(1);
});

test('a frame that no longer answers is thrown away, and the next run gets another', async () => {
  const { runner, frames } = setUp();
  const run = runner.run(request);
  frames[0]?.say({ kind: 'ready' });
  frames[0]?.say({ kind: 'phase', id: 1, phase: 'running' });
  await vi.advanceTimersByTimeAsync(6_000);
  expect((await run).outcome).toBe('out-of-memory');
  expect(frames[0]?.isRemoved).toBe(true);
  void runner.run(request);
  expect(frames).toHaveLength(2);
});

test('a frame that answers but lets a run go on for ever is thrown away after the limit', async () => {
  const { runner, frames } = setUp();
  const run = runner.run(request);
  const [frame] = frames;
  frame?.say({ kind: 'ready' });
  frame?.say({ kind: 'phase', id: 1, phase: 'running' });
  const answering = setInterval(() => frame?.say({ kind: 'pong' }), 300);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(frame?.isRemoved).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  clearInterval(answering);
  expect((await run).outcome).toBe('timed-out');
  expect(frame?.isRemoved).toBe(true);
});

test('a run can be called off, and what comes of it later counts for nothing', async () => {
  const { runner, frames } = setUp();
  const run = runner.run(request);
  frames[0]?.say({ kind: 'ready' });
  runner.cancel();
  expect((await run).outcome).toBe('cancelled');
  expect(frames[0]?.sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
  const next = runner.run(request);
  frames[0]?.say({ kind: 'done', id: 1, end: { outcome: 'finished', value: null, milliseconds: 1 } });
  frames[0]?.say({ kind: 'done', id: 2, end: { outcome: 'failed', value: null, milliseconds: 1 } });
  expect((await next).outcome).toBe('failed');
});

test('a frame that sends more than the limit is not believed', async () => {
  const { runner, frames } = setUp();
  const run = runner.run(request);
  frames[0]?.say({ kind: 'ready' });
  for (const stream of ['stdout', 'stderr'] as const) {
    frames[0]?.say({ kind: 'output', id: 1, stream, text: 'x'.repeat(15) });
  }
  frames[0]?.say({ kind: 'done', id: 1, end: { outcome: 'finished', value: null, milliseconds: 1 } });
  const { stdout, stderr } = await run;
  expect([stdout.length, stderr.length]).toEqual([15, 5]);
});
