import { connectAsReader } from '@sidetrack/database';
import { SLOT_MINUTES, tellSilences, type Silence } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';
import { countRowsLookedAt } from '../support/rows-looked-at.js';

/** A Wednesday. */
const NOW = new Date('2026-03-25T12:00:00.000Z');
const before = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const DAY = 24;

let database: ClonedDatabase;
let owner: pg.Pool;
let reader: pg.Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Pool({ connectionString: database.url });
  reader = connectAsReader(database.apiUrl);
});
beforeEach(() => forgetEverything(owner));
afterAll(async () => {
  await reader.end();
  await owner.end();
  await database.close();
});

interface Seen {
  readonly accountSid?: string;
  readonly table?: 'messages' | 'calls';
  readonly days: number;
  readonly everySeconds: number;
  /** In these hours before now nothing was seen. */
  readonly silent?: readonly (readonly [from: number, until: number])[];
}

/** Resources as the fold leaves them, each with four callbacks: from so many days ago on, one after the other. */
async function see({ accountSid = 'one', table = 'messages', days, everySeconds, silent = [] }: Seen): Promise<void> {
  const isMarked = table === 'messages';
  await owner.query(
    `INSERT INTO ${table} (sid, account_sid, first_seen_at, last_seen_at, event_count${isMarked ? ', stale_from' : ''})
     SELECT gen_random_uuid(), $1, at, at + interval '4 seconds', 4${isMarked ? ', NULL' : ''}
       FROM generate_series($2::timestamptz, $3::timestamptz - interval '1 second', make_interval(secs => $4)) AS at
      WHERE NOT EXISTS (SELECT FROM unnest($5::timestamptz[], $6::timestamptz[]) AS gap(from_at, until_at)
                         WHERE at >= from_at AND at < until_at)`,
    [
      accountSid,
      before(days * DAY),
      NOW,
      everySeconds,
      silent.map(([from]) => before(from)),
      silent.map(([, until]) => before(until)),
    ],
  );
}

const ofTheLastDay = () => tellSilences(reader, { since: before(DAY), until: NOW });
const named = ({ accountSid, kind }: Silence): string => `${accountSid} ${kind}`;

describe('the silences', () => {
  it('of one account are told while the others go on, with what usually comes and on what that rests', async () => {
    await see({ accountSid: 'one', days: 36, everySeconds: 150, silent: [[5, 2]] });
    await see({ accountSid: 'two', days: 36, everySeconds: 300 });

    expect(await ofTheLastDay()).toEqual({
      silences: [
        {
          accountSid: 'one',
          kind: 'message',
          since: before(5),
          until: before(2),
          expected: 72,
          earlierDays: 28,
          isOver: true,
        },
      ],
      notEnoughHistory: null,
    });
  });

  it('of everything are told once, and of one kind by its name', async () => {
    await see({ accountSid: 'one', days: 36, everySeconds: 150, silent: [[10, 8]] });
    await see({
      accountSid: 'one',
      table: 'calls',
      days: 36,
      everySeconds: 200,
      silent: [
        [10, 8],
        [3, 0],
      ],
    });
    await see({ accountSid: 'two', days: 36, everySeconds: 150, silent: [[10, 7]] });

    const { silences } = await ofTheLastDay();

    expect(silences.map((silence) => [named(silence), silence.since, silence.until, silence.isOver])).toEqual([
      ['null null', before(10), before(8), true],
      ['two message', before(10), before(7), true],
      ['one call', before(3), NOW, false],
    ]);
  });

  it('of everything are told of accounts too, each of which does hardly anything', async () => {
    await see({ days: 36, everySeconds: 300, silent: [[5, 2]] });
    await owner.query(`
      UPDATE messages SET account_sid = 'small-' || one.number % 600
        FROM (SELECT sid, row_number() OVER (ORDER BY first_seen_at) AS number FROM messages) AS one
       WHERE one.sid = messages.sid`);

    const { silences } = await ofTheLastDay();

    expect(silences.map((silence) => [named(silence), silence.since, silence.until, silence.expected])).toEqual([
      ['null null', before(5), before(2), 36],
    ]);
  });

  it('are told within the hour, and not before half of it', async () => {
    await see({ days: 36, everySeconds: 150, silent: [[1, 0]] });
    const told = async (minutes: number) =>
      (await tellSilences(reader, { since: before(2), until: new Date(before(1).getTime() + minutes * 60_000) }))
        .silences;

    expect(await told(30 - SLOT_MINUTES)).toEqual([]);
    expect((await told(60)).map(({ since, isOver }) => [since, isOver])).toEqual([[before(1), false]]);
  });

  it('with minutes between them are one', async () => {
    await see({
      days: 36,
      everySeconds: 150,
      silent: [
        [6, 5],
        [4.8, 4],
      ],
    });

    expect((await ofTheLastDay()).silences.map(({ since, until }) => [since, until])).toEqual([[before(6), before(4)]]);
  });

  it('that lasted when the range begins are told of with their beginning', async () => {
    await see({ days: 45, everySeconds: 150, silent: [[50, 20]] });

    expect((await ofTheLastDay()).silences.map(({ since, until }) => [since, until])).toEqual([
      [before(50), before(20)],
    ]);
  });

  it('of a few hours of made-up traffic are none, and why is said', async () => {
    await see({ days: 0.25, everySeconds: 5, silent: [[1, 0]] });

    expect(await ofTheLastDay()).toEqual({
      silences: [],
      notEnoughHistory: {
        firstSeenAt: before(6),
        enoughFrom: new Date(before(6).getTime() + (21 * DAY + 1) * 3_600_000),
      },
    });
    await forgetEverything(owner);
    expect(await ofTheLastDay()).toEqual({
      silences: [],
      notEnoughHistory: { firstSeenAt: null, enoughFrom: null },
    });
  });

  it('cost the sightings of six weeks, and not the two years that lie before', async () => {
    await see({ days: 730, everySeconds: 600 });
    await owner.query('VACUUM ANALYZE messages');
    const query = reader.query.bind(reader);
    const looked: number[] = [];
    reader.query = (async (statement: { text: string; values: unknown[] }) => {
      looked.push(await countRowsLookedAt({ query }, statement.text, statement.values));
      return query(statement);
    }) as typeof reader.query;
    await ofTheLastDay();
    reader.query = query;

    // Each is handed on some ten times: found, grouped, kept, and added up and gathered for every series. All are 105,120.
    expect(looked).toHaveLength(1);
    expect(looked[0]).toBeLessThan(12 * 37 * 144);
  });
});
