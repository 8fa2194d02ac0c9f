import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Sha256, sha256Schema } from '#shared/lib/ids';
import { seededRandom } from '#shared/lib/seeded-random';
import { copyEmptyHub } from '../../support/hub-folder';
import { projectFolder } from '../../support/paths';
import type { FaultOptions, FaultOutcome } from '../fault';
import { FaultyProxy } from './faulty-proxy';
import { HubProcess } from './hub-process';
import { VirtualTime } from './virtual-time';
import { runSession, type SessionPlan } from './wire-session';

/** What a project has; the second is large enough to come in pieces. */
const BUNDLES = [
  { name: 'small', tasks: 3, padding: 0 },
  { name: 'large', tasks: 4, padding: 1_800 },
  { name: 'other', tasks: 2, padding: 0 },
] as const;
const bundlesSchema = z.array(z.object({ hash: sha256Schema, name: z.string(), tasks: z.int() }));
type Bundles = z.infer<typeof bundlesSchema>;

/** How often somebody who waits is told how far it is, in sessions. */
const SAY_EVERY = 250;

/** Has so many sessions happen with one hub; each has an expert and a store of its own, and its own seed. */
export async function runSessions(plan: SessionPlan, options: FaultOptions): Promise<FaultOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'goldsmith-wire-'));
  const data = join(folder, 'hub');
  const bundles = await makeHub(data);
  const hub = new HubProcess(data);
  const time = new VirtualTime();
  const proxy = new FaultyProxy({ hub, time, draw: () => ({ kind: 'none' }), report: () => undefined });
  const violations: string[] = [];
  let handed = 0;
  try {
    await proxy.open();
    for (let trial = 0; trial < options.trials; trial += 1) {
      const seed = options.seed * 100_000 + trial;
      const outcome = await runSession({ hub, proxy, folder, bundles }, plan, seed);
      handed += outcome.handed;
      for (const violation of outcome.violations) {
        violations.push(`session ${seed}: ${violation}`);
        options.say(`session ${seed}: ${violation}`);
      }
      if ((trial + 1) % SAY_EVERY === 0) {
        const counts = `${handed} submissions, ${hub.deaths} deaths of the hub, ${violations.length} violations`;
        options.say(`${trial + 1} sessions, ${counts}`);
      }
    }
    const counts = [...proxy.counts].sort(([one], [other]) => (one < other ? -1 : 1));
    options.say(`${handed} submissions; ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`);
  } finally {
    proxy.close();
    await hub.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return { trials: options.trials, violations };
}

/** Puts there what a hub keeps that has bundles. It takes seconds to make, so it is made once for all faults of a build. */
export async function makeHub(data: string): Promise<Bundles> {
  const template = join(projectFolder, 'out', 'faults', 'hub-data');
  if (!existsSync(template)) {
    const making = mkdtempSync(`${template}-`);
    copyEmptyHub(making);
    const hub = new HubProcess(making);
    const bundles = await makeBundles(hub);
    await hub.end();
    writeFileSync(join(making, 'bundles.json'), JSON.stringify(bundles));
    renameSync(making, template);
  }
  cpSync(template, data, { recursive: true });
  return bundlesSchema.parse(JSON.parse(readFileSync(join(data, 'bundles.json'), 'utf8')));
}

async function makeBundles(hub: HubProcess): Promise<Bundles> {
  const random = seededRandom(7);
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const made: Bundles = [];
  for (const { name, tasks, padding } of BUNDLES) {
    const order = { kind: 'bundle', project: name, tasks, padding: letters(padding) } as const;
    made.push({ hash: await hub.ask<Sha256>(order), name, tasks });
  }
  return made;
}
