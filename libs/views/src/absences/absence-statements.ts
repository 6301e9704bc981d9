import { PLURAL, type Kind } from '@sidetrack/domain';
import { CALLED_BACK } from '@sidetrack/event-store';
import type { AbsenceClass } from './absence.js';

/** Each statement finds one class: rows with the columns of `AbsenceRow`, for the parameters of `findAbsences`. */
export const ABSENCE_STATEMENTS: Readonly<Record<AbsenceClass, string>> = {
  'open-call': withoutEnd('open-call', 'call', ':openCallMs'),
  'recording-missing': withoutEnd('recording-missing', 'recording', ':recordingMs'),
  'first-status-missing': `
    ${pastFirstStatus('message', ['accepted_at', 'scheduled_at', 'queued_at', 'receiving_at'])}
    UNION ALL
    ${pastFirstStatus('call', ['queued_at', 'initiated_at'])}`,
  'account-silent': silentAccounts(),
};

function withoutEnd(name: AbsenceClass, kind: Kind, windowMs: string): string {
  const window = `make_interval(secs => CAST(${windowMs} AS double precision) / 1000)`;
  return `
    SELECT '${name}' AS class, first_seen_at + ${window} AS since, '${kind}' AS kind, sid, account_sid, status,
      first_seen_at, last_seen_at, NULL::double precision AS longest_gap_ms
    FROM ${PLURAL[kind]}
    WHERE NOT final AND first_seen_at < CAST(:until AS timestamptz) - ${window}
      AND first_seen_at >= CAST(:since AS timestamptz) - ${window}`;
}

/** A resource whose only statuses are outside the known list has no first status that it could be past. */
function pastFirstStatus(kind: Kind, beginnings: readonly string[]): string {
  return `
    SELECT 'first-status-missing' AS class, first_seen_at AS since, '${kind}' AS kind, sid, account_sid, status,
      first_seen_at, last_seen_at, NULL::double precision AS longest_gap_ms
    FROM ${PLURAL[kind]}
    WHERE num_nonnulls(${beginnings.join(', ')}) = 0 AND status IS NOT NULL AND observed IS NULL
      AND first_seen_at >= :since AND first_seen_at < :until`;
}

/**
 * Accounts that have now been silent for more than twice as long as their longest pause in their last month. A pause is
 * the time between two successive hours in which anything of the account was first seen.
 *
 * Nights, weekends and days between two campaigns are pauses like others, so an account that rests at such times is not
 * missed. However irregular an account is, its next pause is longer than the n pauses before it only once in n + 1
 * times, so a pause of twice that length is not chance. An account has to be known for three weeks, which hold three
 * weekends, and by at least 24 pauses. After a month of silence the account is taken to be gone. The cost is that of a
 * month of the projections, whatever the size of the log.
 */
function silentAccounts(): string {
  const sighted = Object.values(PLURAL).map(
    (table) => `SELECT account_sid, first_seen_at, last_seen_at FROM ${table}
      WHERE first_seen_at >= :monthAgo AND ${CALLED_BACK}`,
  );
  return `
    SELECT 'account-silent' AS class, last_seen_at + 2 * longest_gap AS since, 'account' AS kind, account_sid AS sid,
      account_sid, NULL AS status, NULL::timestamptz AS first_seen_at, last_seen_at,
      EXTRACT(EPOCH FROM longest_gap)::double precision * 1000 AS longest_gap_ms
    FROM (
      SELECT account_sid, min(hour) AS first_hour, max(last_seen_at) AS last_seen_at, count(gap) AS gaps,
        max(gap) AS longest_gap
      FROM (
        SELECT account_sid, hour, last_seen_at, hour - lag(hour) OVER (PARTITION BY account_sid ORDER BY hour) AS gap
        FROM (
          SELECT account_sid, date_trunc('hour', first_seen_at, 'UTC') AS hour, max(last_seen_at) AS last_seen_at
          FROM (${sighted.join(' UNION ALL ')}) AS sighted
          GROUP BY 1, 2
        ) AS active
      ) AS paused
      GROUP BY account_sid
    ) AS known
    WHERE gaps >= 24 AND last_seen_at - first_hour >= interval '21 days'
      AND last_seen_at + 2 * longest_gap >= :since AND last_seen_at + 2 * longest_gap < :until`;
}
