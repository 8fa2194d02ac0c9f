import type { Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own time, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';
const IDLE_WORK = 'FireIdleCallback';

/**
 * Does something, and gives the longest time for which the page's main thread did nothing else meanwhile, in
 * milliseconds: its own time, so that what else runs on the machine is not counted.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const times = await timesOf(page, TASK, act);
  if (times.length === 0) throw new Error('no task of the page was seen');
  return times.reduce((longest, time) => Math.max(longest, time), 0);
}

/** Does something, and gives what the page did in idle moments for it, in milliseconds of the main thread's own time. */
export async function idleWork(page: Page, act: () => Promise<void>): Promise<number> {
  const times = await timesOf(page, IDLE_WORK, act);
  return times.reduce((sum, time) => sum + time, 0);
}

async function timesOf(page: Page, name: string, act: () => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' || event.name === name) events.push(event);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [name === TASK ? 'toplevel' : 'devtools.timeline'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const place = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    events.filter(({ args }) => args.name === 'CrRendererMain').map((event) => place(event)),
  );
  return events
    .filter((event) => event.ph === 'X' && mains.has(place(event)))
    .map(({ tdur }) => (tdur ?? 0) / 1_000);
}
