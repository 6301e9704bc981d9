import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONSOLE_PAGES, CONSOLE_PATHS } from '../apps/api/src/console/console-paths.js';
import { ROOT } from './support/read-imports.js';

const routes = readFileSync(join(ROOT, 'apps/console/src/routes.ts'), 'utf8')
  .split('createRoute({')
  .map((route) => ({
    path: /^ {2}path: '\/([^']*)'/m.exec(route)?.[1]?.replaceAll('$', ':'),
    module: /import\('\.\/([^']*)'\)/.exec(route)?.[1],
  }));

it('the API door serves the console at each path that the console has a page for, and at no other', () => {
  const paths = routes.flatMap(({ path }) => path ?? []);

  expect(paths.length).toBeGreaterThan(10);
  expect([...CONSOLE_PATHS].toSorted()).toEqual(paths.toSorted());
});

it('the API door names the module that the console loads for a path', () => {
  const loading = routes.filter(({ module }) => module !== undefined);

  expect(loading.length).toBeGreaterThan(10);
  for (const { path, module } of loading) expect([path, CONSOLE_PAGES.get(path!)]).toEqual([path, module]);
});
