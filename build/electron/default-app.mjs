import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../lib/paths.mjs';

const sources = inProject('build', 'default-app');

/**
 * Puts our default app into an Electron that came without one, or brings an older one up to date.
 * @param {string} folder the unpacked Electron
 */
export async function placeDefaultApp(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const stamp = hash.digest('hex');
  const resources = join(folder, 'resources');
  const archive = join(resources, 'default_app.asar');
  const stampFile = join(resources, 'default_app.stamp');
  if (existsSync(archive) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const { createPackage } = await import('@electron/asar');
  mkdirSync(resources, { recursive: true });
  const fresh = `${archive}.${process.pid}`;
  // Electron looks into any path with ".asar" in it, plain Node does not: the odd name is safe here.
  await createPackage(sources, fresh);
  renameSync(fresh, archive);
  writeFileSync(stampFile, stamp);
}
