import './zod-without-eval';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { applyFirstTheme } from './screens/shell/theme';
import { startStores } from './start-stores';

/** How long the first drawing waits for the first answers, in milliseconds. */
const BLINK = 100;

applyFirstTheme();
const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no root element');
}
// Drawing what is there at once, and then what comes a blink later, costs more than the blink.
await Promise.race([startStores(), new Promise((resolve) => setTimeout(resolve, BLINK))]);
createRoot(root).render(<App />);
