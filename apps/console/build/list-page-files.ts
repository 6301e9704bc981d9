import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Writes `pages.json` beside the console's page: of each module that is loaded when it is needed, such as
 * `lists/list-pages`, the files that it needs besides those of the frame. The API door names them in the page that it
 * answers, so that they do not wait until the frame has run. See apps/api/src/console/console-page.ts.
 */
export function listPageFiles(): Plugin {
  return {
    name: 'sidetrack-list-page-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const filesOf = (from: readonly Rolldown.OutputChunk[]): Set<string> => {
        const within = new Set(from);
        for (const { imports } of within) for (const name of imports) within.add(byName.get(name)!);
        return new Set(
          [...within].flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
        );
      };
      const frame = filesOf(chunks.filter(({ isEntry }) => isEntry));
      const pages = chunks
        .filter(({ isDynamicEntry, facadeModuleId }) => isDynamicEntry && facadeModuleId?.startsWith(SOURCES))
        .map((chunk) => [
          chunk.facadeModuleId!.slice(SOURCES.length).replace(/\.tsx?$/, ''),
          [...filesOf([chunk])].filter((file) => !frame.has(file)).map((file) => `/${file}`),
        ]);
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(Object.fromEntries(pages)) });
    },
  };
}
