import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type ExpertId, type Sha256, taskIdSchema } from '#shared/lib/ids';
import { seededRandom } from '#shared/lib/seeded-random';
import { announcedBundles } from '../../../electron/bundles/bundle-repository';
import { countWaiting } from '../../../electron/outbox/outbox-repository';
import { checkWire } from './check-wire';
import type { FaultyProxy } from './faulty-proxy';
import type { HubProcess } from './hub-process';
import { VirtualTime } from './virtual-time';
import { type Person, WireDesk } from './wire-desk';
import { drawFault, type FaultMix, pick, pickWeighted, type Random } from './wire-faults';

/** What all sessions of a run share. */
export interface WireWorld {
  readonly hub: HubProcess;
  readonly proxy: FaultyProxy;
  readonly folder: string;
  /** What may be assigned: the tasks of the n-th are called `<name>-1`, `<name>-2` and so on. */
  readonly bundles: readonly { readonly hash: Sha256; readonly name: string; readonly tasks: number }[];
}

/** What may happen to a session besides faults of single requests. */
export type Event =
  | 'work'
  | 'announce'
  | 'withdraw'
  | 'end-token'
  | 'sign-in'
  | 'switch'
  | 'kill-hub'
  | 'restart-app'
  | 'set-clock'
  | 'sleep'
  | 'nudge';

export type EventMix = Readonly<Partial<Record<Event, number>>>;

export interface SessionPlan {
  readonly faults: FaultMix;
  readonly events: EventMix;
}

/** After so many rounds without faults everything is where it belongs. */
const ROUNDS_TO_THE_END = 60;
const HOUR = 60 * 60_000;
/** A round that is not over by then will never be, in milliseconds of real time: a busy machine takes long to start a hub. */
const STUCK = 180_000;

export interface SessionOutcome {
  /** What did not hold, in sentences. */
  readonly violations: readonly string[];
  /** How many submissions were handed over. */
  readonly handed: number;
}

