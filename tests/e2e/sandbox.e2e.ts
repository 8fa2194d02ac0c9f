import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { benchTask, chooseLanguage, endingOf, runCode } from './support/bench';
import { test } from './support/goldsmith';
import { openRowTask } from './support/row';
import { listenForAnything, tryToEscape } from './support/sandbox-escapes';

/** The longest a key may take to the next frame while a program runs wild, in milliseconds, beside three times the idle time. */
const SLACK = 150;

const WILD: readonly {
  readonly name: string;
  readonly language: 'Python' | 'JavaScript';
  readonly code: string;
  readonly ending: RegExp;
}[] = [
  {
    name: 'an endless loop in Python',
    language: 'Python',
    code: 'print("begun")\nwhile True:\n    pass',
    ending: /^Stopped after 3 s, the time limit$/,
  },
  {
    name: 'a memory hog in Python',
    language: 'Python',
    code: 'kept = []\nwhile True:\n    kept.append("x" * 1_000_000)',
    ending: /^Stopped: it needed more than 128 MB of memory$/,
  },
  {
    name: 'an endless loop in JavaScript',
    language: 'JavaScript',
    code: 'console.log("begun");\nfor (;;) {}',
    ending: /^Stopped after 3 s, the time limit$/,
  },
  {
    name: 'a memory hog in JavaScript',
    language: 'JavaScript',
    code: 'const kept = [];\nfor (;;) kept.push(new Array(10000).fill(kept.length));',
    ending: /^Stopped: it needed more than 128 MB of memory$/,
  },
  {
    name: 'a flood of output',
    language: 'JavaScript',
    code: 'for (;;) console.log("more and more");',
    ending: /^Stopped: it wrote more than 262,144 characters$/,
  },
];

test('endless loops, memory hogs and floods of output are stopped within their limits while typing stays fluid', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(300_000);
  const { page, complaints } = await openRowTask({ folder, hub, launch }, [
    benchTask({ seconds: 3, megabytes: 128 }),
  ]);
  await page.getByRole('button', { name: 'Run code' }).click();
  await chooseLanguage(page, 'Python');
  await page.getByRole('textbox', { name: 'Python code' }).fill('1 + 1');
  expect(await runCode(page)).toMatch(/^Finished/);
  const idle = await typeInEditor(page);

  for (const { name, language, code, ending } of WILD) {
    await test.step(name, async () => {
      await chooseLanguage(page, language);
      await page.getByRole('textbox', { name: `${language} code` }).fill(code);
      const started = Date.now();
      await page.keyboard.press('ControlOrMeta+Shift+Enter');
      const busy = await typeInEditor(page);
      const said = await endingOf(page);
      expect(said).toMatch(ending);
      // The time limit, the loading of the language after the last one was ended, and a slow machine.
      expect(Date.now() - started).toBeLessThan(40_000);
      expect(busy, `idle ${idle} ms`).toBeLessThan(3 * idle + SLACK);
    });
  }

  await test.step('the next program runs as if nothing had been', async () => {
    await chooseLanguage(page, 'Python');
    await page
      .getByRole('textbox', { name: 'Python code' })
      .fill(
        'import asyncio\n\nasync def later():\n    await asyncio.sleep(0.01)\n    return sum(range(10))\n\nprint(asyncio.run(later()), input())',
      );
    await page.getByRole('button', { name: 'Input' }).click();
    await page.getByRole('textbox', { name: 'Input of the program' }).fill('given');
    expect(await runCode(page)).toMatch(/^Finished/);
    await expect(page.getByRole('region', { name: 'Output' })).toContainText('45 given');
  });
  await test.step('a run can be stopped by hand', async () => {
    await page.getByRole('textbox', { name: 'Python code' }).fill('while True: pass');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(page.getByRole('region', { name: 'Output' }).getByText('Running…')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await endingOf(page)).toBe('Stopped by you');
  });
  expect(complaints).toEqual([]);
});

