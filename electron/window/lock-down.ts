import { app, type Session, session, type WebContentsWillFrameNavigateEventParams } from 'electron';
import { parseUrl } from '../platform/parse-url';
import { APP_ORIGIN, RUNNER_PAGE } from './app-protocol';

/** Denies whatever the app does not need: windows, navigation, embedded pages, permissions, downloads, requests. */
export function lockDown(page: Session): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      contents.on(name as 'will-navigate', (event) => {
        const isAllowed = event.isMainFrame
          ? parseUrl(event.url)?.origin === APP_ORIGIN
          : name === 'will-frame-navigate' && isRunnerOpening(event);
        if (!isAllowed) {
          event.preventDefault();
        }
      });
    }
  });
  denyAll(page, ALLOWED);
  page.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !LOADED.has(parseUrl(url)?.protocol ?? '') });
  });
  // The main process talks to the hub through this one. No page belongs to it; one that came to be would get nothing.
  denyAll(session.defaultSession, NOTHING);
  session.defaultSession.webRequest.onBeforeRequest(({ webContentsId }, decide) => {
    decide({ cancel: webContentsId !== undefined });
  });
}

function denyAll(one: Session, allowed: ReadonlySet<string>): void {
  one.setPermissionRequestHandler((_contents, permission, decide) => decide(allowed.has(permission)));
  one.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  one.setDevicePermissionHandler(() => false);
  one.on('will-download', (event) => event.preventDefault());
  // Electron would fetch dictionaries from the network on its own.
  one.setSpellCheckerEnabled(false);
}

/** Whether the page opens the one frame that it may embed. The frame itself never goes anywhere. */
function isRunnerOpening({ url, initiator }: WebContentsWillFrameNavigateEventParams): boolean {
  return url === RUNNER_PAGE && initiator?.origin === APP_ORIGIN;
}

/** Copying is the only thing that the page may ask for: code blocks have a button for it. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);
const NOTHING: ReadonlySet<string> = new Set();
/** The app's own files, and what it has made itself; developer tools, which a release has not. */
const LOADED: ReadonlySet<string> = new Set(['app:', 'blob:', 'devtools:']);
