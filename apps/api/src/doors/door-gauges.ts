import type { JudgedDoor } from '@sidetrack/intake';
import { Gauge, Registry } from 'prom-client';

/** The prefix of the gauges' names. No counter of a door begins with this prefix. */
export const DOORS = 'sidetrack_door';

/** The state of the ingest doors as Prometheus text: one series for each reported door. There are never many doors. */
export function writeDoorGauges(doors: readonly JudgedDoor[]): Promise<string> {
  const registry = new Registry();
  const registers = [registry];
  const labelNames = ['door'] as const;
  const heard = new Gauge({
    name: `${DOORS}s`,
    help: 'Ingest doors that have reported in the last half minute, on this machine or another',
    registers,
  });
  const age = new Gauge({
    name: `${DOORS}_report_age_seconds`,
    help: 'Time since an ingest door last reported; a door that ended well is not here, one that was killed is for a while',
    labelNames,
    registers,
  });
  const ready = new Gauge({
    name: `${DOORS}_ready`,
    help: '1 while an ingest door keeps what is sent to it, 0 while it refuses or is not heard of',
    labelNames,
    registers,
  });
  const clock = new Gauge({
    name: `${DOORS}_clock_ahead_seconds`,
    help: 'By how much the clock of an ingest door is ahead of the database’s, below zero behind; the half of a round trip is not known',
    labelNames,
    registers,
  });
  for (const { name, state, ageMs, report } of doors) {
    if (state === 'gone') continue;
    if (state !== 'missed') heard.inc();
    if (state !== 'missed' && report.clock !== null) clock.set({ door: name }, report.clock.aheadMs / 1_000);
    age.set({ door: name }, ageMs / 1_000);
    ready.set({ door: name }, state === 'taking' ? 1 : 0);
  }
  return registry.metrics();
}
