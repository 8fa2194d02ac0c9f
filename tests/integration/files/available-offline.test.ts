import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectId } from '#shared/lib/ids';
import { announceMissing, lookThroughProjects } from '../../../electron/offline/look-through-projects';
import { isRunnerWhole } from '../../../electron/offline/runner-parts';
import { writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { taskWithImages } from '../../support/task-with-images';
import { temporaryFolder } from '../../support/temporary-folder';
import { Desk } from '../sync/desk';
import { HubHere } from './hub-here';

const hub = new HubHere();
let experts = 0;
/** With a hub that answers, on a machine that may be slow; in milliseconds. */
const PATIENCE = 20_000;

/** An expert with two tasks, one of which shows a picture, and a network that brings everything but files. */
async function atDesk() {
  experts += 1;
  const expert = `Expert ${experts}`;
  const project = `project-${experts}`;
  const film = writePng(24, 24, (x, y) => (x * 5 + y * experts) & 255);
  const shown = taskWithImages([film], 1);
  const hash = shown.material.images[0]!.sha256;
  const { code } = await hub.ask<{ code: string }>('expert', 'add', expert);
  await hub.publish(project, [shown, sixStepTask(2)], expert, { [hash]: film });
  const data = join(hub.folder, `app-${experts}`);
  const desk = new Desk(data);
  desk.longestWait = PATIENCE;
  const isAway = { files: true };
  desk.network = (input, init) =>
    isAway.files && String(input).includes('/blobs/')
      ? Promise.reject(new Error('net::ERR_CONNECTION_RESET'))
      : fetch(input, init);
  expect(await desk.accounts.signIn(hub.url, code)).toMatchObject({ ok: true });
  await desk.round();
  const picture = join(data, 'media', hash.slice(0, 2), hash);
  return { desk, expert, project: project as ProjectId, film, picture, isAway };
}

const whole = {
  tasks: 2,
  bundles: { here: 1, missing: 0 },
  pictures: { here: 1, missing: 0 },
  missingBytes: 0,
};

describe('what is available offline', { timeout: 60_000 }, () => {
  it('is said of a project whose files are here, and what is missing is counted and weighed', async () => {
    const { desk, project, isAway } = await atDesk();
    const { context, account } = desk.forOffline();
    expect(await lookThroughProjects(context, account)).toMatchObject([
      {
        project,
        name: project,
        tasks: 0,
        bundles: { here: 0, missing: 1 },
        missingBytes: expect.any(Number),
      },
    ]);
    isAway.files = false;
    await announceMissing(context, account, ({ project_id }) => project_id === project);
    expect(await desk.round()).toMatchObject({ phase: 'idle' });
    expect(await lookThroughProjects(context, account)).toMatchObject([whole]);
  });

  it('is believed of no picture that is gone or damaged, and it is fetched again, byte for byte', async () => {
    const { desk, project, film, picture, isAway } = await atDesk();
    const { context, account } = desk.forOffline();
    isAway.files = false;
    await desk.round();
    const damaged = Buffer.from(film);
    damaged[damaged.length - 9] = (film[film.length - 9] ?? 0) ^ 1;
    for (const harm of [() => rmSync(picture), () => writeFileSync(picture, damaged)]) {
      harm();
      const [found] = await lookThroughProjects(context, account);
      expect(found).toMatchObject({ bundles: { here: 1 }, pictures: { here: 0, missing: 1 } });
      expect(found!.missingBytes).toBeGreaterThan(0);
      await announceMissing(context, account, ({ project_id }) => project_id === project);
      await desk.round();
      expect(await lookThroughProjects(context, account)).toMatchObject([whole]);
      expect(readFileSync(picture)).toEqual(film);
    }
    expect(desk.tasks()).toHaveLength(2);
  });

  it('is made whole by a file from the hub as well, without a network', async () => {
    const { desk, expert, film, picture, isAway } = await atDesk();
    const { context, account } = desk.forOffline();
    isAway.files = false;
    await desk.round();
    isAway.files = true;
    const file = hub.path('again.goldsmith');
    await hub.ask('pack', expert, '--to', file);
    expect(await desk.takeFile(file)).toMatchObject({ kind: 'taken', bundles: 0 });
    rmSync(picture);
    expect(await desk.takeFile(file)).toMatchObject({ kind: 'taken', bundles: 1 });
    expect(readFileSync(picture)).toEqual(film);
    expect(await lookThroughProjects(context, account)).toMatchObject([whole]);
    expect(desk.tasks()).toHaveLength(2);
  });

  it('fetches nothing of a project that is whole', async () => {
    const { desk, project, isAway } = await atDesk();
    const { context, account } = desk.forOffline();
    isAway.files = false;
    await desk.round();
    await announceMissing(context, account, ({ project_id }) => project_id === project);
    isAway.files = true;
    expect(await desk.round()).toMatchObject({ phase: 'idle' });
  });
});

describe('what runs programs', () => {
  it('is whole when every part is what was shipped', async () => {
    const folder = temporaryFolder();
    expect(await isRunnerWhole(folder)).toBe(false);
    mkdirSync(join(folder, 'python'));
    writeFileSync(join(folder, 'python', 'stdlib.zip'), 'a library');
    const hash = createHash('sha256').update('a library').digest('hex');
    writeFileSync(join(folder, 'parts.json'), JSON.stringify({ 'python/stdlib.zip': hash }));
    expect(await isRunnerWhole(folder)).toBe(true);
    writeFileSync(join(folder, 'python', 'stdlib.zip'), 'a librarx');
    expect(await isRunnerWhole(folder)).toBe(false);
    rmSync(join(folder, 'python', 'stdlib.zip'));
    expect(await isRunnerWhole(folder)).toBe(false);
  });
});
