import { createAppendEvents, WHOLE_PARAMS } from '@sidetrack/event-store';
import { createReplay } from '@sidetrack/intake';
import { signForm } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../../../test/support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { SIGNING } from '../../../libs/intake/spec-support/an-arrival.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const SOON = { timeout: 20_000, interval: 20 };
const PATH = '/callbacks/messages';

type Form = Readonly<Record<string, string>>;

/** Two readings of one signed text. */
interface Pair {
  readonly genuine: Form;
  readonly forged: Form;
  readonly query?: string;
  readonly forgedQuery?: string;
}

const received = (sid: string, body: string, more: Form = {}): Form => ({
  AccountSid: ACCOUNT,
  ...messageParams(sid, 'received', { Body: body, ...more }),
});

/** A text message that makes itself a receipt of another message. */
const asReceipt = (sid: string, victim: string): Pair => {
  const genuine = received(sid, `hi MessageSid${victim}MessageStatusdeliveredx`);
  const { From, MessageSid, MessageStatus, NumMedia, NumSegments, To } = genuine;
  const rest = `${From}MessageSid${MessageSid}MessageStatus${MessageStatus}NumMedia${NumMedia}NumSegments${NumSegments}To${To}`;
  return {
    genuine,
    forged: { AccountSid: ACCOUNT, Body: 'hi ', MessageSid: victim, MessageStatus: 'delivered', xFrom: rest },
  };
};

const PAIRS: readonly (readonly [string, Pair])[] = [
  ['a text message as a receipt of another message', asReceipt('SM1', 'SMvictim1')],
  [
    'an error code out of a text',
    { genuine: received('SM1', 'hiErrorCode30007'), forged: { ...received('SM1', 'hi'), ErrorCode: '30007' } },
  ],
  [
    'an error code hidden in a text',
    { genuine: { ...received('SM1', 'hi'), ErrorCode: '30007' }, forged: received('SM1', 'hiErrorCode30007') },
  ],
  [
    'a sender hidden in a long name',
    {
      genuine: received('SM1', 'xMessageSidSM9'),
      forged: {
        AccountSid: ACCOUNT,
        BodyxMessageSidSM9From: '+15550100001',
        ...messageParams('SM1', 'received', { Body: '', From: '' }),
      },
    },
  ],
  [
    'a part of the query as a parameter',
    {
      genuine: received('SM1', 'hi'),
      forged: { '7': '', ...received('SM1', 'hi') },
      query: '?campaign=7',
      forgedQuery: '?campaign=',
    },
  ],
];

