import { storableText } from '@sidetrack/signalwire';
import type { Registry } from 'prom-client';
import type { DoorHealth } from '../health/index.js';
import { figuresOf, type Journal } from '../journal/index.js';
import { addCounts, type Metrics } from './add-counts.js';
import type { ClockReading } from './clock-watch.js';
import { MOST_OF_A_MESSAGE, MOST_REPORT_BYTES, MOST_TROUBLES, type DoorReport } from './door-report.js';

/** Who reports. */
export interface DoorIdentity {
  readonly door: string;
  readonly host: string;
  readonly startedAt: string;
}

export interface ReportParts {
  readonly identity: DoorIdentity;
  readonly registry: Registry;
  /** What the process had counted that was this door before. */
  readonly carried: Metrics;
  readonly generation: number;
  readonly clock: ClockReading | null;
  readonly journal: Journal;
  readonly health: DoorHealth;
  readonly now: Date;
  readonly isEnded: boolean;
}

/** What a door says of itself at this moment. */
export async function composeReport({
  identity,
  registry,
  carried,
  generation,
  clock,
  journal,
  health,
  now,
  isEnded,
}: ReportParts): Promise<DoorReport> {
  const report: DoorReport = {
    version: 1,
    ...identity,
    pid: process.pid,
    reportedAt: now.toISOString(),
    isEnded,
    generation,
    clock,
    journal: figuresOf(journal),
    troubles: health.troubles.slice(0, MOST_TROUBLES).map(({ code, message, isRed }) => ({
      code,
      message: storableText(message.slice(0, MOST_OF_A_MESSAGE)),
      isRed,
    })),
    metrics: addCounts(await readMetrics(registry), carried),
  };
  // How it is matters more than what it has counted. No door has so many series: their labels are words of the program.
  return Buffer.byteLength(JSON.stringify(report)) > MOST_REPORT_BYTES ? { ...report, metrics: [] } : report;
}

async function readMetrics(registry: Registry): Promise<DoorReport['metrics']> {
  const metrics = (await registry.getMetricsAsJSON()) as unknown as DoorReport['metrics'];
  return metrics.map(({ name, help, type, values }) => ({
    name,
    help,
    type,
    values: values.map(({ labels, value }) => ({ labels, value })),
  }));
}
