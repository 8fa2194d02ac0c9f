import type { CDPSession } from 'playwright/test';

/** An event of a trace; times in microseconds. `tdur` is what its thread itself spent, without waiting for the processor. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id2?: { readonly local?: string };
  readonly args: {
    readonly name?: string;
    readonly data?: Readonly<Record<string, string | number>>;
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

export async function startTrace(session: CDPSession): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordUntilFull' },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', take);
    return onPageThread(events);
  };
}

/** Of all threads the one that the window's page runs on, in order. */
function onPageThread(events: readonly TraceEvent[]): TraceEvent[] {
  const isRenderer = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const marked = events.find(({ cat, ph }) => cat === 'blink.user_timing' && ph !== 'M');
  const thread = events.find(
    (event) => isRenderer(event) && (marked === undefined || event.pid === marked.pid),
  );
  return events
    .filter(({ pid, tid, ph }) => pid === thread?.pid && tid === thread.tid && ph !== 'M')
    .sort((a, b) => a.ts - b.ts);
}
