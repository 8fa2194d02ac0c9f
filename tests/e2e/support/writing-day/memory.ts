import type { CDPSession, ElectronApplication, Page } from 'playwright/test';

/** What the app holds, after everything that nobody needs was let go. Bytes, and numbers of things. */
export interface MemorySample {
  readonly presses: number;
  /** Characters of Markdown in the texts. */
  readonly characters: number;
  readonly place: 'list' | 'text';
  readonly sitting: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly windowResident: number;
  readonly mainHeap: number;
  readonly mainResident: number;
}

export type Occasion = Pick<MemorySample, 'presses' | 'characters' | 'place' | 'sitting'>;

/** Collects garbage and counts what is left. */
export async function sampleMemory(
  electron: ElectronApplication,
  page: Page,
  occasion: Occasion,
): Promise<MemorySample> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  // What finalizers let go is gone after the second time only.
  for (let times = 0; times < 3; times += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const of = await metrics(session);
  await session.detach();
  const main = await electron.evaluate(async ({ app }) => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect();
    const window = app.getAppMetrics().find(({ type }) => type === 'Tab');
    const { heapUsed, rss } = process.memoryUsage();
    return {
      mainHeap: heapUsed,
      mainResident: rss,
      windowResident: (window?.memory.workingSetSize ?? 0) * 1_024,
    };
  });
  return {
    ...occasion,
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    ...main,
  };
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: values } = await session.send('Performance.getMetrics');
  return (name) => values.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

export function memoryLine(sample: MemorySample): string {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    `sitting ${sample.sitting}, ${sample.place}, ${sample.presses} keys, ${sample.characters} characters:`,
    `heap ${megabytes(sample.heap)}, ${sample.nodes} nodes, ${sample.listeners} listeners,`,
    `window ${megabytes(sample.windowResident)}; main heap ${megabytes(sample.mainHeap)}, main ${megabytes(sample.mainResident)}`,
  ].join(' ');
}
