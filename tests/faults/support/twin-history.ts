import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { submissionIdSchema } from '#shared/lib/ids';
import { sessionSchema } from '#shared/protocol/sign-in';
import type { HubWithin } from '../../support/hub-within';
import { type Choice, HISTORY_TASK, TwinDevice } from './twin-device';

/** What the network does to one request. */
const networkArbitrary = fc.constantFrom(
  'fine',
  'fine',
  'fine',
  'gone',
  'lose-reply',
  'twice',
  'late',
  'stumble',
);
type NetworkFault = 'fine' | 'gone' | 'lose-reply' | 'twice' | 'late' | 'stumble';

const deviceArbitrary = fc.nat(2);
const choiceArbitrary = fc.constantFrom<Choice>('mine', 'theirs', 'both', 'both');

/** What happens next, on one of the devices. */
const eventArbitrary = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), device: deviceArbitrary }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('sync' as const),
      device: deviceArbitrary,
      faults: fc.array(networkArbitrary, { maxLength: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      device: deviceArbitrary,
      choice: choiceArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('open' as const, 'leave' as const, 'look' as const),
      device: deviceArbitrary,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), device: deviceArbitrary }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      device: deviceArbitrary,
      hours: fc.constantFrom(-87_600, -24, -1, 1, 24, 105_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('restore' as const),
      device: deviceArbitrary,
      back: fc.integer({ min: 1, max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const), device: deviceArbitrary }) },
);
type TwinEvent = typeof eventArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** What two or three devices of an expert go through. Once in a while the task is handed in on one of them. */
export const historyArbitrary = fc.record({
  devices: fc.integer({ min: 2, max: 3 }),
  events: fc.array(eventArbitrary, { minLength: 4, maxLength: 30 }),
  submitsOn: fc.option(deviceArbitrary, { freq: 3 }),
});
export type TwinHistory = typeof historyArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** How often everybody goes online, merges, and goes online, until nothing is different any more. */
const ROUNDS_TO_AGREE = 6;

/** A submission is named by its history, so that the same one has the same name again. */
const idOf = (number: number, device: number) =>
  submissionIdSchema.parse(
    `00000000-0000-4000-8${String(device).padStart(3, '0')}-${String(number).padStart(12, '0')}`,
  );

/** Has a history happen, and throws at the first thing that does not hold. */
export async function liveThrough(
  world: {
    readonly hub: HubWithin;
    readonly folder: string;
    readonly bundle: Parameters<HubWithin['join']>[1][number];
  },
  history: TwinHistory,
  number: number,
): Promise<void> {
  const { hub } = world;
  const { expert, token } = await hub.join(`Expert ${number}`, [world.bundle]);
  const reply = await hub.fetch('http://hub/v1/session', { headers: { authorization: `Bearer ${token}` } });
  const session = sessionSchema.parse(await reply.json());
  const late: (() => Promise<unknown>)[] = [];
  const devices = Array.from({ length: history.devices }, (_, index) => {
    const folder = join(world.folder, `${number}-${index}`);
    mkdirSync(folder, { recursive: true });
    return new TwinDevice('ABC'[index] ?? '', folder, session, token);
  });
  const at = (index: number) => devices[index % devices.length] as TwinDevice;
  try {
    for (const device of devices) {
      device.network = hub.fetch;
      await device.round();
      must(device.state === 'new', `the task has not come: ${JSON.stringify(device.status)}`);
    }
    for (const event of history.events) {
      await happen(event, at(event.device), hub, late);
    }
    if (history.submitsOn !== null) {
      at(history.submitsOn).leave();
      at(history.submitsOn).submit(idOf(number, history.submitsOn % devices.length));
    }
    await agree(devices, hub, late);
    await check(devices, hub, expert);
  } finally {
    for (const device of devices) {
      device.close();
    }
  }
}

