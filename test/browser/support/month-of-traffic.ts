import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents } from '@sidetrack/event-store';
import { fingerprintOf } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { disturb, planTraffic, type PlannedCallback } from '@sidetrack/provider-simulator';
import { given } from '../../support/arbitrary-events.js';
import { asDoor } from '../../support/as-door.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Hours before now in which traffic begins, one life-cycle after the other; between them is silence. */
const BURSTS_HOURS_AGO = [650, 100, 47, 30, 22, 17, 16, 9, 3, 0.5] as const;

/** Hours before now in which the regular account was silent: from, until. */
const SILENT_HOURS_AGO = [
  [22, 19.5],
  [17, 14.5],
  [12, 9.5],
  [7, 4.5],
] as const;
const REGULAR_DAYS = 36;

/**
 * Simulated traffic of a provider over the last month, most of it of two days, written where callbacks go; and the
 * recordings of an account that has one every ten minutes, and had four silences in the last day.
 */
export async function appendTraffic(databaseUrl: string, now: Date): Promise<void> {
  const pool = connectAsService(await asDoor(databaseUrl, 'ingest'), { max: 1 });
  try {
    const append = createAppendEvents(pool, PROJECTIONS);
    for (const [index, hoursAgo] of BURSTS_HOURS_AGO.entries()) {
      await append(burst(index, new Date(now.getTime() - hoursAgo * HOUR_MS)));
    }
    for (let day = REGULAR_DAYS; day > 0; day -= 1) await append(regularDay(day, now));
  } finally {
    await pool.end();
  }
}

function regularDay(daysAgo: number, now: Date): CallbackEvent[] {
  return Array.from({ length: 24 * 6 }, (_, index) => daysAgo * 24 - index / 6)
    .filter((hoursAgo) => !SILENT_HOURS_AGO.some(([from, until]) => hoursAgo <= from && hoursAgo > until))
    .map((hoursAgo, index) => {
      const sid = `regular-${daysAgo}-${index}`;
      const params = { RecordingSid: sid, RecordingStatus: 'completed' };
      return toEvent(
        { kind: 'recording', sid, params, atMs: 0 },
        new Date(now.getTime() - hoursAgo * HOUR_MS),
        'account-2',
      );
    });
}

function burst(seed: number, startAt: Date): CallbackEvent[] {
  const plan = planTraffic({ messages: 60, calls: 8, seed, accountSid: 'account-1', startAt });
  const { callbacks } = disturb(plan, { seed, shuffle: 4, duplicates: 0, drop: 0.1 });
  const eachMs = (20 * MINUTE_MS) / callbacks.length;
  return callbacks.map((callback, index) =>
    toEvent(callback, new Date(startAt.getTime() + Math.floor(index * eachMs))),
  );
}

function toEvent({ kind, sid, params }: PlannedCallback, receivedAt: Date, accountSid = 'account-1'): CallbackEvent {
  const status = params['MessageStatus'] ?? params['CallStatus'] ?? params['RecordingStatus']!;
  return given({ kind, sid, accountSid, status, receivedAt, params, fingerprint: fingerprintOf(params) });
}
