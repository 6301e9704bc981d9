import { STATUS_PATH, type Kind, type StatusPoint } from '@sidetrack/domain';
import type { ProjectionColumn } from './projection.js';

/** The column that holds when a status was first reported: `no-answer` → `no_answer_at`. */
export function firstReportedColumn(status: string): string {
  return `${status.replaceAll('-', '_')}_at`;
}

/** For each point of the kind's path, the first time that any event reported it. */
export function firstsOf(kind: Kind): ProjectionColumn[] {
  return STATUS_PATH[kind].map((point) => ({
    name: firstReportedColumn(point.status),
    fold: `min(occurred_at) FILTER (WHERE status IN (${wordsOf(point)}))`,
    merge: 'least',
  }));
}

/** How often and when the SID was heard of at all, by the clock of receipt. */
export function sightings(): ProjectionColumn[] {
  return [
    { name: 'event_count', fold: 'count(*)::integer', merge: 'sum' },
    { name: 'first_seen_at', fold: 'min(received_at)', merge: 'least' },
    { name: 'last_seen_at', fold: 'max(received_at)', merge: 'greatest' },
  ];
}

/**
 * A text that callbacks carry under one of these names. An empty or missing one says nothing and erases nothing;
 * of several the greatest in byte order stays, whichever came first.
 */
export function textFrom(name: string, parameters: readonly string[]): ProjectionColumn {
  return { name, fold: `max((${firstGiven(parameters)}) COLLATE "C")`, merge: 'greatest', isCallersText: true };
}

/** A whole number that callbacks carry; validation has made sure that the cast cannot fail. */
export function integerFrom(name: string, parameters: readonly string[]): ProjectionColumn {
  return { name, fold: `max((${firstGiven(parameters)})::integer)`, merge: 'greatest' };
}

const firstGiven = (parameters: readonly string[]): string =>
  `COALESCE(${parameters.map((parameter) => `NULLIF(params->>'${parameter}', '')`).join(', ')})`;

const wordsOf = (point: StatusPoint): string => point.words.map((word) => `'${word}'`).join(', ');
