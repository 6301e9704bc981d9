import { MantineProvider } from '@mantine/core';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { runnerImport, type Plugin } from 'vite';

const NAME = 'virtual:theme-variables.css';
const THEME = fileURLToPath(new URL('../src/theme/theme.ts', import.meta.url));

/**
 * The variables that the components' theme comes to, as a file of styles. Otherwise each browser works them out whenever
 * the console is opened, and lays out all again once they are there. The provider is told to leave them out in app.tsx.
 */
export function themeVariables(): Plugin {
  return {
    name: 'sidetrack-theme-variables',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(THEME);
      const { module } = await runnerImport<typeof import('../src/theme/theme.ts')>(THEME);
      const provider = { theme: module.theme, cssVariablesResolver: module.variables, withGlobalClasses: false };
      const html = renderToStaticMarkup(createElement(MantineProvider, { ...provider, children: null }));
      const styles = /^<style[^>]*>([^<]+)<\/style>$/.exec(html)?.[1];
      if (styles === undefined) throw new Error(`The theme came to no styles alone, but to ${html.slice(0, 200)}`);
      return styles;
    },
  };
}