test('what runs in the sandbox reaches no network, no file of the app, no page, no storage and no Electron', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const { page, electron } = await openRowTask({ folder, hub, launch }, [benchTask({})]);
  const listener = await listenForAnything();
  const { url, port } = listener;
  await page.getByRole('button', { name: 'Run code' }).click();
  const output = page.getByRole('region', { name: 'Output' });

  await test.step('a Python program', async () => {
    await chooseLanguage(page, 'Python');
    await page
      .getByRole('textbox', { name: 'Python code' })
      .fill(
        [
          'def tried(name, act):',
          '    try:',
          '        act()',
          '        print(name, "WORKED")',
          '    except BaseException as error:',
          '        print(name, "refused")',
          '',
          'def fetch_by_hand():',
          '    from pyodide.code import run_js',
          `    run_js("fetch('${url}')")`,
          '',
          'def speak_by_hand():',
          '    import socket',
          `    line = socket.create_connection(("127.0.0.1", ${port}), 1)`,
          '    line.sendall(b"hello")',
          '    assert line.recv(1) != b""',
          '',
          'def globals_by_hand():',
          '    import pyodide_js',
          '    pyodide_js.FS.constructor.constructor("return globalThis")()',
          '',
          `tried("urllib", lambda: __import__("urllib.request").request.urlopen("${url}"))`,
          `tried("open_url", lambda: __import__("pyodide.http").http.open_url("${url}"))`,
          'tried("socket", speak_by_hand)',
          'tried("run_js", fetch_by_hand)',
          'tried("globals", globals_by_hand)',
          'tried("fetch", lambda: __import__("js").fetch)',
          'tried("postMessage", lambda: __import__("js").postMessage)',
          'tried("files", lambda: open("/etc/passwd"))',
          'tried("subprocess", lambda: __import__("subprocess").run(["id"]))',
        ].join('\n'),
      );
    expect(await runCode(page)).toMatch(/^Finished/);
    await expect(output).not.toContainText('WORKED');
    await expect(output).toContainText('subprocess refused');
  });

  await test.step('a JavaScript program', async () => {
    await chooseLanguage(page, 'JavaScript');
    const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'postMessage', 'importScripts', 'self', 'window'];
    const more = ['document', 'require', 'process', 'indexedDB', 'caches', 'WebAssembly', 'goldsmith'];
    const types = [...names, ...more].map((name) => `["${name}", typeof ${name}]`).join(', ');
    await page
      .getByRole('textbox', { name: 'JavaScript code' })
      .fill(`console.log('reached:', [${types}].filter(([, type]) => type !== 'undefined'));`);
    expect(await runCode(page)).toMatch(/^Finished/);
    await expect(output).toContainText('reached: []');
  });

  await test.step('the frame around them', async () => {
    const frame = page.frames().find((one) => one.url() === 'app://runner/frame.html');
    if (frame === undefined) {
      throw new Error('there is no frame');
    }
    expect(await tryToEscape(frame, url)).toEqual([]);
    const processes = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map((one) => ({
        origin: one.origin,
        process: one.osProcessId,
      })),
    );
    expect(processes?.map(({ origin }) => origin)).toEqual(['app://main', 'null']);
    expect(processes?.[0]?.process).not.toBe(processes?.[1]?.process);
    // Going elsewhere ends the frame, and reaches nobody.
    await frame.evaluate((address) => window.location.assign(address), url).catch(() => undefined);
    await page.waitForTimeout(500);
    expect(page.frames().map((one) => one.url())).not.toContain(url);
    await expect(page.getByRole('heading', { level: 1, name: 'Try it out' })).toBeVisible();
  });

  await test.step('a frame that is gone is missed, and the run after that gets another', async () => {
    expect(await runCode(page)).toMatch(/^Stopped/);
    expect(await runCode(page)).toMatch(/^Finished/);
  });

  await test.step('no other frame can be put into the page', async () => {
    const loaded = await page.evaluate(
      (url) =>
        new Promise<number>((resolve) => {
          let count = 0;
          for (const address of [url, 'app://main/', 'data:text/html,hi', 'about:srcdoc']) {
            const element = document.createElement('iframe');
            element.src = address;
            element.addEventListener('load', () => {
              try {
                count +=
                  element.contentDocument === null ? 0 : element.contentDocument.body.childElementCount;
              } catch {
                count += 1;
              }
            });
            document.body.append(element);
          }
          setTimeout(() => resolve(count), 1_000);
        }),
      url,
    );
    expect(loaded).toBe(0);
  });
  expect(listener.connections()).toBe(0);
  listener.close();
});

test('a frame that gets around its limit of memory loses its process, and the page goes on', async ({
  folder,
  hub,
  launch,
}) => {
  test.setTimeout(180_000);
  const { page, electron } = await openRowTask({ folder, hub, launch }, [benchTask({})]);
  await page.getByRole('button', { name: 'Run code' }).click();
  await page.getByRole('textbox', { name: 'Python code' }).fill('6 * 7');
  expect(await runCode(page)).toMatch(/^Finished/);
  const frame = page.frames().find((one) => one.url() === 'app://runner/frame.html');
  await frame?.evaluate(() => {
    const kept: Uint8Array[] = [];
    setInterval(() => kept.push(new Uint8Array(50_000_000).fill(1)), 50);
  });
  const pid = await electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.find(
        ({ url }) => url === 'app://runner/frame.html',
      )?.osProcessId,
  );
  await expect
    .poll(
      () =>
        electron.evaluate(({ app }, one) => app.getAppMetrics().some((metric) => metric.pid === one), pid),
      { timeout: 60_000 },
    )
    .toBe(false);

  // Playwright takes the end of a frame's process for that of the page, so the page is asked by way of Electron.
  const ask = (script: string) =>
    electron.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
      script,
    );
  expect(await ask('document.querySelector("h1").textContent')).toContain('Try it out');
  const press =
    '[...document.querySelectorAll("[aria-label=\'Run code\'] button")].find((one) => one.textContent.startsWith("Run")).click()';
  const status = 'document.querySelector("[aria-label=Output] [role=status]").textContent';
  await ask(press);
  await expect.poll(() => ask(status), { timeout: 30_000 }).toContain('it needed more than 256 MB');
  await ask(press);
  await expect.poll(() => ask(status), { timeout: 60_000 }).toContain('Finished');
});

/** Types in the editor for three seconds; gives the time from a key to the frame after it, at the 95th percentile. */
async function typeInEditor(page: Page): Promise<number> {
  const editor = page.getByRole('textbox', { name: 'Explanation of Response A' });
  await editor.click();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener('keydown', (event) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
      requestAnimationFrame(() => channel.port2.postMessage(null));
    });
  });
  const until = Date.now() + 3_000;
  while (Date.now() < until) {
    await page.keyboard.type('fluid ', { delay: 20 });
  }
  return page.evaluate(() => {
    const { keyTimes } = window as unknown as { keyTimes: number[] };
    const sorted = keyTimes.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY;
  });
}
