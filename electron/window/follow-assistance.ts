import { app, type BrowserWindow } from 'electron';

/**
 * Tells when a screen reader comes or goes. Not every system says so at once: where it does not, the window looks when it
 * is come back to, as one who has started a screen reader does.
 */
export function followAssistance(window: BrowserWindow, onChange: (isAssisted: boolean) => void): void {
  let known = app.accessibilitySupportEnabled;
  const look = (): void => {
    if (app.accessibilitySupportEnabled !== known) {
      known = app.accessibilitySupportEnabled;
      onChange(known);
    }
  };
  app.on('accessibility-support-changed', look);
  window.on('focus', look);
}
