import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { callNames, channelOf } from '#shared/ipc/names';
import { success } from '#shared/lib/result';
import { LARGEST_PICTURE } from '#shared/media/picture-header';
import { isFromPage } from '../../../electron/ipc/is-from-page';
import { type Handlers, registerCalls } from '../../../electron/ipc/register-calls';
import { invoke } from '../sync/fake-electron';

vi.mock('electron', () => import('../sync/fake-electron'));

/** What no call takes, whatever it is. */
const MALFORMED: readonly unknown[] = [
  undefined,
  'goldsmith'.repeat(500),
  -1.5,
  true,
  [],
  [[]],
  { unknown: 1 },
  { task: { $ne: null } },
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'),
  new Map([['url', 'https://example.org']]),
  new Uint8Array(8),
  1n,
];

/** More than the call that may carry the most. */
const TOO_MUCH = LARGEST_PICTURE + 2_048;
const LONG = 'x'.repeat(TOO_MUCH);

/** Sizes that hide: by what is counted, by how it is nested, by gaps, and by names. */
const HUGE: Readonly<Record<string, () => unknown>> = {
  'one long text': () => LONG,
  'a long text within': () => ({ url: LONG, code: '' }),
  bytes: () => ({ bytes: new Uint8Array(TOO_MUCH), name: 'a.png' }),
  nesting: () => {
    let value: unknown = null;
    for (let depth = 0; depth < 500; depth += 1) {
      value = depth % 2 === 0 ? [value] : { value };
    }
    return value;
  },
  'an array that is all gaps': () => ({ states: new Array(4_000_000_000) }),
  'a long name': () => ({ [LONG]: 1 }),
};

describe('every call of the contract', () => {
  test.each(callNames)(
    '%s is done for the page alone, and neither huge nor malformed arguments reach it',
    async (name) => {
      const done: string[] = [];
      const handlers = new Proxy({} as Handlers, {
        get: (_handlers, called) => () => {
          done.push(String(called));
          return success(null);
        },
      });
      const refused = { ok: false, error: { kind: 'invalid-arguments' } };

      registerCalls(handlers, () => false);
      expect(await invoke(channelOf(name), null)).toMatchObject(refused);

      registerCalls(handlers, () => true);
      for (const args of MALFORMED) {
        expect(await invoke(channelOf(name), args), String(args).slice(0, 40)).toMatchObject(refused);
      }
      for (const [size, make] of Object.entries(HUGE)) {
        const started = performance.now();
        expect(await invoke(channelOf(name), make()), size).toEqual({
          ok: false,
          error: { kind: 'invalid-arguments', detail: 'too large' },
        });
        expect(performance.now() - started, size).toBeLessThan(2_000);
      }
      expect(done).toEqual([]);
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

describe('the page', () => {
  const mainFrame = { origin: 'app://main' };
  const page = { mainFrame, isDestroyed: () => false } as unknown as WebContents;
  const isTrusted = (senderFrame: unknown) => isFromPage({ senderFrame } as IpcMainInvokeEvent, page);

  test('is the main frame of the window, at the origin of the app', () => {
    expect(isTrusted(mainFrame)).toBe(true);
  });

  test('is no other frame, no frame that is gone, and not the main frame when it has gone elsewhere', () => {
    expect(isTrusted({ origin: 'app://main' })).toBe(false);
    expect(isTrusted({ origin: 'null' })).toBe(false);
    expect(isTrusted(null)).toBe(false);
    const elsewhere = { mainFrame: { origin: 'https://example.org' }, isDestroyed: () => false };
    expect(
      isFromPage({ senderFrame: elsewhere.mainFrame } as never, elsewhere as unknown as WebContents),
    ).toBe(false);
    const closed = { mainFrame, isDestroyed: () => true } as unknown as WebContents;
    expect(isFromPage({ senderFrame: mainFrame } as never, closed)).toBe(false);
  });
});
