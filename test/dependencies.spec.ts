import { describe, expect, it } from 'vitest';
import { codesOf, rowsOf, sectionOf, textOf } from './support/documents.js';

const PAGE = 'docs/dependencies.md';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly overrides: Readonly<Record<string, string | Versions>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const versions: Versions = { ...manifest.dependencies, ...manifest.devDependencies };

/** The rows of a section's table, without its head. */
const rowsIn = (section: string): string[][] => rowsOf(sectionOf(PAGE, section)).slice(1);
const packagesIn = (section: string): string[] => rowsIn(section).flatMap(([names = '']) => codesOf(names));

describe('docs/dependencies.md', () => {
  it('says of each package that the program runs on why it is there, and of no other', () => {
    expect(packagesIn('What the program runs on')).toEqual(Object.keys(manifest.dependencies));
  });

  it('says of each package for development why it is there, and of no other', () => {
    const named = packagesIn('What builds, checks and tests it');
    expect(named.toSorted()).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  it('tells of each version that is held exactly, and of the others held back in the version that is installed', () => {
    const held = rowsIn('Held back').map(([name = '', at = '']) => [codesOf(name)[0] ?? '', codesOf(at)[0] ?? '']);
    expect(held).toEqual(held.map(([name = '']) => [name, versions[name]]));
    const exact = Object.keys(versions).filter((name) => /^\d/.test(versions[name] ?? ''));
    expect(exact.filter((name) => !held.some(([other]) => other === name))).toEqual([]);
  });

  it('tells of each override, as it is', () => {
    const overrides = Object.entries(manifest.overrides).flatMap(([name, to]) =>
      typeof to === 'string' ? [[name, to]] : Object.entries(to).map(([of, version]) => [`${name} › ${of}`, version]),
    );
    const told = rowsIn('Overrides').map(([names = '', to = '']) => [codesOf(names).join(' › '), codesOf(to)[0]]);
    expect(told).toEqual(overrides);
  });

  it('tells of each package whose scripts may run, or may not', () => {
    const told = rowsIn('Scripts of packages').flatMap(([names = '', runs = '']) =>
      codesOf(names).map((name) => [name, runs === 'yes']),
    );
    expect(Object.fromEntries(told)).toEqual(manifest.allowScripts);
  });

  it('says when each of what is held back, or overridden, may go', () => {
    const rows = [...rowsIn('Held back'), ...rowsIn('Overrides')];
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
  });
});
