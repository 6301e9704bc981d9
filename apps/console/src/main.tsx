import './theme/mantine.css';
import 'virtual:theme-variables.css';
import './theme/fonts/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './shared/parts.css';
import './shell/shell.css';
import './theme/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { router } from './router';
import { takeTokenFromAddress } from './sign-in/take-token-from-address';

takeTokenFromAddress();
// A link to the page that is open already reloads nothing.
addEventListener('hashchange', takeTokenFromAddress);
// Load the page's code while the shell is drawn.
void router.load();

const root = document.querySelector('#console');
if (root !== null) createRoot(root).render(<App />);
