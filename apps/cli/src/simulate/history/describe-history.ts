import { formatInstant } from '@sidetrack/domain';
import { CUSTOMERS, SURGE_CODE, incidentsOf, type Span, type HistoryOptions } from '@sidetrack/provider-simulator';
import type { WrittenHistory } from './write-history.js';

/** What a run has written, and from which plan. */
export interface HistoryReport extends HistoryOptions, WrittenHistory {
  readonly since: number;
  readonly seconds: number;
}

/** The report for people: what the history contains, and what can be found in it. */
export function describeHistory(report: HistoryReport, apiPort: number): string {
  const { since, until, lastAt, isComplete, events, arrivals, seconds, seed, perDay } = report;
  const end = isComplete ? until : (lastAt?.getTime() ?? since);
  const lines = [
    `Made up ${events} events of ${arrivals} callbacks from ${at(since)} until ${at(end)} in ${seconds} s`,
    `(seed ${seed}, ${perDay} messages and calls on a weekday).`,
    '',
    `  accounts  ${CUSTOMERS.map(({ accountSid }) => accountSid).join(', ')}`,
    ...incidentLines(report),
    ...refusedLines(report.refused),
    '',
    'Whatever is of an account that begins with made-up- never happened; its signatures prove nothing.',
    isComplete ? 'The same command goes on from here, later.' : 'Stopped. The same command goes on from here.',
    '',
    `See it: http://127.0.0.1:${apiPort}/?range=30d`,
  ];
  return `${lines.join('\n')}\n`;
}

const at = (moment: number): string => formatInstant(new Date(moment));
const span = ({ from, until }: Span): string => `${at(from)} until ${at(until)}`;

/** What goes wrong in the days that this run wrote. */
function incidentLines(report: HistoryReport): string[] {
  const { outage, surge, silentFrom } = incidentsOf(report);
  const isIn = (moment: number): boolean => moment >= report.since && moment < report.until;
  const leaving = CUSTOMERS.filter(({ isLeaving }) => isLeaving).map(({ accountSid }) => accountSid);
  return [
    ...(isIn(outage.from) ? [`  outage    nothing came in from ${span(outage)}`] : []),
    ...(isIn(surge.from) ? [`  surge     error ${SURGE_CODE} for numbers in Germany from ${span(surge)}`] : []),
    ...(isIn(silentFrom) ? [`  silent    ${leaving.join(', ')} since ${at(silentFrom)}`] : []),
  ];
}

function refusedLines(refused: Readonly<Record<string, number>>): string[] {
  const counts = Object.entries(refused).map(([code, count]) => `${count} ${code}`);
  return counts.length === 0 ? [] : [`  refused   ${counts.join(', ')}: sidetrack quarantine list`];
}
