import './zod-without-eval';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { applyFirstTheme } from './screens/shell/theme';
import { startStores } from './start-stores';

applyFirstTheme();
const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no root element');
}
void startStores();
createRoot(root).render(<App />);
