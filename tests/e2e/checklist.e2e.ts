import { join } from 'node:path';
import { expect } from 'playwright/test';
import { projectFolder } from '../support/paths';
import { countWindows, readPreferences, readSwitches, test } from './support/one-app';
import {
  askPermissions,
  loadFrom,
  pageNames,
  runStrings,
  tellOpenings,
  tryDownload,
  tryWindows,
} from './support/page-attempts';

// Electron's security checklist, item by item, in the running app. 16 and 19 are of the package and not of the running
// app: tests/architecture/checklist.test.ts. Every other call of item 17: tests/integration/window/every-call.test.ts.

test('1 only secure content is loaded: nothing but the app’s own files, by any way of asking', async ({
  app: { page, electron },
  outside,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.reload();
  await page.getByRole('heading').first().waitFor();
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((url) => !url.startsWith('app://main/'))).toEqual([]);
  page.removeAllListeners('request');

  await page.evaluate(loadFrom, outside.url);
  // The page's policy has refused all that. This goes round it, as a flaw in the page's process would.
  const fetched = await electron.evaluate(
    ({ session }, url) =>
      session
        .fromPartition('persist:goldsmith')
        .fetch(url)
        .then(
          () => 'fetched',
          () => 'refused',
        ),
    outside.url,
  );
  expect(fetched).toBe('refused');
  expect(outside.connections()).toBe(0);
});

test('1 only the main process reaches the network: a page beside the window is cut off in every session', async ({
  app: { electron },
  outside,
}) => {
  const loaded = await electron.evaluate(async ({ BrowserWindow, net }, url) => {
    const stranger = new BrowserWindow({ show: false });
    const failed = await stranger.loadURL(url).then(
      () => 'loaded',
      () => 'refused',
    );
    stranger.destroy();
    return [failed, (await net.fetch(url)).status];
  }, outside.url);
  expect(loaded).toEqual(['refused', 200]);
  expect(outside.connections()).toBe(1);
});

test('2 no Node integration', async ({ app: { page, electron } }) => {
  const preferences = await readPreferences(electron);
  expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
  expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  const found = await page.evaluate(() =>
    ['require', 'module', 'exports', 'process', 'Buffer', 'global', '__dirname', 'setImmediate'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('3 the preload script is isolated: what the page does to the language does not reach it', async ({
  app: { page, electron },
}) => {
  expect(await readPreferences(electron)).toMatchObject({ contextIsolation: true });
  const answer = await page.evaluate(async () => {
    const own = Array.prototype.includes;
    Array.prototype.includes = () => true;
    try {
      return await window.goldsmith.call('no.such.call' as never, null).then(
        () => 'passed on',
        (error: unknown) => String(error),
      );
    } finally {
      Array.prototype.includes = own;
    }
  });
  expect(answer).toContain('No such call');
});

test('4 the processes of pages are sandboxed', async ({ app: { electron } }) => {
  expect(await readPreferences(electron)).toMatchObject({ sandbox: true });
  // Chromium refuses its sandbox to root, who has to say so; for everybody else it is on for every process.
  expect(await readSwitches(electron, ['no-sandbox', 'enable-sandbox'])).toHaveLength(1);
});

test('5 permissions are denied, asked for or looked up, but for copying', async ({ app: { page } }) => {
  const { granted, managed } = await page.evaluate(askPermissions);
  expect(granted).toEqual(['clipboard-write']);
  expect(managed).toEqual([]);
});

test('6 web security is on', async ({ app: { electron } }) => {
  expect(await readPreferences(electron)).toMatchObject({ webSecurity: true });
  expect(await readSwitches(electron, ['disable-web-security', 'disable-site-isolation-trials'])).toEqual([]);
});

test('7 every answer of the app has a content security policy, and strings never become script or HTML', async ({
  app: { page, electron },
}) => {
  const policies = await electron.evaluate(({ session }) => {
    const { fetch } = session.fromPartition('persist:goldsmith');
    const addresses = ['main/', 'main/index.html', 'main/none', 'runner/frame.html', 'media/none', 'other/'];
    return Promise.all(
      addresses.map(async (address) => {
        const { headers } = await fetch.call(session.fromPartition('persist:goldsmith'), `app://${address}`);
        return [headers.get('content-security-policy') ?? 'none', headers.get('x-content-type-options')];
      }),
    );
  });
  for (const [policy, sniffing] of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*('unsafe-|\*)/u);
    expect(sniffing).toBe('nosniff');
  }
  expect(policies[0]?.[0]).toContain("require-trusted-types-for 'script'");
  expect(await page.evaluate(runStrings)).toEqual([]);
});

test('8 no insecure content is allowed', async ({ app: { electron } }) => {
  expect(await readPreferences(electron)).toMatchObject({ allowRunningInsecureContent: false });
  expect(await readSwitches(electron, ['allow-running-insecure-content'])).toEqual([]);
});

test('9 no experimental features', async ({ app: { electron } }) => {
  expect(await readPreferences(electron)).toMatchObject({ experimentalFeatures: false });
  expect(await readSwitches(electron, ['enable-experimental-web-platform-features'])).toEqual([]);
});

test('10 no features of Blink are switched on', async ({ app: { electron } }) => {
  expect((await readPreferences(electron)).enableBlinkFeatures ?? '').toBe('');
  expect(await readSwitches(electron, ['enable-blink-features'])).toEqual([]);
});

test('11 and 12 there is no webview, and none could be attached', async ({ app: { page, electron } }) => {
  expect(await readPreferences(electron)).toMatchObject({ webviewTag: false });
  const kind = await page.evaluate(() => document.createElement('webview').constructor.name);
  expect(kind).toBe('HTMLElement');
  const isPrevented = await electron.evaluate(({ BrowserWindow }) => {
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {});
    return prevented;
  });
  expect(isPrevented).toBe(true);
});

test('13 the window goes nowhere', async ({ app: { page }, outside }) => {
  const before = outside.connections();
  const at = page.url();
  for (const address of [
    outside.url,
    'data:text/html,hi',
    'file:///etc/hostname',
    'app://runner/frame.html',
  ]) {
    await page.evaluate((url) => {
      window.location.assign(url);
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await page.waitForTimeout(150);
    expect(page.url(), address).toBe(at);
  }
  expect(outside.connections()).toBe(before);
});

test('14 no window is opened', async ({ app: { page, electron }, outside }) => {
  const before = outside.connections();
  const opened = await page.evaluate(tryWindows, outside.url);
  await page.waitForTimeout(300);
  expect(opened).toEqual([]);
  expect(await countWindows(electron)).toBe(1);
  expect(outside.connections()).toBe(before);
});

test('15 the system opens nothing but https and mail addresses, and those only when the user agrees', async ({
  app: { page, electron },
}) => {
  const never = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://example.org/',
    'smb://example.org/share',
    'ms-msdt:/id PCWDiagnostic',
    'https://user:secret@example.org/',
    '\\\\example.org\\share',
    `https://example.org/${'x'.repeat(3_000)}`,
  ];
  expect(await tellOpenings(electron, page, never, 0)).toEqual({ asked: [], opened: [] });
  const good = ['https://example.org/a', 'mailto:ada@example.org'];
  expect(await tellOpenings(electron, page, good, 1)).toEqual({ asked: good, opened: [] });
  expect(await tellOpenings(electron, page, good, 0)).toEqual({ asked: good, opened: good });
});

test('17 a call from anything but the page is refused, with the very same preload script', async ({
  app: { page, electron },
}) => {
  const file = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '');
  const answer = await electron.evaluate(
    async ({ BrowserWindow, session }, [script, address]) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          session: session.fromPartition('persist:goldsmith'),
          preload: String(script),
          sandbox: true,
        },
      });
      // A file of the app has the app's origin, and nothing that would answer instead.
      await stranger.loadURL(String(address));
      const reply: unknown = await stranger.webContents.executeJavaScript(`goldsmith.call('app.info', null)`);
      stranger.destroy();
      return reply;
    },
    [join(projectFolder, 'out/preload/preload.cjs'), file],
  );
  expect(answer).toMatchObject({ ok: false, error: { detail: 'not from the window of the app' } });
  expect(await page.evaluate(() => window.goldsmith.call('app.info', null))).toMatchObject({ ok: true });
});

