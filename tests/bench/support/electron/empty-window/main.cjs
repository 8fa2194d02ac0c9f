// The least that an Electron app can be: one sandboxed window with a page of its own scheme that has a field to type in.
const { app, BrowserWindow, protocol } = require('electron');

protocol.registerSchemesAsPrivileged([{ scheme: 'empty', privileges: { standard: true, secure: true } }]);
app.setPath('userData', process.env.GOLDSMITH_DATA);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  protocol.handle('empty', () => new Response('<!doctype html><title>Empty</title><input>', { headers }));
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  void window.loadURL('empty://main/');
});
