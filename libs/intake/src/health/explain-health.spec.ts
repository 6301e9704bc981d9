import { describe, expect, it } from 'vitest';
import { isReady } from './door-health.js';
import { explainHealth, type DoorFacts } from './explain-health.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const failure = (code: string): Error => Object.assign(new Error('made up, with +15550100001 in it'), { code });

const JOURNAL = {
  folder: '/data/journal/0',
  bytes: 0,
  limitBytes: 1_000_000,
  records: 0,
  oldestReceivedAt: null,
  failure: null,
};
const WELL: DoorFacts = {
  now: NOW,
  notKept: null,
  away: null,
  nodesAway: [],
  journal: JOURNAL,
  journalsOnDisk: 1,
  folderFailure: null,
  freeBytes: 50e9,
};
const AWAY = { since: before(5_000), cause: failure('ECONNREFUSED') };
const FULL = { ...JOURNAL, bytes: 999_000, records: 700, oldestReceivedAt: before(30_000) };

const said = (facts: Partial<DoorFacts>): string[] =>
  explainHealth({ ...WELL, ...facts }).troubles.map(({ code, isRed }) => `${code}${isRed ? ' red' : ''}`);

describe('what is wrong with a door', () => {
  it('is nothing while all is well', () => {
    expect(explainHealth(WELL)).toEqual({ troubles: [] });
    expect(said({ freeBytes: null })).toEqual([]);
  });

  it.each<[string, Partial<DoorFacts>, string[]]>([
    ['the database is away', { away: AWAY }, ['database-away']],
    ['its disk is full', { away: { ...AWAY, cause: failure('53100') } }, ['database-disk-full']],
    [
      'the journal is old, as it is while the database is away for long',
      { away: AWAY, journal: { ...JOURNAL, records: 1, bytes: 500, oldestReceivedAt: before(61_000) } },
      ['journal-old', 'database-away'],
    ],
    [
      'the journal is more than half full',
      { away: AWAY, journal: { ...FULL, bytes: 600_000 } },
      ['journal-full', 'database-away'],
    ],
    ['the journal is full, and drained', { journal: FULL }, ['journal-full']],
    [
      'the journal cannot be written',
      { journal: { ...JOURNAL, failure: 'Input/output error' } },
      ['journal-not-writable'],
    ],
    ['its folder is read-only', { folderFailure: 'EROFS' }, ['journal-not-writable']],
    ['the disk has less room than the journal may need', { freeBytes: 900_000 }, ['disk-low']],
    ['the disk has no room', { freeBytes: 4_096 }, ['disk-full']],
    [
      'the folder looks read-only, and the journal goes on in its open files',
      { away: AWAY, folderFailure: 'EACCES' },
      ['database-away'],
    ],
  ])('is no reason to send callbacks elsewhere while one place takes them: %s', (_what, facts, codes) => {
    expect(said(facts)).toEqual(codes);
    expect(isReady(explainHealth({ ...WELL, ...facts }))).toBe(true);
  });

  it.each<[string, Partial<DoorFacts>, string[]]>([
    ['the journal has no room', { away: AWAY, journal: FULL }, ['journal-full red', 'database-away red']],
    [
      'the journal cannot be written',
      { away: AWAY, journal: { ...JOURNAL, failure: 'No space left on device' } },
      ['journal-not-writable red', 'database-away red'],
    ],
    ['its disk has no room', { away: AWAY, freeBytes: 4_096 }, ['disk-full red', 'database-away red']],
  ])('is red when the database is away and %s', (_what, facts, codes) => {
    expect(said(facts)).toEqual(codes);
    expect(isReady(explainHealth({ ...WELL, ...facts }))).toBe(false);
  });

  it('is red when callbacks are refused, whatever else is known, and that comes first', () => {
    const notKept = { since: before(3_000), callbacks: 5_502, reason: 'The journal in /data/journal/0 is broken.' };
    expect(said({ notKept, freeBytes: 0 })).toEqual(['callbacks-not-kept red', 'disk-full']);
  });

  it('says what it is, with which values, and what to do, and repeats nothing of what the database quotes', () => {
    const notKept = { since: before(3_000), callbacks: 5_502, reason: 'The journal in /data/journal/0 is broken.' };
    const away = { since: before(4_000), cause: failure('53100') };
    const journal = { ...FULL, failure: 'No space left on device', oldestReceivedAt: before(90_000) };
    const { troubles } = explainHealth({ ...WELL, notKept, away, journal, freeBytes: 0 });
    const text = troubles.map(({ message }) => message).join('\n');
    for (const value of [
      '5502',
      '2026-03-01T11:59:57.000Z',
      '100 % full',
      '90 s',
      '0 bytes',
      '(53100)',
      'on its disk',
    ]) {
      expect(text).toContain(value);
    }
    expect(text).toContain('cannot be written (No space left on device)');
    expect(text).not.toContain('+1555');
    for (const { message } of troubles) expect(message).toMatch(/\.$/);
  });
});