/** Lets a session happen as its seed says. */
export async function runSession(world: WireWorld, plan: SessionPlan, seed: number): Promise<SessionOutcome> {
  const folder = join(world.folder, `session-${seed}`);
  mkdirSync(folder, { recursive: true });
  const session = new Session(world, plan, seed, folder);
  try {
    return await session.run();
  } finally {
    session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Session {
  readonly #world: WireWorld;
  readonly #plan: SessionPlan;
  readonly #random: Random;
  readonly #name: string;
  readonly #time = new VirtualTime();
  readonly #desk: WireDesk;
  readonly #violations: string[] = [];
  readonly #people: Person[] = [];
  /** How many requests something may still happen to. */
  #faultsLeft: number;
  /** Something that is to happen while a request is on its way. */
  #meanwhile: Event | null = null;

  constructor(world: WireWorld, plan: SessionPlan, seed: number, folder: string) {
    this.#world = world;
    this.#plan = plan;
    this.#random = seededRandom(seed);
    this.#name = `Expert ${seed}`;
    this.#faultsLeft = 3 + Math.floor(this.#random() * 12);
    this.#desk = new WireDesk(folder, world.proxy.url, this.#time, this.#random);
    world.proxy.serve({
      hub: world.hub,
      time: this.#time,
      draw: () => this.#draw(),
      report: (violation) => this.#violations.push(violation),
    });
  }

  async run(): Promise<SessionOutcome> {
    await this.#join([this.#world.bundles[0]?.hash as Sha256]);
    this.#desk.nudge();
    await this.#settle();
    for (let works = Math.floor(this.#random() * 3); works > 0; works -= 1) {
      await this.#happen('work');
    }
    for (let events = 3 + Math.floor(this.#random() * 8); events > 0; events -= 1) {
      const event = pickWeighted(this.#random, this.#plan.events);
      if (this.#random() < 0.4) {
        this.#meanwhile = event;
      } else {
        await this.#happen(event);
      }
      this.#desk.nudge();
      await this.#settle();
      await this.#passTime(Math.floor(this.#random() * 3));
    }
    await this.#finish();
    this.#violations.push(
      ...(await checkWire(this.#world.hub, this.#desk, this.#people, this.#world.bundles)),
    );
    return { violations: this.#violations, handed: this.#desk.handed.length };
  }

  close(): void {
    this.#desk.close();
  }

  async #draw() {
    const event = this.#meanwhile;
    if (event !== null && this.#random() < 0.5) {
      this.#meanwhile = null;
      await this.#happen(event);
      if (event === 'sleep' || event === 'restart-app') {
        // Whoever asked is not there any more.
        return { kind: 'lose-reply' as const };
      }
    }
    if (this.#faultsLeft === 0) {
      return { kind: 'none' as const };
    }
    const fault = drawFault(this.#random, this.#plan.faults);
    this.#faultsLeft -= fault.kind === 'none' ? 0 : 1;
    return fault;
  }

  async #join(bundles: readonly Sha256[]): Promise<void> {
    const name = `${this.#name}, ${this.#people.length + 1}`;
    const made = await this.#ask<{ expert: ExpertId; token: string }>({ kind: 'join', name, bundles });
    const address = `http://127.0.0.1:${this.#world.hub.port}`;
    this.#people.push(await this.#desk.signIn(address, made.expert, made.token));
  }

  /** The hub is asked again where it died over it: all that it is asked may be done twice. */
  async #ask<Value>(order: Parameters<HubProcess['ask']>[0]): Promise<Value> {
    for (;;) {
      try {
        return await this.#world.hub.ask<Value>(order);
      } catch {
        await this.#world.hub.up();
      }
    }
  }

  async #happen(event: Event): Promise<void> {
    const person = this.#desk.current;
    if (person === null) return;
    switch (event) {
      case 'work':
        return this.#work(person);
      case 'announce':
      case 'withdraw': {
        const { hash } = pick(this.#random, this.#world.bundles);
        const kind = event === 'announce' ? 'assign' : 'withdraw';
        await this.#ask({ kind, expert: person.expert, bundle: hash });
        return;
      }
      case 'end-token':
        await this.#ask({
          kind: 'end-token',
          token: person.token,
          how: pick(this.#random, ['revoked', 'expired']),
        });
        return;
      case 'sign-in':
        person.token = await this.#ask<string>({ kind: 'token', expert: person.expert });
        return;
      case 'switch':
        return this.#switch();
      case 'kill-hub':
        return this.#world.hub.kill();
      case 'restart-app':
        this.#desk.restart();
        return;
      case 'set-clock':
        this.#time.setWall(pick(this.#random, [-10 * 365 * 24, -24, -1, 1, 24, 12 * 365 * 24]) * HOUR);
        return;
      case 'sleep':
        this.#time.advance(Math.floor(this.#random() * 8 * HOUR));
        return;
      case 'nudge':
        this.#desk.nudge();
        return;
    }
  }

  async #work(person: Person): Promise<void> {
    const free = this.#desk.database.read.all(
      `SELECT id FROM tasks WHERE account = ? AND state = 'new' ORDER BY id`,
      [person.account],
      z.object({ id: taskIdSchema }),
    );
    if (free.length > 0) {
      await this.#desk.work(person, pick(this.#random, free).id, this.#random() < 0.85);
    }
  }

  /** Somebody else sits down at this computer, or the first one comes back. */
  async #switch(): Promise<void> {
    if (this.#people.length === 1) {
      return this.#join([pick(this.#random, this.#world.bundles).hash]);
    }
    this.#desk.current = this.#people.find((person) => person !== this.#desk.current) ?? null;
  }

  /** Waits until the round is over. */
  async #settle(): Promise<void> {
    const end = Date.now() + STUCK;
    do {
      await wait(0);
      if (Date.now() > end) {
        this.#violations.push(`a round does not end: ${JSON.stringify(this.#desk.status)}`);
        return;
      }
    } while (this.#desk.status.phase === 'syncing');
    await this.#world.proxy.settle();
  }

  async #passTime(rounds: number): Promise<void> {
    for (let round = 0; round < rounds && this.#time.advanceToNext(); round += 1) {
      await this.#settle();
    }
  }

  /** No more faults: everybody signs in once more, and then only time has to pass. */
  async #finish(): Promise<void> {
    this.#meanwhile = null;
    this.#faultsLeft = 0;
    await this.#world.proxy.deliverLate();
    for (const person of this.#people) {
      this.#desk.current = person;
      person.token = await this.#ask<string>({ kind: 'token', expert: person.expert });
      this.#desk.retryRefused(person);
      this.#desk.nudge();
      await this.#settle();
      for (let round = 0; round < ROUNDS_TO_THE_END && !this.#isThrough(person); round += 1) {
        await this.#passTime(1);
      }
      await this.#world.proxy.deliverLate();
    }
  }

  #isThrough(person: Person): boolean {
    const { read } = this.#desk.database;
    return (
      this.#desk.status.phase === 'idle' &&
      countWaiting(read, person.account) === 0 &&
      announcedBundles(read, person.account).length === 0
    );
  }
}
