import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { listPageFiles } from './build/list-page-files.ts';
import { precompress } from './build/precompress.ts';
import { themeVariables } from './build/theme-variables.ts';

const outDir = fileURLToPath(new URL('../../dist/console', import.meta.url));

/** Where `npm start` answers; the page of the development server reads from it. */
const API = 'http://127.0.0.1:3001';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), themeVariables(), listPageFiles(), precompress(outDir)],
  // The API replaces it at every answer; see apps/api/src/console/console-page.ts.
  html: { cspNonce: 'nonce-of-this-answer' },
  build: {
    outDir,
    emptyOutDir: true,
    // An asset inlined as data: would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What two pages share goes into one file: on a fresh browser twenty small ones cost more than their bytes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
    // These know light-dark(). What older ones would get instead goes by a color-scheme that Mantine hides in a variable
    // and leaves every colour of ours without a value.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: { proxy: { '/v1': API, '/health': API, '/docs': API, '/openapi.json': API } },
});
