import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONSOLE_PATHS } from '../apps/api/src/console/console-paths.js';
import { ROOT } from './support/read-imports.js';

it('the API door serves the console at each path that the console has a page for, and at no other', () => {
  const routes = readFileSync(join(ROOT, 'apps/console/src/routes.ts'), 'utf8');
  const paths = [...routes.matchAll(/^ {2}path: '\/([^']*)'/gm)].map(([, path]) => path!.replaceAll('$', ':'));

  expect(paths.length).toBeGreaterThan(10);
  expect([...CONSOLE_PATHS].toSorted()).toEqual(paths.toSorted());
});
