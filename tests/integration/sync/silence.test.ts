import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type HandTimers, handTimers } from '../../../electron/platform/testing/hand-timers';
import { createHubClient, type HubClient } from '../../../electron/sync/hub-client';

/** A real server that answers piece by piece, as the test says, and a client whose clock the test turns. */
async function setUp(): Promise<{ client: HubClient; timers: HandTimers; answer: Promise<ServerResponse> }> {
  const timers = handTimers();
  let take: (answer: ServerResponse) => void = () => undefined;
  const answer = new Promise<ServerResponse>((resolve) => {
    take = resolve;
  });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    take(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { client: createHubClient(`http://127.0.0.1:${port}`, fetch, timers), timers, answer };
}

/** Long enough for what was written to arrive on loopback. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 60));

it('lets a long answer come in as slowly as the line is, as long as something comes', async () => {
  const { client, timers, answer } = await setUp();
  const reply = client.changes('token', 0);
  const response = await answer;
  const text = JSON.stringify({ changes: [], cursor: 7, more: false });
  for (let at = 0; at < text.length; at += 5) {
    response.write(text.slice(at, at + 5));
    await arrive();
    timers.advance(20_000);
  }
  response.end();
  expect(timers.now()).toBeGreaterThan(100_000);
  expect(await reply).toEqual({ kind: 'ok', value: { changes: [], cursor: 7, more: false } });
});

it('calls an answer off that stops in the middle, and names it', async () => {
  const { client, timers, answer } = await setUp();
  const reply = client.changes('token', 0);
  (await answer).write('{"changes":[');
  await arrive();
  timers.advance(31_000);
  expect(await reply).toMatchObject({ kind: 'offline', detail: expect.stringMatching(/^hub::ERR_SILENT/) });
});

it('calls off what is never answered at all, and gives a long submission the time that a slow line takes', async () => {
  const { client, timers, answer } = await setUp();
  const id = '00000000-0000-4000-8000-000000000001' as Parameters<HubClient['submit']>[1];
  const body = JSON.stringify('x'.repeat(4_096 * 60));
  const reply = client.submit('token', id, body);
  await answer;
  let isOver = false;
  void reply.then(() => {
    isOver = true;
  });
  timers.advance(89_000);
  await arrive();
  expect(isOver).toBe(false);
  timers.advance(2_000);
  expect(await reply).toMatchObject({ kind: 'offline', detail: expect.stringMatching(/^hub::ERR_SILENT/) });
});
