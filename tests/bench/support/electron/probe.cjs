// Loaded into Electron's main process before the app (-r), so that a start can be timed without the app's doing. Writes
// one line of JSON: moments in milliseconds since the epoch, on the page's and the main process's common clock.
const { app } = require('electron');

const loadedAt = Date.now();
const isDashboard = process.env.GOLDSMITH_BENCH_PAGE === 'dashboard';

app.once('browser-window-created', (_event, window) => {
  const createdAt = Date.now();
  const shown = new Promise((resolve) => window.once('show', () => resolve(Date.now())));
  window.webContents.once('dom-ready', async () => {
    const domReadyAt = Date.now();
    const shownAt = window.isVisible() ? domReadyAt : shown;
    const page = await (isDashboard ? watchDashboard(window.webContents) : run(window.webContents, nextFrame));
    const line = { loadedAt, createdAt, domReadyAt, shownAt: await shownAt, ...page };
    process.stdout.write(`${JSON.stringify(line)}\n`, () => app.quit());
  });
});

function run(contents, script) {
  return contents.executeJavaScript(`(${script})()`);
}

async function watchDashboard(contents) {
  const rows = await run(contents, rowsInSight);
  const typed = run(contents, keyAccepted);
  contents.focus();
  for (const type of ['keyDown', 'char', 'keyUp']) contents.sendInputEvent({ type, keyCode: 'a' });
  return { ...rows, ...(await typed) };
}

/** When the page that is there now has been drawn. Runs in the page. */
function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve({ readyAt: performance.timeOrigin + performance.now() })),
    );
  });
}

/** When tasks have been drawn. Runs in the page. */
function rowsInSight() {
  const isThere = () => {
    const row = document.querySelector('main[aria-label="Tasks"] [role="row"][aria-busy="false"]');
    return row !== null && row.textContent.length > 0;
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look);
      const seen = performance.getEntriesByType('navigation')[0];
      return requestAnimationFrame(() =>
        resolve({
          rowsAt: performance.timeOrigin + performance.now(),
          pageAt: performance.timeOrigin,
          domAt: performance.timeOrigin + seen.domInteractive,
        }),
      );
    };
    look();
  });
}

/** When a key has gone into the search box and been drawn. Runs in the page. */
function keyAccepted() {
  return new Promise((resolve) => {
    const box = document.querySelector('input[aria-label="Search tasks"], [aria-label="Search tasks"] input');
    box.addEventListener('input', () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => resolve({ readyAt: performance.timeOrigin + performance.now(), typed: box.value })),
      ),
    );
    box.focus();
  });
}
