import { ask, placeValues } from '@sidetrack/database';
import { KINDS, type Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { beginningOf, intervalsOf } from '../ranges/intervals.js';
import { tellSilences } from '../silences/tell-silences.js';
import { readTrafficRow, trafficStatement, type TrafficRow } from './traffic-statement.js';
import type { Traffic, TrafficCounts, TrafficQuestion } from './traffic.js';

/**
 * How many callbacks were received in a range: in total, for every minute, hour or day of it; and where nothing came
 * although it usually does.
 */
export async function countTraffic(database: Pool, question: TrafficQuestion): Promise<Traffic> {
  const { since, until, interval } = question;
  const [rows, told] = await Promise.all([
    ask(database, placeValues(trafficStatement(question)), readTrafficRow),
    tellSilences(database, question),
  ]);
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
    ...told,
  };
}

function addUp(rows: readonly TrafficRow[]): TrafficCounts {
  const of = (wanted: Kind): number => rows.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, number>;
  return { events: rows.reduce((sum, { count }) => sum + count, 0), byKind };
}
