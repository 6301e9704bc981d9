import { connectAsReader, readerOptions } from '@sidetrack/database';
import {
  DISCREPANCY_CLASSES,
  FROM_BEFORE,
  KINDS,
  NEVER_CALLED_BACK,
  PLURAL,
  STATUS_PATH,
  type DiscrepancyClass,
  type Kind,
} from '@sidetrack/domain';
import {
  CallEntity,
  discrepancyClassSql,
  inDiscrepancyClasses,
  MessageEntity,
  RecordingEntity,
  toCallResource,
  toMessageResource,
  toRecordingResource,
  VIEW_ENTITIES,
} from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { DataSource, type Repository } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';

const RUNS = 100;
const MAX_ROWS = 30;
const NOW = new Date('2026-03-01T12:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };

type Row = MessageEntity | CallEntity | RecordingEntity;

const ENTITIES = { message: MessageEntity, call: CallEntity, recording: RecordingEntity } as const;
const CLASS_OF: Readonly<Record<Kind, (row: Row) => DiscrepancyClass | null>> = {
  message: (row) => toMessageResource(row as MessageEntity, NOW, WINDOWS).discrepancy?.class ?? null,
  call: (row) => toCallResource(row as CallEntity).discrepancy?.class ?? null,
  recording: (row) => toRecordingResource(row as RecordingEntity).discrepancy?.class ?? null,
};

const columnOf = (status: string): string => `${status.replaceAll('-', '_')}_at`;
const statusesOf = (kind: Kind): string[] => STATUS_PATH[kind].map(({ status }) => status);
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

/** What is stored of a resource, whether or not callbacks and observations could have brought it about. */
const storedRows = (kind: Kind) => {
  const status = fc.constantFrom(...statusesOf(kind));
  const row = fc.record({
    reported: fc.uniqueArray(status, { maxLength: 4 }),
    observed: fc.option(fc.uniqueArray(fc.oneof(status, fc.constantFrom(NEVER_CALLED_BACK, FROM_BEFORE))), { freq: 4 }),
    gone_at: rarely(fc.constant(NOW)),
    behind_at: rarely(fc.constant(NOW)),
    caught_up_at: rarely(fc.constant(NOW)),
    isMms: fc.boolean(),
  });
  return fc.array(row, { minLength: 1, maxLength: MAX_ROWS }).map((rows) =>
    rows.map(({ reported, isMms, ...others }, index) => ({
      sid: `${isMms ? 'MM' : 'SM'}${index}`,
      account_sid: 'account',
      ...Object.fromEntries(reported.map((one) => [columnOf(one), NOW])),
      ...others,
      // Of what is from before, no callback ever came.
      ...(others.observed?.includes(FROM_BEFORE) && { observed: [NEVER_CALLED_BACK, ...reported, FROM_BEFORE] }),
    })),
  );
};

/** Draws bring it about too rarely: an end that only the provider's list has told of. */
const lostCallback = (kind: Kind) => {
  const end = kind === 'message' ? 'delivered' : 'completed';
  const never = { gone_at: null, behind_at: null, caught_up_at: null };
  return [{ sid: 'SM0', account_sid: 'account', [columnOf(end)]: NOW, observed: [end], ...never }];
};

describe.each(KINDS)('the discrepancy classes of a %s in SQL', (kind) => {
  let database: ClonedDatabase;
  let owner: pg.Pool;
  let reader: DataSource;
  let resources: Repository<Row>;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    reader = await new DataSource(readerOptions(connectAsReader(database.apiUrl), VIEW_ENTITIES)).initialize();
    resources = reader.getRepository<Row>(ENTITIES[kind]);
  });

  afterAll(async () => {
    await reader.destroy();
    await owner.end();
    await database.close();
  });

  const store = async (rows: readonly object[]): Promise<void> => {
    const columns = ['sid', 'account_sid', 'observed', 'gone_at', 'behind_at', ...statusesOf(kind).map(columnOf)].join(
      ', ',
    );
    // Who writes messages says which hours that makes stale: here none.
    const marks = kind === 'message' ? ', stale_from' : '';
    await forgetEverything(owner);
    await owner.query(
      `INSERT INTO ${PLURAL[kind]} (first_seen_at, last_seen_at, event_count, ${columns}${marks})
       SELECT $2, $2, 1, ${columns}${marks} FROM json_populate_recordset(NULL::${PLURAL[kind]}, $1)`,
      [JSON.stringify(rows), NOW],
    );
  };

  it('are those that one resource has alone', async () => {
    const seen = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(storedRows(kind), async (rows) => {
        await store(rows);
        const alone = (await resources.find()).map((row) => [row.sid, CLASS_OF[kind](row)] as const);
        const inSql = await resources
          .createQueryBuilder('resource')
          .select('resource.sid', 'sid')
          .addSelect(discrepancyClassSql(kind, 'resource'), 'class')
          .getRawMany<{ sid: string; class: DiscrepancyClass | null }>();
        expect(Object.fromEntries(inSql.map((row) => [row.sid, row.class]))).toEqual(Object.fromEntries(alone));
        for (const [, itsClass] of alone) seen.add(itsClass);
      }),
      { numRuns: RUNS, examples: [[lostCallback(kind)]] },
    );
    // The draws would prove little if they left out a class.
    expect(seen).toEqual(new Set([null, ...DISCREPANCY_CLASSES]));
  });

  it('filter the resources that have one of them, and no others', async () => {
    const someClasses = fc.subarray([...DISCREPANCY_CLASSES]);
    await fc.assert(
      fc.asyncProperty(storedRows(kind), someClasses, async (rows, classes) => {
        await store(rows);
        const expected = (await resources.find()).filter((row) => {
          const itsClass = CLASS_OF[kind](row);
          return itsClass !== null && classes.includes(itsClass);
        });
        const found = await resources
          .createQueryBuilder('resource')
          .where(inDiscrepancyClasses(kind, 'resource', classes))
          .getMany();
        expect(sidsOf(found)).toEqual(sidsOf(expected));
      }),
      { numRuns: RUNS },
    );
  });
});

const sidsOf = (rows: readonly Row[]): string[] => rows.map(({ sid }) => sid).toSorted();
