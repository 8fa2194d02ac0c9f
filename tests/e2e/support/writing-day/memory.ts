import type { CDPSession, ElectronApplication, Page } from 'playwright/test';

/** What the app holds, after everything that nobody needs was let go. Bytes, and numbers of things. */
export interface MemorySample {
  readonly presses: number;
  /** How many of them since the app was started. */
  readonly since: number;
  /** Characters of Markdown in the texts. */
  readonly characters: number;
  readonly place: 'list' | 'text';
  readonly sitting: number;
  readonly heap: number;
  /** What is held of objects, texts and elements, without compiled code; looked at where no text is open. */
  readonly objects: number | null;
  readonly nodes: number;
  readonly listeners: number;
  readonly windowResident: number;
  readonly mainHeap: number;
  readonly mainResident: number;
}

export type Occasion = Pick<MemorySample, 'presses' | 'since' | 'characters' | 'place' | 'sitting'>;

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
  const objects = occasion.place === 'list' ? await objectBytes(session) : null;
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
    objects,
    ...main,
  };
}

/** V8 compiles more and more of what is used again and again, for an hour: that is no leak, and is left out here. */
async function objectBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!COMPILED.has(types[0][nodes[at + type] ?? -1] ?? '')) {
      bytes += nodes[at + size] ?? 0;
    }
  }
  return bytes;
}

const COMPILED: ReadonlySet<string> = new Set(['code', 'object shape', 'hidden']);

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

async function metrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics: values } = await session.send('Performance.getMetrics');
  return (name) => values.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

export function memoryLine(sample: MemorySample): string {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return [
    `sitting ${sample.sitting}, ${sample.place}, ${sample.presses} keys, ${sample.characters} characters:`,
    `heap ${megabytes(sample.heap)}${sample.objects === null ? '' : ` (${megabytes(sample.objects)} without code)`},`,
    `${sample.nodes} nodes, ${sample.listeners} listeners,`,
    `window ${megabytes(sample.windowResident)}; main heap ${megabytes(sample.mainHeap)}, main ${megabytes(sample.mainResident)}`,
  ].join(' ');
}
