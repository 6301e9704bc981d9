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
import { atMost, WORTH_WAITING_MS } from './ask-first';
import { router } from './router';
import { takeTokenFromAddress } from './sign-in/take-token-from-address';

takeTokenFromAddress();
// A link to the page that is open already reloads nothing.
addEventListener('hashchange', takeTokenFromAddress);

/** The code of the page comes with that of the frame, so what is waited for is the API. Whoever has to wait sees the frame. */
const MOST_BLANK_MS = WORTH_WAITING_MS + 30;

const root = document.querySelector('#console');
if (root !== null) void atMost(MOST_BLANK_MS, router.load()).then(() => createRoot(root).render(<App />));
