import { readFileSync } from 'node:fs';
import { SETTINGS } from '@sidetrack/config';
import { describe, expect, it } from 'vitest';

/** A door that is started by itself, with somebody's own words for its login, reads it; `start` hands it on as another one. */
const NOT_HANDED_ON = ['DATABASE_URL'];

const READS_SETTINGS = { ingest: 'serve-callbacks.ts', api: 'main.ts' } as const;

describe('the settings that `sidetrack start` hands to a door', () => {
  it.each(['ingest', 'api'] as const)('are all that the %s door reads', (door) => {
    const source = readFileSync(new URL(`../apps/${door}/src/${READS_SETTINGS[door]}`, import.meta.url), 'utf8');
    const read = Object.keys(SETTINGS).filter((name) => new RegExp(`\\b${name}\\b(?!.*is not set)`).test(source));
    const handedOn = Object.entries(SETTINGS).flatMap(([name, { doors }]) =>
      (doors as readonly string[]).includes(door) ? [name] : [],
    );
    expect(read.length).toBeGreaterThan(5);
    expect(read.filter((name) => !handedOn.includes(name) && !NOT_HANDED_ON.includes(name))).toEqual([]);
  });
});
