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
    const page = await (isDashboard
      ? watchDashboard(window.webContents)
      : run(window.webContents, nextFrame));
    const line = { loadedAt, createdAt, domReadyAt, shownAt: await shownAt, ...page };
    process.stdout.write(`${JSON.stringify(line)}\n`, () => app.quit());
  });
});

function run(contents, script) {
  return contents.executeJavaScript(`(${script})()`);
}

function watchDashboard(contents) {
  contents.on('page-title-updated', (_event, title) => {
    if (title !== 'waiting for a key') return;
    contents.focus();
    for (const type of ['keyDown', 'char', 'keyUp']) contents.sendInputEvent({ type, keyCode: 'a' });
  });
  return run(contents, useDashboard);
}

/** When the page that is there now has been drawn. Runs in the page. */
function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve({ readyAt: performance.timeOrigin + performance.now() })),
    );
  });
}

/** When tasks have been drawn, and when a key that came after that stands in the search box. Runs in the page. */
async function useDashboard() {
  const frame = () => new Promise(requestAnimationFrame);
  const now = () => performance.timeOrigin + performance.now();
  const row = () => document.querySelector('main[aria-label="Tasks"] [role="row"][aria-busy="false"]');
  while (!row()?.textContent) await frame();
  const box = document.querySelector('input[aria-label="Search tasks"]');
  box.focus();
  await frame();
  const rowsAt = now();
  document.title = 'waiting for a key';
  while (box.value !== 'a') await frame();
  await frame();
  const { timeOrigin } = performance;
  const page = performance.getEntriesByType('navigation')[0];
  return { pageAt: timeOrigin, domAt: timeOrigin + page.domInteractive, rowsAt, readyAt: now() };
}