test('18 nothing is read by file://, nor by a path that leaves the folder of the page', async ({
  app: { page, electron },
}) => {
  expect(page.url()).toMatch(/^app:\/\/main\//u);
  const answers = await electron.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition('persist:goldsmith');
    const stranger = new BrowserWindow({ show: false, webPreferences: { session: own } });
    const file = await stranger.loadURL('file:///etc/hostname').then(
      () => 'read',
      () => 'refused',
    );
    stranger.destroy();
    const paths = ['..%2f..%2fpackage.json', '%2e%2e/main/main.cjs', '..\\main\\main.cjs', 'assets/..%5c..'];
    const found = await Promise.all(
      paths.map(async (path) => (await own.fetch(`app://main/${path}`)).status),
    );
    return [file, ...found];
  });
  expect(answers).toEqual(['refused', 404, 404, 404, 404]);
});

test('20 the page has three functions of ours, and nothing of Electron’s', async ({
  app: { page, electron },
}) => {
  expect(await page.evaluate(pageNames)).toEqual({
    added: ['goldsmith', '__zod_globalConfig', '__zod_globalRegistry'],
    bridge: ['call', 'on', 'pathOf'],
    isFixed: true,
  });
  await page.evaluate(() => {
    const heard = window as unknown as { heard: unknown[][] };
    heard.heard = [];
    window.goldsmith.on('window.zoom', (...args: unknown[]) => heard.heard.push(args));
  });
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('goldsmith:window.zoom', 'reset'),
  );
  // No event with its sender comes along.
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[][] }).heard))
    .toEqual([['reset']]);
});

test('downloads are denied', async ({ app: { page, electron } }) => {
  await electron.evaluate(({ session }) => {
    session.fromPartition('persist:goldsmith').once('will-download', (event) => {
      (globalThis as unknown as { denied: boolean }).denied = event.defaultPrevented;
    });
  });
  await page.evaluate(tryDownload);
  await expect
    .poll(() => electron.evaluate(() => (globalThis as unknown as { denied?: boolean }).denied))
    .toBe(true);
});
