import '@mantine/core/styles.css';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { takeTokenFromAddress } from './api/token';

takeTokenFromAddress();

const root = document.querySelector('#console');
if (root !== null) createRoot(root).render(<App />);
