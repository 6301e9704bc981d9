import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, rowsOf } from './support/documents.js';

const ROOT = resolve(import.meta.dirname, '..');

/** Who may import whom. A new arrow is a decision: its reason stands in the commit that draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'libs/domain': [],
  // Bodies of JSON are strangers' texts at both doors.
  'libs/signalwire': ['libs/domain', 'libs/json'],
  // Why a signature does not match. It runs where somebody asks, never in the public door.
  'libs/signature-diagnosis': ['libs/domain', 'libs/signalwire'],
  'libs/event-store': ['libs/domain', 'libs/database', 'libs/observability'],
  // What a number is asked for as, and which country its beginning tells; a ticket is a text for people.
  'libs/views': ['libs/domain', 'libs/event-store', 'libs/database', 'libs/phone-numbers', 'libs/visible-text'],
  'libs/intake': ['libs/domain', 'libs/signalwire', 'libs/event-store', 'libs/database', 'libs/observability'],
  // What people write, as it is kept. Views read the table, and never write. How a database is asked is said once.
  'libs/notes': ['libs/domain', 'libs/database'],
  'libs/database': ['libs/observability', 'migrations'],
  // A log is read on terminals.
  'libs/observability': ['libs/visible-text'],
  // What a duration is, is a word of the domain; settings are given in it. Which countries have numbers, phone-numbers says.
  'libs/config': ['libs/domain', 'libs/phone-numbers'],
  // What keeps a door from opening is said on a terminal.
  'libs/http-service': ['libs/visible-text'],
  // Files for spreadsheets leave by the API and by the command line; neither may import the other.
  'libs/csv': ['libs/visible-text'],
  // Which characters hide from people, and how they are shown: for terminals, files, tickets and logs alike.
  'libs/visible-text': [],
  // What JSON may be before anything walks through it.
  'libs/json': [],
  // How people write numbers is nothing that a callback says: it stands apart from the domain, with its library.
  'libs/phone-numbers': [],
  // Signs as the provider does, and sends over HTTP: what `simulate`, the tests and the rigs share.
  'libs/provider-simulator': ['libs/domain', 'libs/signalwire'],
  migrations: [],
  'apps/ingest': ['libs'],
  'apps/api': ['libs'],
  // Which schema the program was written for it says without loading what a database takes.
  'apps/cli': ['libs', 'migrations'],
  // It knows the API by its documents alone, like any other caller.
  'apps/console': [],
};

/** Frameworks stay out of the rooms that state facts about telephony. */
const WITHOUT_FRAMEWORK = ['libs/domain', 'libs/signalwire', 'libs/signature-diagnosis'];
const FRAMEWORK = /^(@nestjs\/|typeorm$|pg$|fastify$)/;

/** The writer of the commands, and what a door says when it cannot open; both write out what nobody would see. */
const MAY_WRITE_TO_TERMINAL = ['libs/http-service/src/run-door.ts', 'apps/cli/src/terminal-writer.ts'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly specifier: string;
}

const imports = Object.keys(MAY_IMPORT).flatMap((room) =>
  sourcesOf(join(ROOT, room === 'migrations' ? room : `${room}/src`)).flatMap((file) => importsOf(file, room)),
);

