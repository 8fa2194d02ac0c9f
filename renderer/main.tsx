import './empty-html';
import './zod-without-eval';
import './ui/tokens.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { dropFirstAnswers, readFirstAnswers } from './ipc/first-answers';
import { CrashBoundary } from './screens/shell/crash-boundary';
import { applyFirstTheme } from './screens/shell/theme';
import { startStores } from './start-stores';
import { isLocked } from './stores/unlock';
import { hiddenNotInert } from './ui/hidden-not-inert';

/** How long the first drawing waits for answers that did not come with the document, in milliseconds. */
const BLINK = 100;

applyFirstTheme();
readFirstAnswers(document);
const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no root element');
}
hiddenNotInert(root);
if (isLocked()) {
  // Not waited for: what it is made of is in this very file, which has to come to its end first.
  void import('./screens/unlock/unlock').then(({ Unlock }) => draw(root, <Unlock />));
} else {
  // Drawing what is there at once, and then what comes a blink later, costs more than the blink.
  await Promise.race([startStores(), new Promise((resolve) => setTimeout(resolve, BLINK))]);
  dropFirstAnswers();
  // At once and not when React would: what has been compiled by the end of this script is kept compiled for the next start.
  flushSync(() => draw(root, <App />));
}

function draw(root: HTMLElement, screen: ReactNode): void {
  createRoot(root).render(<CrashBoundary>{screen}</CrashBoundary>);
}
