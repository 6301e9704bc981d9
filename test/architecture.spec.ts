import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codesOf, rowsOf } from './support/documents.js';
import { importsOf, roomOfAlias, ROOMS, ROOT, sourceFolder, sourcesOf } from './support/read-imports.js';

/** Who may import whom. A new arrow is a decision: its reason stands in the commit that draws it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'libs/domain': [],
  // Bodies of JSON are strangers' texts at both doors.
  'libs/signalwire': ['libs/domain', 'libs/json'],
  // Why a signature does not match. It runs where somebody asks, never in the public door.
  'libs/signature-diagnosis': ['libs/domain', 'libs/signalwire'],
  'libs/event-store': ['libs/domain', 'libs/database'],
  // What a number is asked for as, and which country its beginning tells; a ticket is a text for people.
  'libs/views': ['libs/domain', 'libs/event-store', 'libs/database', 'libs/phone-numbers', 'libs/visible-text'],
  'libs/intake': ['libs/domain', 'libs/signalwire', 'libs/event-store', 'libs/database', 'libs/observability'],
  // What people write, as it is kept. Views read the table, and never write. How a database is asked is said once.
  'libs/notes': ['libs/domain', 'libs/database'],
  'libs/database': ['migrations'],
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
  // Asks the providers’ REST APIs. Their times, and what the database can hold of their texts, are as in callbacks.
  'libs/provider-rest': ['libs/domain', 'libs/signalwire', 'libs/json'],
  // Compares what the provider says with the rows of state, and appends what is news, as a callback is appended.
  'libs/reconciliation': ['libs/domain', 'libs/signalwire', 'libs/event-store', 'libs/database', 'libs/provider-rest'],
  // Counts the hours that are over, as the views count, and writes it down: views never write.
  'libs/summaries': ['libs/event-store', 'libs/views', 'libs/database'],
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

const imports = Object.keys(MAY_IMPORT).flatMap((room) =>
  sourcesOf(sourceFolder(room)).flatMap((file) => importsOf(file, room)),
);

describe('the rooms of the house', () => {
  it('has a row in the import table for every room', () => {
    expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...ROOMS]));
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

  it('has no arrow in the import table that nobody uses', () => {
    const used = new Set(imports.map(({ room, specifier }) => `${room} → ${roomOfAlias(specifier)}`));
    const drawn = Object.entries(MAY_IMPORT)
      .filter(([room]) => room !== 'migrations' && !room.startsWith('apps/'))
      .flatMap(([room, allowed]) => allowed.map((target) => `${room} → ${target}`));
    expect(drawn.filter((arrow) => !used.has(arrow))).toEqual([]);
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
      .flatMap((room) => sourcesOf(sourceFolder(room)));
    expect(files.filter((file) => /\bimport\(\s*'@sidetrack\//.test(readFileSync(file, 'utf8')))).toEqual([]);
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
