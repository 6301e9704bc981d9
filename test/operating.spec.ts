import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '@sidetrack/config';
import { API_POOLS, COMMAND_POOLS, INGEST_POOLS, mostConnections } from '@sidetrack/database';
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
    const rowOf = (login: string): string =>
      new RegExp(`^\\| each .*\\| \`${login}\` +\\|(.*)\\|$`, 'm').exec(page)?.[1] ?? '';
    const { lanes, others } = INGEST_POOLS;
    expect(rowOf('sidetrack_ingest')).toMatch(new RegExp(`^ ${mostConnections(INGEST_POOLS)},`));
    expect(rowOf('sidetrack_ingest')).toContain(
      `${lanes.alike * lanes.most} that append, ${others.most} for the journal`,
    );
    expect(rowOf('sidetrack_api')).toMatch(new RegExp(`^ ${mostConnections(API_POOLS)}:`));
    const {
      questions,
      counts,
      lookup,
      exports,
      reconciliation,
      notes,
      quarantine,
      sessions,
      summaries,
      health,
      feedListener,
      ...feed
    } = API_POOLS;
    for (const part of [
      `lists and states ${questions.most}`,
      `counts of lists ${counts.most}`,
      `look-ups ${lookup.most}`,
      `the feed ${mostConnections(feed)} and ${feedListener.most} that listens`,
      `exports ${exports.most}`,
      `asking the providers ${reconciliation.most}`,
      `notes ${notes.most}`,
      `quarantine ${quarantine.most}`,
      `sessions ${sessions.most}`,
      `summing up ${summaries.most}`,
      `health ${health.most};`,
    ]) {
      expect(rowOf('sidetrack_api')).toContain(part);
    }
    const ofCommand = (name: string): string | undefined =>
      new RegExp(`^\\|[^|]*\`${name}\`[^|]*\\|[^|]*\\| (\\d+)`, 'm').exec(
        page.slice(page.indexOf('| each API door')),
      )?.[1];
    expect(Object.keys(COMMAND_POOLS)).toEqual(['report', 'verify', 'quarantine', 'drain', 'reconcile', 'history']);
    for (const name of ['report', 'verify', 'quarantine', 'reconcile'] as const) {
      expect(ofCommand(name)).toBe(`${COMMAND_POOLS[name].most}`);
    }
    expect(ofCommand('journal drain')).toBe(`${COMMAND_POOLS.drain.most}`);
    expect(ofCommand('simulate --history')).toBe(`${COMMAND_POOLS.history.most}`);
    // Each opens one more while it looks whether the database is fit; the owner's commands are in the page alone.
    const wanted = [INGEST_POOLS, API_POOLS].map((table) => mostConnections(table) + 1);
    expect(page).toContain(
      `wants ${wanted[0]} for each process of an ingest door (\`INGEST_PROCESSES\`), ${wanted[1]} for each API door`,
    );
  });

  it('counts all of them: a door opens no connection that stands in no table', () => {
    const code = ['apps/ingest/src', 'apps/api/src'].flatMap((folder) => sourcesOf(folder)).join('\n');
    // The third opens the lanes of the table again, to the nodes of a Citus cluster.
    expect(code.match(/\bopenPools\(/g)).toHaveLength(3);
    expect(code).not.toMatch(/\b(connectAs(Service|Reader)|openClient)\(|new (pg\.)?(Pool|Client)\(/);
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
