import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents } from '@sidetrack/event-store';
import { fingerprintOf } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { given } from '../../support/arbitrary-events.js';
import { asDoor } from '../../support/as-door.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT_ONCE = 500;

export const US_ACCOUNT = '6bfbbe86-0000-4000-8000-000000000001';
export const DE_ACCOUNT = 'd1b2c3d4-0000-4000-8000-000000000002';

/** The beginning of the UTC day so many days ago. */
export const dayAgo = (days: number, now: Date): Date =>
  new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - days * DAY_MS);

/** Days before today, with 1,000 messages on the busiest and a tenth of 100 failed on the bad one. */
export const BUSIEST_DAY = 5;
export const BAD_DAY = 3;
/** On this day, in this hour of UTC, 12 of 20 messages to Germany failed. */
export const BAD_HOUR = { day: 2, hour: 10 } as const;

/**
 * Two weeks of two accounts that are well, but for a day on which a tenth failed, among few messages, and for one bad
 * hour of one country.
 */
export async function appendBadDay(databaseUrl: string, now: Date): Promise<void> {
  const events = Array.from({ length: 14 }, (_, index) => index + 1).flatMap((day) => eventsOf(day, now));
  const pool = connectAsService(await asDoor(databaseUrl, 'ingest'), { max: 1 });
  try {
    const append = createAppendEvents(pool, PROJECTIONS);
    for (let at = 0; at < events.length; at += AT_ONCE) await append(events.slice(at, at + AT_ONCE));
  } finally {
    await pool.end();
  }
}

function eventsOf(day: number, now: Date): CallbackEvent[] {
  const beginning = dayAgo(day, now).getTime();
  const usual = day === BUSIEST_DAY ? 1_000 : 100;
  const us = Array.from({ length: usual }, (_, index) =>
    message(`us-${day}-${index}`, US_ACCOUNT, `+1202555${pad(index)}`, new Date(beginning + (index / usual) * DAY_MS), {
      code: day === BAD_DAY && index % 10 === 0 ? '30003' : null,
    }),
  );
  const ofHour = day === BAD_HOUR.day ? 20 : 0;
  const de = Array.from({ length: 24 + ofHour }, (_, index) => {
    const isBad = index >= 24;
    const hour = isBad ? BAD_HOUR.hour + (index - 24) / 60 : index;
    return message(
      `de-${day}-${index}`,
      DE_ACCOUNT,
      `+49151123${pad(index)}`,
      new Date(beginning + hour * HOUR_MS + 1),
      { code: isBad && index % 5 < 3 ? '30007' : null },
    );
  });
  return [...us, ...de];
}

const pad = (index: number): string => String(index % 10_000).padStart(4, '0');

function message(
  sid: string,
  accountSid: string,
  To: string,
  receivedAt: Date,
  { code }: { readonly code: string | null },
): CallbackEvent {
  const status = code === null ? 'delivered' : 'undelivered';
  const params = {
    MessageSid: sid,
    AccountSid: accountSid,
    MessageStatus: status,
    From: '+15550100001',
    To,
    ...(code !== null && { ErrorCode: code }),
  };
  return given({ kind: 'message', sid, accountSid, status, receivedAt, params, fingerprint: fingerprintOf(params) });
}
