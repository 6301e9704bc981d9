import { KINDS, type Kind } from '@sidetrack/domain';
import type { DataSource } from 'typeorm';
import { beginningOf, intervalsOf } from '../delivery-audit/intervals.js';
import { queryNamed } from '../resource/query-named.js';
import { trafficStatement, type TrafficRow } from './traffic-statement.js';
import type { Traffic, TrafficCounts, TrafficQuestion } from './traffic.js';

/**
 * How many callbacks were received in a range: in total, for every minute, hour or day of it, and where they stayed
 * away although the hour before let expect them.
 */
export async function countTraffic(database: DataSource, question: TrafficQuestion): Promise<Traffic> {
  const { since, until, interval } = question;
  const rows = await queryNamed<TrafficRow>(database, trafficStatement(question));
  const counts = rows.filter(({ facet }) => facet === 'counts');
  const byBeginning = new Map<number, TrafficRow[]>();
  for (const row of counts) {
    const time = row.beginning.getTime();
    byBeginning.set(time, [...(byBeginning.get(time) ?? []), row]);
  }
  return {
    since,
    until,
    interval,
    total: addUp(counts),
    intervals: intervalsOf(question, interval).map((range) => ({
      ...range,
      ...addUp(byBeginning.get(beginningOf(range.since, interval).getTime()) ?? []),
    })),
    silences: rows
      .filter(({ facet }) => facet === 'silence')
      .map(({ beginning, ending, count }) => ({
        since: beginning,
        until: ending ?? until,
        expected: count,
        isOver: ending !== null,
      })),
  };
}

function addUp(rows: readonly TrafficRow[]): TrafficCounts {
  const of = (wanted: Kind): number => rows.reduce((sum, { kind, count }) => (kind === wanted ? sum + count : sum), 0);
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, number>;
  return { events: rows.reduce((sum, { count }) => sum + count, 0), byKind };
}
