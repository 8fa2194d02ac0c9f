import { expect, it } from 'vitest';
import { sha256Schema, submissionIdSchema } from '#shared/lib/ids';
import { systemTimers } from '../platform/clock';
import { createHubClient } from './hub-client';
import { watchSilence } from './silence';

it('never says a token, whatever is wrong with it', async () => {
  const client = createHubClient('http://127.0.0.1:1', fetch, systemTimers);
  const hash = sha256Schema.parse('a'.repeat(64));
  const id = submissionIdSchema.parse('11111111-1111-4111-8111-111111111111');
  for (const token of ['gs_secret', 'gs_secret\nmore', 'gs_secret\u0000', 'gs_secret\u2020']) {
    const replies = [
      await client.session(token),
      await client.changes(token, 0),
      await client.putBlob(token, hash, new Uint8Array(1)),
      await client.submit(token, id, '{}'),
      await client.blob(token, hash, 0, watchSilence(systemTimers, 0)),
    ];
    for (const reply of replies) {
      expect(reply).toMatchObject({ kind: 'offline' });
      expect(JSON.stringify(reply)).not.toContain('secret');
    }
  }
});
