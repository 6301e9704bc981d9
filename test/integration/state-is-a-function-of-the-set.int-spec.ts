import { KINDS, type CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents, type AppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someEvents } from '../support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { forgetEverything } from '../support/forget-everything.js';
import { foldByOracle, type OracleRow } from '../support/oracle.js';
import { projectionRows } from '../support/projection-rows.js';

const RUNS = 200;

describe('the state of a SID', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let append: AppendEvents;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 4 });
    append = createAppendEvents(pool, PROJECTIONS);
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const rowsAfter = async (batches: readonly (readonly CallbackEvent[])[]): Promise<OracleRow[][]> => {
    await forgetEverything(pool);
    for (const batch of batches) await append(batch);
    return Promise.all(KINDS.map((kind) => projectionRows(pool, kind)));
  };

  /** What the events come to in one batch, in this order: that it is the same in the database is a fact of its own. */
  const byOracle = (events: readonly CallbackEvent[]): OracleRow[][] => KINDS.map((kind) => foldByOracle(kind, events));

  it('is what an independent fold in TypeScript says', async () => {
    await fc.assert(
      fc.asyncProperty(someEvents(25), async (events) => {
        expect(await rowsAfter([events])).toEqual(byOracle(events));
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order of its events', async () => {
    const inTwoOrders = someEvents(20).chain((events) => fc.tuple(fc.constant(events), shuffled(events)));
    await fc.assert(
      fc.asyncProperty(inTwoOrders, async ([events, reordered]) => {
        expect(await rowsAfter([reordered])).toEqual(byOracle(events));
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on how its events are split into batches', async () => {
    const splitUp = someEvents(20).chain((events) => fc.tuple(fc.constant(events), split(events)));
    await fc.assert(
      fc.asyncProperty(splitUp, async ([events, batches]) => {
        expect(await rowsAfter(batches)).toEqual(byOracle(events));
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on how often an event is repeated, within a batch or later', async () => {
    const repeated = someEvents(15).chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc
          .array(fc.constantFrom(...events), { maxLength: 15 })
          .chain((more) => shuffled([...events, ...more]))
          .chain(split),
      ),
    );
    await fc.assert(
      fc.asyncProperty(repeated, async ([events, batches]) => {
        expect(await rowsAfter(batches)).toEqual(byOracle(events));
      }),
      { numRuns: RUNS },
    );
  });
});

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

function split<Item>(items: readonly Item[]): fc.Arbitrary<Item[][]> {
  return fc.array(fc.boolean(), { minLength: items.length, maxLength: items.length }).map((cuts) => {
    const batches: Item[][] = [[]];
    items.forEach((item, index) => {
      if (cuts[index]) batches.push([]);
      batches[batches.length - 1]!.push(item);
    });
    return batches.filter((batch) => batch.length > 0);
  });
}
