import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Task } from '#shared/domain/task';
import type { HubKey } from '#shared/protocol/sign-in';
import { writeBundle } from '../../../server/bundles/write-bundle';
import { generateKeyPair, openSigningKey } from '../../../server/keys/signing-key';
import { inventProject } from './invented-tasks';

/** Writes a bundle as the hub does, and gives the key that it is signed with. */
export async function writeBundleFile(file: string, tasks: readonly Task[]): Promise<HubKey> {
  const key = openSigningKey(generateKeyPair());
  const content = { project: inventProject(), tasks, media: [] };
  const written = writeBundle(content, { version: 1, createdAt: new Date() }, key);
  if (!written.ok) throw new Error(written.error);
  await pipeline(written.value, createWriteStream(file));
  return key.public;
}