async function happen(
  event: TwinEvent,
  device: TwinDevice,
  hub: HubWithin,
  late: (() => Promise<unknown>)[],
): Promise<void> {
  switch (event.kind) {
    case 'write':
      device.write();
      return;
    case 'sync':
      device.network = faultyFetch(hub.fetch, event.faults, late);
      await device.round();
      return;
    case 'merge':
      device.merge(event.choice);
      return;
    case 'open':
      device.open();
      return;
    case 'leave':
      device.leave();
      return;
    case 'look':
      device.look();
      return;
    case 'restart':
      device.restart();
      return;
    case 'clock':
      device.time.setWall(event.hours * 3_600_000);
      return;
    case 'restore':
      device.restore(event.back);
      return;
    case 'pause':
      device.network = hub.fetch;
      device.time.advance(60_000);
      await device.settle();
      return;
  }
}

/** Each request meets what is drawn for it; when nothing is left, the network is gone. */
function faultyFetch(
  fetch: typeof globalThis.fetch,
  faults: readonly NetworkFault[],
  late: (() => Promise<unknown>)[],
): typeof globalThis.fetch {
  const left = [...faults];
  return async (input, init) => {
    const fault = left.shift() ?? 'fine';
    const ask = () => fetch(input, { ...init, signal: null });
    switch (fault) {
      case 'fine':
        return ask();
      case 'gone':
        throw new TypeError('no network');
      case 'lose-reply':
        await ask();
        throw new TypeError('the reply was lost');
      case 'twice':
        await ask();
        return ask();
      case 'late':
        late.push(ask);
        throw new TypeError('it took too long');
      case 'stumble':
        return new Response('{"error":{"kind":"internal","message":"stumbled"}}', { status: 500 });
    }
  };
}

/** No more faults: what is late arrives, everybody is online, and merges what is left. */
async function agree(
  devices: readonly TwinDevice[],
  hub: HubWithin,
  late: (() => Promise<unknown>)[],
): Promise<void> {
  for (const deliver of late) {
    await deliver();
  }
  let wasQuiet = false;
  for (let round = 0; round < ROUNDS_TO_AGREE; round += 1) {
    for (const device of devices) {
      device.network = hub.fetch;
      device.look();
      device.leave();
      await device.round();
      device.merge('both');
      await device.round();
    }
    const isQuietNow = devices.every((device) => isQuiet(device) && device.text === devices[0]?.text);
    // Once more: what the last one said, the first one has not heard yet.
    if (isQuietNow && wasQuiet) {
      return;
    }
    wasQuiet = isQuietNow;
  }
}

/** Nothing more is to be said. */
function isQuiet(device: TwinDevice): boolean {
  return device.status.phase === 'idle' && device.waiting() === 0 && device.twin.kind === 'none';
}

async function check(devices: readonly TwinDevice[], hub: HubWithin, expert: string): Promise<void> {
  for (const device of devices) {
    const lost = device.lost();
    must(lost.length === 0, `lost on the device itself: ${lost.join(' ')}`);
    must(device.status.phase === 'idle', `not up to date: ${JSON.stringify(device.status)}`);
    must(device.waiting() === 0, 'a submission still waits');
  }
  const handed = devices.flatMap(({ submitted }) => submitted);
  const held = await hub.context.store.read
    .selectFrom('submissions')
    .select('id')
    .where('expert_id', '=', expert as never)
    .execute();
  must(
    JSON.stringify(held.map(({ id }) => id).sort()) === JSON.stringify([...handed].sort()),
    `the hub holds ${held.length} submissions of ${handed.length}`,
  );
  if (handed.length > 0) {
    must(
      devices.every(({ state }) => state === 'submitted'),
      `submitted, but ${devices.map(({ state }) => state).join(', ')}`,
    );
    return;
  }
  const [first] = devices;
  for (const device of devices) {
    must(device.twin.kind === 'none', `still ${device.twin.kind}`);
    must(device.text === first?.text, `different: ${JSON.stringify(devices.map(({ text }) => text))}`);
  }
  const dropped = new Set(devices.flatMap((device) => device.dropped));
  const lines = new Set(first?.text.split('\n'));
  const gone = devices.flatMap(({ saved }) => saved).filter((one) => !dropped.has(one) && !lines.has(one));
  must(gone.length === 0, `undone without anybody’s doing (${HISTORY_TASK}): ${gone.join(' ')}`);
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
