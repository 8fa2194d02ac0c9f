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
    const page = await watch(window.webContents, isDashboard ? useDashboard : useField);
    const line = { loadedAt, createdAt, domReadyAt, shownAt: await shownAt, ...page };
    process.stdout.write(`${JSON.stringify(line)}\n`, () => app.quit());
  });
});

/** Types a key when the page asks for it by its title, and gives what the page tells of itself. */
function watch(contents, use) {
  contents.on('page-title-updated', (_event, title) => {
    if (title !== 'waiting for a key') return;
    contents.focus();
    for (const type of ['keyDown', 'char', 'keyUp']) contents.sendInputEvent({ type, keyCode: 'a' });
  });
  return contents.executeJavaScript(`(${use})(${takeKey})`);
}

/** When a key that came after the page was drawn stands in its field. Runs in the page. */
async function useField(takeKey) {
  await new Promise(requestAnimationFrame);
  return takeKey(document.querySelector('input'));
}

/** When tasks have been drawn, and when a key that came after that stands in the search box. Runs in the page. */
async function useDashboard(takeKey) {
  const row = () => document.querySelector('main[aria-label="Tasks"] [role="row"][aria-busy="false"]');
  while (!row()?.textContent) await new Promise(requestAnimationFrame);
  return takeKey(document.querySelector('input[aria-label="Search tasks"]'));
}

/** Has a key typed into a field once what is there has been drawn, and waits until that has been, too. Runs in the page. */
async function takeKey(field) {
  const frame = () => new Promise(requestAnimationFrame);
  const now = () => performance.timeOrigin + performance.now();
  field.focus();
  await frame();
  const drawnAt = now();
  document.title = 'waiting for a key';
  while (field.value !== 'a') await frame();
  await frame();
  const { timeOrigin } = performance;
  const page = performance.getEntriesByType('navigation')[0];
  return { pageAt: timeOrigin, domAt: timeOrigin + page.domInteractive, drawnAt, readyAt: now() };
}
