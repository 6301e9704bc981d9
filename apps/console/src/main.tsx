import '@mantine/core/styles.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { takeTokenFromAddress } from './api/token';
import { router } from './router';

takeTokenFromAddress();
// A link to the page that is open already loads nothing anew.
addEventListener('hashchange', takeTokenFromAddress);
// The page is fetched while what stands round it is drawn.
void router.load();

const root = document.querySelector('#console');
if (root !== null) createRoot(root).render(<App />);