describe('the rooms of the house', () => {
  it('has a row in the import table for every room', () => {
    const rooms = ['libs', 'apps'].flatMap((parent) =>
      readdirSync(join(ROOT, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`),
    );
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(rooms));
  });

  it('is only entered by the doors that the import table draws', () => {
    const broken = imports
      .filter(({ specifier }) => specifier.startsWith('@sidetrack/'))
      .filter(({ room, specifier }) => {
        const target = roomOfAlias(specifier);
        return (
          target !== room &&
          !MAY_IMPORT[room]?.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
        );
      });
    expect(broken).toEqual([]);
  });

  it('is entered through its index alone: no import reaches past an alias or out of its own room', () => {
    const broken = imports.filter(({ file, room, specifier }) => {
      if (specifier.startsWith('@sidetrack/')) return specifier.split('/').length > 2;
      if (!specifier.startsWith('.')) return false;
      return relative(join(ROOT, room), resolve(dirname(file), specifier)).startsWith('..');
    });
    expect(broken).toEqual([]);
  });

  it('is entered by static imports: the build leaves an alias in `import(…)` as it is, and the built program finds no such package', () => {
    const files = Object.keys(MAY_IMPORT)
      .filter((room) => room !== 'migrations' && room !== 'apps/console')
      .flatMap((room) => sourcesOf(join(ROOT, room, 'src')));
    expect(files.filter((file) => /\bimport\(\s*'@sidetrack\//.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('keeps the diagnosis of signatures out of all that the public door runs', () => {
    const reached = filesReachedFrom(join(ROOT, 'apps/ingest/src/main.ts'));
    expect(reached.size).toBeGreaterThan(50);
    expect([...reached].filter((file) => file.includes('/signature-diagnosis/'))).toEqual([]);
    expect([...reached].filter((file) => /explain-?signature/i.test(readFileSync(file, 'utf8')))).toEqual([]);
    // The private door does run it: the walk would see it.
    expect([...filesReachedFrom(join(ROOT, 'apps/api/src/main.ts'))].join()).toContain('/explain-signature.ts');
  });

  it('keeps Nest, TypeORM and pg out of the domain and of the provider’s language', () => {
    const broken = imports.filter(
      ({ room, specifier }) => WITHOUT_FRAMEWORK.includes(room) && FRAMEWORK.test(specifier),
    );
    expect(broken).toEqual([]);
  });

  it('keeps Nest out of the command line, which injects nothing and would load it for every verb', () => {
    const broken = imports.filter(({ room, specifier }) => room === 'apps/cli' && specifier.startsWith('@nestjs/'));
    expect(broken).toEqual([]);
  });

  it('writes to the terminal in one place: the others could not be trusted with a stranger’s text', () => {
    const writing = Object.keys(MAY_IMPORT)
      .filter((room) => room.startsWith('apps/') || room.startsWith('libs/'))
      .flatMap((room) => sourcesOf(join(ROOT, room, 'src')))
      .filter((file) => /process\.(stdout|stderr)\.write\b|console\.(log|error)\(/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(ROOT, file));
    expect(writing).toEqual(MAY_WRITE_TO_TERMINAL);
  });

  it('decides about errors of the database by one table: no SQLSTATE stands anywhere else', () => {
    const found = Object.keys(MAY_IMPORT)
      // The domain's codes of five digits are the provider's.
      .filter((room) => room !== 'libs/domain')
      .flatMap((room) => sourcesOf(join(ROOT, room === 'migrations' ? room : `${room}/src`)))
      .filter((file) =>
        /'(?:08|2[2358]|3D|4[02]|5[34578]|XX)(?:[0-9][0-9A-Z]|P0)[0-9]'/.test(readFileSync(file, 'utf8')),
      )
      .map((file) => relative(ROOT, file));
    expect(found).toEqual(['libs/database/src/failures/failure-table.ts']);
  });

  it('lets the domain import nothing at all', () => {
    const outside = imports.filter(({ room, specifier }) => room === 'libs/domain' && !specifier.startsWith('./'));
    expect(outside).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

  it('has a row for every room, with what it may import', () => {
    const rows = rowsOf(page).filter(([room = '']) => /^`(?:apps|libs|migrations)\b/.test(room));
    const drawn = rows.map(([room = '', , allowed = '']) => [codesOf(room)[0], codesOf(allowed).toSorted()]);
    const table = Object.entries(MAY_IMPORT).map(([room, allowed]) => [room, allowed.toSorted()]);
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(table));
    expect(rows.length).toBe(table.length);
  });

  it('draws every room, and none that is not there', () => {
    const [, drawing = ''] = /^```\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const drawn = [...drawing.matchAll(/\b(?:(?:apps|libs)\/[\w-]+|migrations)/g)].map(([room]) => room);
    expect(drawn.toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });
});

function sourcesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(spec|int-spec|e2e-spec)\.ts$/.test(name))
    .map((name) => join(directory, name));
}

function importsOf(file: string, room: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)(?:\s*\()?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ file, room, specifier: match[1] ?? '' }));
}

/** Every source that a program loads, by whatever way of files and indexes. */
function filesReachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const { specifier } of importsOf(file, '')) {
    if (specifier.startsWith('.')) filesReachedFrom(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')), reached);
    else if (specifier.startsWith('@sidetrack/')) {
      const room = roomOfAlias(specifier);
      filesReachedFrom(join(ROOT, room === 'migrations' ? 'migrations/index.ts' : `${room}/src/index.ts`), reached);
    }
  }
  return reached;
}

function roomOfAlias(specifier: string): string {
  const name = specifier.slice('@sidetrack/'.length).split('/')[0] ?? '';
  return name === 'migrations' ? 'migrations' : `libs/${name}`;
}
