import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../support/repository.js';

/** The classes of Mantine's components, as its styles and its code have them. */
const CLASS = /\bm_[0-9a-f]+\b/g;

const STYLES = join(REPOSITORY, 'node_modules', '@mantine', 'core', 'styles');
const ASSETS = join(REPOSITORY, 'dist', 'console', 'assets');

it('the console has the styles of the components that it uses, and of no others', () => {
  const code = readdirSync(ASSETS)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(ASSETS, file), 'utf8'))
    .join('\n');
  const used = new Set(code.match(CLASS));
  const needed = readdirSync(STYLES)
    .filter((file) => file.endsWith('.layer.css'))
    .filter((file) =>
      readFileSync(join(STYLES, file), 'utf8')
        .match(CLASS)
        ?.some((name) => used.has(name)),
    );
  const ours = readFileSync(join(REPOSITORY, 'apps', 'console', 'src', 'theme', 'mantine.css'), 'utf8');
  const loaded = [...ours.matchAll(/styles\/([\w-]+\.layer\.css)/g)].map(([, file]) => file!);
  const ofNone = ['baseline.layer.css', 'default-css-variables.layer.css', 'global.layer.css'];

  expect(needed.length).toBeGreaterThan(20);
  expect(loaded.toSorted()).toEqual([...needed, ...ofNone].toSorted());
});