describe('two readings of one signed text', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let door: OpenIngestDoor;
  let lines: string[];

  beforeEach(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    lines = [];
    door = await openIngestDoor(database.url, {}, pino({ level: 'warn' }, { write: (line) => void lines.push(line) }));
  });
  afterEach(async () => {
    await door.close();
    await pool.end();
    await database.close();
  });

  const send = async (params: Form, signature: string, query = '', to = door): Promise<number> => {
    const response = await fetch(`${to.url}${PATH}${query}`, {
      method: 'POST',
      headers: { 'content-type': FORM, 'x-signalwire-signature': signature },
      body: new URLSearchParams(params).toString(),
    });
    await response.text();
    return response.status;
  };
  const signatureOf = ({ genuine, query = '' }: Pair): string =>
    signForm(SIGNING_KEY, PUBLIC_URL + PATH + query, genuine);
  const stored = async (): Promise<unknown[]> =>
    (await pool.query<{ params: unknown }>(`SELECT ${WHOLE_PARAMS} AS params FROM events ORDER BY position`)).rows.map(
      ({ params }) => params,
    );
  const quarantined = async () =>
    (await pool.query<{ id: string }>(`SELECT id::text, reason FROM quarantine ORDER BY received_at`)).rows;
  const doubts = async () =>
    (await pool.query('SELECT DISTINCT other_quarantine_id::text AS id FROM first_readings')).rows;

  it.each(PAIRS)(
    '%s: the other one is refused, whichever came first, and the first stays in doubt',
    async (_, pair) => {
      const signature = signatureOf(pair);
      const readings = [
        { params: withoutEmpty(pair.genuine), query: pair.query },
        { params: withoutEmpty(pair.forged), query: pair.forgedQuery },
      ] as const;
      for (const [first, second] of [readings, readings.toReversed()] as const) {
        for (const table of ['events', 'messages', 'quarantine', 'first_readings'])
          await pool.query(`DELETE FROM ${table}`);
        expect(await send(first.params, signature, first.query)).toBe(200);
        expect(await send(second.params, signature, second.query)).toBe(422);
        expect(await send(first.params, signature, first.query)).toBe(200);
        expect(await send(second.params, signature, second.query)).toBe(422);
        expect(await stored()).toEqual([first.params]);
        const kept = await quarantined();
        expect(kept).toMatchObject([{ reason: 'ambiguous' }]);
        expect(await doubts()).toEqual([{ id: kept[0]!.id }]);
      }
      const log = lines.join('');
      expect(log).toContain('"code":"ambiguous"');
      expect(log).not.toContain('+1555');
    },
  );

  it('are told as what they are: the answer, the metric, no word of what was sent', async () => {
    const pair = asReceipt('SM1', 'SM2');
    await send(pair.genuine, signatureOf(pair));
    const response = await fetch(`${door.url}${PATH}`, {
      method: 'POST',
      headers: { 'content-type': FORM, 'x-signalwire-signature': signatureOf(pair) },
      body: new URLSearchParams(pair.forged).toString(),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    expect(answer).toMatchObject({
      status: 422,
      type: 'urn:sidetrack:problem:ambiguous',
      quarantineId: expect.any(String),
    });
    expect(JSON.stringify(answer)).not.toMatch(/SM1|SM2|delivered/);
  });

  it('at two processes at once, only one of them is stored', async () => {
    const other = await openIngestDoor(database.url);
    try {
      const pairs = Array.from({ length: 20 }, (_, n) => asReceipt(`SM-${n}`, `SM-victim-${n}`));
      await Promise.all(
        pairs.map((pair) =>
          Promise.all([send(pair.genuine, signatureOf(pair)), send(pair.forged, signatureOf(pair), '', other)]),
        ),
      );
      // Where the database is slow one is acknowledged out of the journal, and refused when that is emptied.
      await vi.waitFor(async () => expect(await quarantined()).toHaveLength(20), SOON);
      const { rows } = await pool.query(`SELECT signature FROM events GROUP BY signature HAVING count(*) = 1`);
      expect(rows).toHaveLength(20);
    } finally {
      await other.close();
    }
  });

  it('that were acknowledged out of the journal end as one event and one refusal', async () => {
    const pair = asReceipt('SM1', 'SMvictim1');
    const admin = inject('postgresAdminUrl');
    await takeAway(admin, database.url);
    expect(await send(pair.genuine, signatureOf(pair))).toBe(200);
    expect(await send(pair.forged, signatureOf(pair))).toBe(200);
    await bringBack(admin, database.url);
    await vi.waitFor(async () => expect(await quarantined()).toMatchObject([{ reason: 'ambiguous' }]), SOON);
    expect(await stored()).toHaveLength(1);
    await vi.waitFor(() => expect(lines.join('')).toContain('acknowledged out of the journal'), SOON);
  });

  it('of which the first was stored before anybody remembered any are told by the SID that the second leads to', async () => {
    const pair = asReceipt('SM1', 'SMvictim1');
    await send(pair.genuine, signatureOf(pair));
    await pool.query('DELETE FROM first_readings');
    expect(await send(pair.forged, signatureOf(pair))).toBe(422);
    expect(await stored()).toEqual([pair.genuine]);
  });

  it('of which the first was no callback at all, such as an incoming message, are told as well', async () => {
    const { genuine } = asReceipt('SM1', 'SMvictim1');
    const { MessageStatus: _, ...incoming } = genuine;
    const forged = {
      AccountSid: ACCOUNT,
      Body: 'hi ',
      MessageSid: 'SMvictim1',
      MessageStatus: 'delivered',
      xFrom: '+15550100001MessageSidSM1NumMedia0NumSegments1To+15550100002',
    };
    const signature = signatureOf({ genuine: incoming, forged });
    expect(await send(incoming, signature)).toBe(422);
    expect(await send(forged, signature)).toBe(422);
    expect((await quarantined()).map((row) => (row as { reason?: string }).reason)).toEqual([
      'wrong-door',
      'ambiguous',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('stay so when the refused one is replayed', async () => {
    const pair = asReceipt('SM1', 'SMvictim1');
    await send(pair.genuine, signatureOf(pair));
    await send(pair.forged, signatureOf(pair));
    const replay = createReplay({
      pool,
      append: createAppendEvents(pool, PROJECTIONS),
      signing: SIGNING,
      now: () => new Date(),
    });
    const [{ id }] = (await quarantined()) as [{ id: string }];
    expect(await replay(id)).toMatchObject({ result: 'refused', code: 'ambiguous' });
    expect(await stored()).toEqual([pair.genuine]);
  });
});

/** As a form that does not say them at all. */
const withoutEmpty = (params: Form): Form =>
  Object.fromEntries(Object.entries(params).filter(([name, value]) => value !== '' || /^\d/.test(name)));
