import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '@sidetrack/config';
import { PROBLEMS } from '@sidetrack/http-service';
import { describe, expect, it } from 'vitest';
import { COMPOSE_FILE } from './support/compose-file.js';
import { ROOT, textOf } from './support/documents.js';
import { readUnit, unitNames } from './support/systemd-unit.js';

const page = textOf('docs/operating.md');

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/spec/.test(name) && !name.includes('node_modules'))
    .map((name) => textOf(join(folder, name)));

describe('docs/operating.md', () => {
  it('names metrics and outcomes that there are', () => {
    const code = [...sourcesOf('apps/ingest/src'), ...sourcesOf('apps/api/src'), ...sourcesOf('libs')].join('\n');
    const known = (name: string): boolean =>
      code.includes(`'${name}'`) ||
      textOf('node_modules/prom-client/lib/metrics/eventLoopLag.js').includes(`'${name.replace('sidetrack_', '')}'`);
    const named = [...page.matchAll(/\bsidetrack_(?:\w+_)?(?:total|bytes|seconds)\b/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known(name))).toEqual([]);
    const outcomes = [...page.matchAll(/outcome="([\w-]+)"/g)].map(([, outcome = '']) => outcome);
    expect(outcomes.filter((outcome) => !(outcome in PROBLEMS))).toEqual([]);
  });

  it('counts the connections of every pool', () => {
    // A pool that is added, or changed, has to be counted in the page, and then here.
    const ingest = textOf('apps/ingest/src/open-intake.ts');
    const constant = (name: string): number => Number(new RegExp(`^const ${name} = (\\d+);`, 'm').exec(ingest)?.[1]);
    expect(page).toMatch(
      new RegExp(`${constant('APPEND_LANES')} that append, ${constant('OTHER_CONNECTIONS')} for the journal`),
    );
    const api = sourcesOf('apps/api/src').join('\n');
    const calls = (name: string): number => [...api.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].length;
    // Exports, notes, quarantine, health; look-ups, and the feed's four; lists and states; who listens.
    expect([
      calls('connectAsService'),
      calls('connectAsReader'),
      calls('readerOptions'),
      calls('createReaderClient'),
    ]).toEqual([4, 2, 1, 1]);
    const sizes = [...api.matchAll(/\b(?:max|MOST_AT_ONCE)(?:: | = )(\d+)/g)].map(([, size]) => Number(size));
    const feed = [.../CONNECTIONS = \{(.*)\}/.exec(api)![1]!.matchAll(/\d+/g)].map(([size]) => Number(size));
    const [defaultOfPg, listener] = [10, 1];
    const sum = [...sizes, ...feed, defaultOfPg, listener].reduce((total, size) => total + size, 0);
    expect(/`sidetrack_api` +\| (\d+):/.exec(page)?.[1]).toBe(String(sum));
    // `sidetrack doctor` looks for room for as many.
    const ofIngest = constant('APPEND_LANES') + constant('OTHER_CONNECTIONS');
    expect(textOf('apps/cli/src/doctor/checks/postgres-settings.check.ts')).toContain(
      `MOST_CONNECTIONS = { ingest: ${ofIngest}, api: ${sum} }`,
    );
  });

  it('lists what the compose file can be told besides the settings, with the defaults that it has', () => {
    const variables = [...readFileSync(COMPOSE_FILE, 'utf8').matchAll(/\$\{(\w+):-(.*?)\}/g)]
      .map(([, name = '', other = '']) => [name, other] as const)
      .filter(([name, other]) => other !== '' && (!(name in SETTINGS) || /_(HOST|PORT)$/.test(name)));
    const [, table = ''] = /## Containers([\s\S]*?)\n## /.exec(page) ?? [];
    const rows = [...table.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) +\| ([^|]*)\|/gm)].flatMap(
      ([, names = '', defaults = '']) => {
        const plain = (text: string): string[] => text.split(', ').map((each) => each.replaceAll('`', '').trim());
        return plain(names).map((name, index) => [name, plain(defaults)[index]] as const);
      },
    );
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(variables));
  });

  it('says of each file that the systemd units read who may read it', () => {
    const files = unitNames().flatMap((name) =>
      [...readUnit(name).values.values()].flat().flatMap((value) => /\/etc\/sidetrack\/(\S+)/.exec(value)?.[1] ?? []),
    );
    expect(files.length).toBeGreaterThan(0);
    const [, table = ''] = /(\| file in `\/etc\/sidetrack`[\s\S]*?)\n\n/.exec(page) ?? [];
    expect([...new Set(files)].filter((file) => !table.includes(`\`${file}\``))).toEqual([]);
  });
});
