import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { imageLimits } from '#shared/media/image-limits';
import { sha256 } from '../../../electron/platform/sha256';
import { pngHeader, pngOf, writePng } from '../../support/png';
import { sixStepTask } from '../../support/sample-material';
import { useHub } from './support/use-hub';

const hub = useHub();
const film = writePng(64, 48);
const head = { project: { guidelines: '# Look twice' } };

/** An import file with one task for each list of images, and files beside it. */
function importFile(lists: readonly (readonly object[])[], files: Readonly<Record<string, Buffer>>): string {
  const tasks = lists.map((images, index) => {
    const task = sixStepTask(index + 1);
    return { ...task, material: { ...task.material, images } };
  });
  const path = hub.file('tasks.jsonl', [head, ...tasks].map((line) => `${JSON.stringify(line)}\n`).join(''));
  for (const [name, content] of Object.entries(files)) {
    const file = join(dirname(path), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return path;
}

const image = (file: string, more: object = {}) => ({
  id: 'film',
  title: 'Film',
  alt: 'A film.',
  file,
  ...more,
});
const run = (path: string) => hub.run('import', path, '--format', 'goldsmith', '--project', 'Films');

test('pictures beside the import file are measured, packed into the bundle and shown by its tasks', async () => {
  const path = importFile([[image('scans/film.png', { caption: 'Clear.' })], [image('scans/film.png')]], {
    'scans/film.png': film,
  });
  const { bundle } = await hub.ask<{ bundle: string }>(
    ...['import', path, '--format', 'goldsmith', '--project', 'Films'],
  );
  const reader = await hub.signIn('Radiologist');
  await hub.ask('publish', bundle, '--to', 'Radiologist');
  // The app's own reader: it refuses a bundle without the picture.
  const tasks = await hub.tasksOf(reader, bundle);
  expect(tasks.map((task) => task.material.images)).toEqual([
    [
      {
        id: 'film',
        title: 'Film',
        alt: 'A film.',
        caption: 'Clear.',
        sha256: sha256(film),
        type: 'image/png',
        width: 64,
        height: 48,
      },
    ],
    [expect.objectContaining({ sha256: sha256(film), caption: '' })],
  ]);
});

test('a picture that cannot be taken is refused with line, place and reason, and nothing is imported', async () => {
  const large = Buffer.concat([film, Buffer.alloc(imageLimits.bytes)]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const cases: readonly (readonly [string, Buffer | null, string])[] = [
    ['missing.png', null, 'there is no such file'],
    ['large.png', large, `more than ${imageLimits.bytes} bytes`],
    ['drawing.png', svg, 'no PNG, JPEG or WebP'],
    ['wide.png', pngOf([['IHDR', pngHeader(30_000, 10)]]), '30000 × 10'],
    ['../outside.png', film, 'must lie beside the import file'],
    ['/etc/hostname', null, 'must lie beside the import file'],
  ];
  for (const [name, content, reason] of cases) {
    const path = importFile([[], [image(name)]], content === null ? {} : { [name]: content });
    const ran = await run(path);
    expect(ran.status, name).toBe(2);
    expect(ran.stderr).toMatch(/^error: .*tasks\.jsonl:3: "material\.images\.0": /);
    expect(ran.stderr).toContain(reason);
  }
});

test('a picture without a file is refused, whatever else it claims', async () => {
  const claims = { sha256: sha256(film), type: 'image/png', width: 64, height: 48 };
  const ran = await run(importFile([[{ id: 'film', title: 'Film', alt: 'A film.', ...claims }]], {}));
  expect(ran.stderr).toContain("name the picture's file");
  expect(ran.status).toBe(2);
});
