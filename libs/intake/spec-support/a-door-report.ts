import { randomUUID } from 'node:crypto';
import type { DoorReport } from '../src/door-reports/door-report.js';

/** What a door reports that is well and has taken three callbacks. */
export function aDoorReport(more: Partial<DoorReport> = {}): DoorReport {
  const now = new Date().toISOString();
  return {
    version: 1,
    door: randomUUID(),
    host: 'hooks-1',
    pid: 4_711,
    startedAt: now,
    reportedAt: now,
    isEnded: false,
    generation: 0,
    clock: null,
    metrics: [aCount('sidetrack_callbacks_total', 3, { door: 'messages', outcome: 'stored' })],
    journal: { journal: '0', records: 0, bytes: 0, limitBytes: 1_000, oldestReceivedAt: null },
    troubles: [],
    ...more,
  };
}

export const aCount = (
  name: string,
  value: number,
  labels: Readonly<Record<string, string>> = {},
): DoorReport['metrics'][number] => ({ name, help: 'made up', type: 'counter', values: [{ value, labels }] });
