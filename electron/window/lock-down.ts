import { app, type Session, type WebContentsWillFrameNavigateEventParams } from 'electron';
import { parseUrl } from '../platform/parse-url';
import { APP_ORIGIN, RUNNER_PAGE } from './app-protocol';

/** Denies whatever the app does not need: windows, navigation, embedded pages, permissions, downloads, requests. */
export function lockDown(session: Session): void {
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
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Electron would fetch dictionaries from the network on its own.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    const scheme = parseUrl(details.url)?.protocol;
    decide({ cancel: scheme !== 'app:' && scheme !== 'blob:' && scheme !== 'devtools:' });
  });
}

/** Whether the page opens the one frame that it may embed. The frame itself never goes anywhere. */
function isRunnerOpening({ url, initiator }: WebContentsWillFrameNavigateEventParams): boolean {
  return url === RUNNER_PAGE && initiator?.origin === APP_ORIGIN;
}

/** Copying is the only thing that the page may ask for: code blocks have a button for it. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);
