import type { CDPSession, Page } from 'playwright/test';
import { startTrace, type TraceEvent } from './trace-events';

/** A frame that took long; milliseconds. */
export interface LongFrame {
  readonly during: string;
  readonly wall: number;
  /** What the page's thread itself spent on it: on a busy machine waiting for the processor is most of the rest. */
  readonly thread: number;
  /** What it spent in the midst of it on questions of the test, which is no part of that. */
  readonly asked: number;
  /** That of each of its tasks, the longest first: on a busy machine what had frames of its own elsewhere piles up in one. */
  readonly tasks: readonly number[];
  /** What most of that went to. */
  readonly parts: readonly string[];
}

/** Frames shorter than this are not told of. */
const LONG = 50;
const PARTS = 5;
/** No task takes longer than this, in microseconds. */
const LONGEST_TASK = 20_000_000;
const MARK = 'writing day: ';

/**
 * Whether a frame takes so many milliseconds by what the app does. Where the thread waited for the processor for most of
 * the frame, keys and timers piled up behind one another: then each of its tasks is looked at by itself.
 */
export function takesLong({ thread, wall, tasks }: LongFrame, most: number): boolean {
  return thread > most && (wall < 2 * thread || (tasks[0] ?? 0) > most);
}

/** Watches every frame of a window by traces that are cut where nothing goes on. */
export class FrameWatch {
  readonly #session: CDPSession;
  readonly #page: Page;
  #stop: () => Promise<TraceEvent[]>;
  #during = 'the start';

  private constructor(page: Page, session: CDPSession, stop: () => Promise<TraceEvent[]>) {
    this.#page = page;
    this.#session = session;
    this.#stop = stop;
  }

  static async begin(page: Page): Promise<FrameWatch> {
    const session = await page.context().newCDPSession(page);
    return new FrameWatch(page, session, await startTrace(session));
  }

  /** Frames that follow are told of as being of this. */
  async note(during: string): Promise<void> {
    await this.#page.evaluate((name) => {
      performance.mark(name);
      performance.clearMarks(name);
    }, `${MARK}${during}`);
  }

  /** The long frames since the last time. */
  async collect(): Promise<LongFrame[]> {
    const events = await this.#stop();
    this.#stop = await startTrace(this.#session);
    return this.#longFrames(events);
  }

  #longFrames(events: readonly TraceEvent[]): LongFrame[] {
    const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
    const marks = events.filter(({ name }) => name.startsWith(MARK));
    const found: LongFrame[] = [];
    for (const { start, end } of spansOf(events)) {
      if (end - start <= LONG * 1_000) {
        continue;
      }
      const all = startingBetween(tasks, start - LONGEST_TASK, end).filter(
        ({ ts, dur = 0 }) => ts + dur > start,
      );
      const within = all.filter((task) => !isOfTest(events, task));
      const times = within.map(({ tdur = 0 }) => tdur / 1_000).sort((a, b) => b - a);
      const thread = times.reduce((sum, time) => sum + time, 0);
      const asked = all.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000 - thread;
      if (thread > LONG) {
        const during = marks.findLast(({ ts }) => ts <= start)?.name.slice(MARK.length) ?? this.#during;
        const wall = (end - start) / 1_000;
        found.push({ during, wall, thread, asked, tasks: times, parts: partsOf(events, within) });
      }
    }
    this.#during = marks.at(-1)?.name.slice(MARK.length) ?? this.#during;
    return found;
  }
}

/** What every task of the app or of the browser's drawing has in it, */
const OF_APP =
  /^(?:FunctionCall|EvaluateScript|EventDispatch|TimerFire|Fire|HandlePostMessage|RunMicrotasks|v8|V8\.(?!GC)|PrePaint|Paint|Layerize|Commit|Parse)/u;
/** but for those that only collect garbage, which anybody's task may do in its midst. */
const GARBAGE = /^(?:V8\.GC|MajorGC|MinorGC|V8\.External)/u;
/** Shorter tasks are not worth a look, in microseconds. */
const SHORT = 1_000;

/**
 * Whether a task is a question that the test asked the page. In a long text one look for a role takes a tenth of a second,
 * and has each block laid out that the app leaves alone. `events` are in order.
 */
export function isOfTest(events: readonly TraceEvent[], task: TraceEvent): boolean {
  const inside = startingBetween(events, task.ts, endOf(task));
  if (inside.some(({ name }) => OF_APP.test(name))) {
    return false;
  }
  let [garbage, collectedUntil] = [0, 0];
  for (const event of inside.filter(({ name, ph }) => ph === 'X' && GARBAGE.test(name))) {
    if (event.ts >= collectedUntil) {
      garbage += event.tdur ?? 0;
      collectedUntil = endOf(event);
    }
  }
  return (task.tdur ?? 0) - garbage > SHORT;
}

/** From the first work for a frame to its being drawn, as Chromium counts it for long animation frames. */
function spansOf(events: readonly TraceEvent[]): { start: number; end: number }[] {
  const begun = new Map<string, number>();
  return events.flatMap(({ name, ph, id2, ts }) => {
    const id = id2?.local ?? '';
    if (name !== 'AnimationFrame' || (ph !== 'b' && ph !== 'e')) {
      return [];
    }
    const start = begun.get(id);
    begun.set(id, ts);
    return ph === 'e' && start !== undefined ? [{ start, end: ts }] : [];
  });
}

/** What the thread's time went to, without that of what ran inside it; the most first. */
function partsOf(events: readonly TraceEvent[], tasks: readonly TraceEvent[]): string[] {
  const spent = new Map<string, number>();
  for (const task of tasks) {
    const inside = startingBetween(events, task.ts, endOf(task)).filter(
      (event) => event.ph === 'X' && endOf(event) <= endOf(task),
    );
    const open: TraceEvent[] = [];
    for (const event of inside) {
      while (open.length > 0 && event.ts >= endOf(open.at(-1))) {
        open.pop();
      }
      const around = open.at(-1);
      const time = (event.tdur ?? 0) / 1_000;
      add(spent, labelOf(event), time);
      if (around !== undefined) {
        add(spent, labelOf(around), -time);
      }
      open.push(event);
    }
  }
  return [...spent]
    .filter(([, time]) => time > 2)
    .sort(([, a], [, b]) => b - a)
    .slice(0, PARTS)
    .map(([label, time]) => `${label} ${Math.round(time)} ms`);
}

/** Of events in order those that begin within a time; a trace has too many of them to look at all for each frame. */
function startingBetween(events: readonly TraceEvent[], start: number, end: number): readonly TraceEvent[] {
  return events.slice(firstFrom(events, start), firstFrom(events, end));
}

/** The first event that does not begin before a time. */
function firstFrom(events: readonly TraceEvent[], time: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.ts ?? 0) < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function endOf(event: TraceEvent | undefined): number {
  return (event?.ts ?? 0) + (event?.dur ?? 0);
}

function add(spent: Map<string, number>, label: string, time: number): void {
  spent.set(label, (spent.get(label) ?? 0) + time);
}

function labelOf({ name, args: { data } }: TraceEvent): string {
  const place = data?.['url'] === undefined ? '' : ` ${String(data['url']).split('/').at(-1)}`;
  const line = data?.['lineNumber'] === undefined ? '' : `:${data['lineNumber']}:${data['columnNumber']}`;
  const what = data?.['functionName'] ?? data?.['type'] ?? '';
  return `${name} ${what}${place}${line}`.trim();
}
