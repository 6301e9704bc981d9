import { markdownTable } from '../../test/support/markdown-table.js';
import type { AttackReport } from './hostile/attack.js';
import type { HostileFigures } from './hostile/hostile-load.js';
import type { FaultReport } from './run-fault.js';

/** The tables as they appear in `docs/measurements.md`: faults that happen by themselves, and attacks. */
export function reportTables(reports: readonly FaultReport[]): string {
  const hostile = reports.filter((report): report is HostileReport => report.hostile !== null);
  const faults = reports.filter((report) => report.hostile === null);
  const tables = [
    ...(faults.length > 0 ? [faultTable(faults), readinessTable(faults)] : []),
    ...(hostile.length > 0 ? [hostileTable(hostile)] : []),
  ];
  return tables.join('\n\n');
}

type HostileReport = FaultReport & { readonly hostile: HostileFigures };

function faultTable(reports: readonly FaultReport[]): string {
  return markdownTable(
    ['fault', 'offered', 'acknowledged', 'refused', 'stored', 'lost', 'doubled', 'slowest answer (ms)'],
    reports.map((one) => [
      one.says,
      one.offered,
      one.acknowledged,
      one.refused,
      one.stored,
      one.lost,
      one.doubled,
      one.slowestMs,
    ]),
  );
}

/** Readiness and log of every fault. A door that refused nothing never says that it is not ready, so it has no times. */
function readinessTable(reports: readonly FaultReport[]): string {
  return markdownTable(
    ['what the door said of itself', 'ready said no after (ms)', 'ready said yes after (ms)', 'log bytes'],
    reports.map(({ says, readiness, logBytes }) => [
      says,
      readiness.saidNoAfterMs ?? NEVER,
      readiness.saidYesAfterMs ?? NEVER,
      logBytes,
    ]),
  );
}

const NEVER = '–';

function hostileTable(reports: readonly HostileReport[]): string {
  return markdownTable(
    [
      'beside 50 genuine callbacks a second',
      'attackers sent',
      'were answered',
      'genuine',
      '200 at the first try',
      'refused',
      'unanswered after 5 s',
      'lost',
      'doubled',
      'p99 of 200 (ms)',
    ],
    reports.map(({ says, lost, doubled, hostile }) => [
      says,
      hostile.attackers.reduce((sum, { sent }) => sum + sent, 0),
      hostile.attackers.map(describeOutcomes).join('; '),
      hostile.offered,
      percent(hostile.accepted / hostile.offered),
      hostile.refused,
      hostile.unanswered,
      lost,
      doubled,
      Math.round(hostile.acceptedMsP99),
    ]),
  );
}

function describeOutcomes({ outcomes }: AttackReport): string {
  const described = Object.entries(outcomes).map(([outcome, times]) => `${outcome}: ${times.toLocaleString('en-US')}`);
  return described.join(', ');
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
