import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { taskIdSchema } from '#shared/lib/ids';
import { writePng } from '../../tests/support/png';
import { temporaryFolder } from '../../tests/support/temporary-folder';
import { openDatabase } from '../database/open-database';
import { sha256 } from '../platform/sha256';
import { keepPicture } from './keep-picture';
import { MediaFolder } from './media-folder';
import { findPicture, markPictureSent } from './picture-repository';

const [first, second] = ['task-1', 'task-2'].map((id) => taskIdSchema.parse(id)) as [never, never];
const png = writePng(30, 20);
const hash = sha256(png);

function desk() {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, 'goldsmith.db'));
  database.write((write) => {
    write.run(`INSERT INTO accounts (id, hub_url, hub_name, key_id, public_key, expert, name, role)
      VALUES ('ada', '', '', '', '', '', '', 'expert'), ('bob', '', '', '', '', '', '', 'expert')`);
  });
  const media = new MediaFolder(join(folder, 'media'));
  const place = join(folder, 'media', hash.slice(0, 2), hash);
  return { folder, database, media, place, services: { database, media, clock: { now: () => 5 } } };
}

it('writes the file before it notes who uses it, and says what it is', async () => {
  const { database, media, place, services } = desk();
  let wasThere = false;
  const watched = {
    ...database,
    read: database.read,
    write: ((work) => {
      wasThere = existsSync(place);
      return database.write(work);
    }) as typeof database.write,
  };
  const kept = await keepPicture({ ...services, database: watched as typeof database }, 'ada', first, png);
  expect(kept).toEqual({ ok: true, value: { sha256: hash, type: 'image/png', width: 30, height: 20 } });
  expect(wasThere).toBe(true);
  expect(readFileSync(place)).toEqual(png);
  expect(media.holds(hash)).toBe(true);
  expect(findPicture(database.read, 'ada', hash)).toMatchObject({
    type: 'image/png',
    bytes: png.length,
    created_at: 5,
  });
  expect(findPicture(database.read, 'bob', hash)).toBeNull();
  database.close();
});

it('keeps one file of a picture that is put in many times at once, and remembers that it was sent', async () => {
  const { folder, database, services } = desk();
  const all = await Promise.all(
    [first, second, first].map((task) => keepPicture(services, 'ada', task, png)),
  );
  expect(all.every((one) => one.ok)).toBe(true);
  expect(readdirSync(join(folder, 'media', hash.slice(0, 2)))).toEqual([hash]);
  database.write((write) => markPictureSent(write, 'ada', hash, 7));
  await keepPicture(services, 'ada', taskIdSchema.parse('task-3'), png);
  expect(findPicture(database.read, 'ada', hash)?.sent_at).toBe(7);
  database.close();
});

it('refuses what is no picture by its bytes, and keeps nothing of it', async () => {
  const { folder, database, services } = desk();
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await keepPicture(services, 'ada', first, drawing)).toEqual({
    ok: false,
    error: { kind: 'picture-refused', reason: 'svg' },
  });
  expect(existsSync(join(folder, 'media'))).toBe(false);
  database.close();
});

it('says that the disk fails, and notes nothing', async () => {
  const { folder, database, services } = desk();
  // A file stands where the folder would be.
  writeFileSync(join(folder, 'media'), '');
  const kept = await keepPicture(services, 'ada', first, png);
  expect(kept).toMatchObject({ ok: false, error: { kind: 'storage', code: 'other' } });
  expect(findPicture(database.read, 'ada', hash)).toBeNull();
  database.close();
});
