import { ask, placeValues } from '@sidetrack/database';
import { KINDS, type Kind } from '@sidetrack/domain';
import type { ClientBase, Pool } from 'pg';
import { beginningOf, intervalsOf, wholeWithin } from '../ranges/intervals.js';
import { tellSilences } from '../silences/tell-silences.js';
import { readTrafficCounted } from './traffic-counted.js';
import { readTrafficRow, trafficStatement, type TrafficRow } from './traffic-statement.js';
import type { CountedTraffic, Traffic, TrafficCounts, TrafficQuestion } from './traffic.js';

/**
 * How many callbacks were received in a range: in total, for every minute, hour or day of it; and where nothing came
 * although it usually does.
 */
export async function tellTraffic(database: Pool, question: TrafficQuestion): Promise<Traffic> {
  const [counted, told] = await Promise.all([countTraffic(database, question), tellSilences(database, question)]);
  return { ...counted, ...told };
}

/** The same without the silences. */
export async function countTraffic(database: Pool | ClientBase, question: TrafficQuestion): Promise<CountedTraffic> {
  const { since, until, interval } = question;
  const hours = interval === 'minute' ? null : wholeWithin(question, 'hour');
  const counted = hours === null ? 0 : await readTrafficCounted(database);
  const rows = await ask(database, placeValues(trafficStatement(question, hours, counted)), readTrafficRow);
  const byBeginning = new Map<number, TrafficRow[]>();
  for (const row of rows) {
    const time = row.beginning.getTime();
    byBeginning.set(time, [...(byBeginning.get(time) ?? []), row]);
  }
  return {
    since,
    until,
    interval,
    total: addUp(rows),
    intervals: intervalsOf(question, interval).map((range) => ({
      ...range,
      ...addUp(byBeginning.get(beginningOf(range.since, interval).getTime()) ?? []),
    })),
  };
}

function addUp(rows: readonly TrafficRow[]): TrafficCounts {
  const of = (wanted: Kind): number => rows.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, number>;
  return { events: rows.reduce((sum, { count }) => sum + count, 0), byKind };
}
