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

/**
 * Does something, and gives the longest time for which the page's main thread did nothing else meanwhile, in
 * milliseconds: its own time, so that what else runs on the machine is not counted.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' || event.name === 'ThreadControllerImpl::RunTask') events.push(event);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
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
  const tasks = events.filter((event) => event.ph === 'X' && mains.has(place(event)));
  if (tasks.length === 0) throw new Error('no task of the page was seen');
  return tasks.reduce((longest, { tdur }) => Math.max(longest, (tdur ?? 0) / 1_000), 0);
}
