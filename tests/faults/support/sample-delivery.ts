import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expertIdSchema } from '#shared/lib/ids';
import type { Change } from '#shared/protocol/changes';
import { openFolderBlobStore } from '../../../server/blobs/folder-blob-store';
import { writeBundle } from '../../../server/bundles/write-bundle';
import type { HubContext } from '../../../server/context';
import { writeDelivery } from '../../../server/files/write-delivery';
import type { SigningKey } from '../../../server/keys/signing-key';
import { createTestPlatform } from '../../../server/platform/test-platform';
import { writePng } from '../../support/png';
import { sixStepTask, testProject } from '../../support/sample-material';
import { taskWithImages } from '../../support/task-with-images';

const EXPERT = {
  id: expertIdSchema.parse('ada'),
  name: 'Ada',
  role: 'expert' as const,
  active: true,
  last_seq: 1,
  created_at: new Date('2026-11-01T00:00:00Z'),
};

export interface SampleDelivery {
  /** Where it lies. */
  readonly file: string;
  /** The bundle in it, and the change that announces it. */
  readonly bundle: Buffer;
  readonly change: Extract<Change, { kind: 'assigned' }>;
}

/** A file as a hub writes it for Ada, with one small bundle of two tasks and a picture. */
export async function writeSampleDelivery(folder: string, key: SigningKey): Promise<SampleDelivery> {
  const platform = createTestPlatform();
  const blobs = await openFolderBlobStore(join(folder, 'blobs'), platform);
  const picture = writePng(8, 8);
  const content = {
    project: testProject(),
    tasks: [taskWithImages([picture], 1), sixStepTask(2)],
    media: [picture],
  };
  const written = writeBundle(content, { version: 1, createdAt: platform.now() }, key);
  if (!written.ok) {
    throw new Error(written.error);
  }
  const bundle = await buffer(written.value);
  const { hash, bytes } = await blobs.put(Readable.from([bundle]));
  const file = join(folder, 'whole.goldsmith');
  const context = { platform, blobs, identity: { id: 'hub', key } } as unknown as HubContext;
  const change = {
    kind: 'assigned' as const,
    seq: 1,
    bundle: hash,
    bytes,
    project: content.project.id,
    title: content.project.name,
  };
  const delivery = await writeDelivery(
    context,
    EXPERT,
    { changes: [change], cursor: 1, bundles: [{ sha256: hash, bytes }], answers: [] },
    file,
  );
  if (!delivery.ok) {
    throw new Error(delivery.error);
  }
  return { file, bundle, change };
}
