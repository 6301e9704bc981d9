import { connectAsService, connectAsReader, readerOptions } from '@sidetrack/database';
import { KINDS, type CallbackEvent, type Kind } from '@sidetrack/domain';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { CallEntity, MessageEntity, PastStates, PROJECTIONS, RecordingEntity, VIEW_ENTITIES } from '@sidetrack/views';
import type { EntityOf } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someEvents } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';
import { foldByOracle, type OracleRow } from '../support/oracle.js';

const ENTITIES = { message: MessageEntity, call: CallEntity, recording: RecordingEntity } as const;

describe('the state as of a moment', () => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let writers: pg.Pool;
  let readers: DataSource;
  let append: AppendEvents;
  let past: PastStates;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    writers = connectAsService(database.ingestUrl, { max: 2 });
    append = createAppendEvents(writers, PROJECTIONS);
    const pool = connectAsReader(database.apiUrl);
    readers = await new DataSource(readerOptions(pool, VIEW_ENTITIES)).initialize();
    past = new PastStates(pool);
  });

  afterAll(async () => {
    await readers.destroy();
    await writers.end();
    await owner.end();
    await database.close();
  });

  const rowAsOf = async (kind: Kind, sid: string, accountSid: string, asOf: Date): Promise<OracleRow | null> => {
    const rows = readers.getRepository<MessageEntity | CallEntity | RecordingEntity>(ENTITIES[kind]);
    const row = await past.find(kind, rows.target as EntityOf<MessageEntity | CallEntity | RecordingEntity>, {
      sid,
      accountSid,
      asOf,
    });
    return row && asOracleRow(row, rows.metadata.columns);
  };

  it('is at every moment what an independent fold of the events received by then says', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents(12), async (events) => {
        await forgetEverything(owner);
        await append(events);
        for (const { kind, sid, accountSid, asOf } of questionsAbout(events)) {
          const known = events.filter(
            (event) => event.sid === sid && event.accountSid === accountSid && event.receivedAt <= asOf,
          );
          const expected = foldByOracle(kind, known)[0];
          expect(await rowAsOf(kind, sid, accountSid, asOf)).toEqual(expected ? forReaders(expected) : null);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** What only the merge needs is in the table, and in no entity. */
function forReaders(row: OracleRow): OracleRow {
  const isRead = (name: string): boolean => !name.startsWith('furthest_') || name === 'furthest_observation';
  return Object.fromEntries(Object.entries(row).filter(([name]) => isRead(name)));
}

interface Question {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  readonly asOf: Date;
}

/** Every SID at every moment at which anything came in, and just before it. */
function questionsAbout(events: readonly CallbackEvent[]): Question[] {
  const moments = new Set(events.flatMap(({ receivedAt }) => [receivedAt.getTime() - 1, receivedAt.getTime()]));
  const subjects = new Set(events.map(({ sid, accountSid }) => `${sid} ${accountSid}`));
  return [...subjects].flatMap((subject) => {
    const [sid = '', accountSid = ''] = subject.split(' ');
    return KINDS.flatMap((kind) => [...moments].map((ms) => ({ kind, sid, accountSid, asOf: new Date(ms) })));
  });
}

function asOracleRow(
  row: ObjectLiteral,
  columns: readonly { readonly propertyName: string; readonly databaseName: string }[],
): OracleRow {
  return Object.fromEntries(
    columns.map(({ propertyName, databaseName }) => {
      const value: unknown = row[propertyName];
      return [databaseName, value instanceof Date ? value.toISOString() : value];
    }),
  ) as OracleRow;
}
