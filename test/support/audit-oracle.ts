import {
  classifyDelivery,
  findDiscrepancy,
  originOf,
  type CallbackEvent,
  type Channel,
  type DeliveryWindows,
} from '@sidetrack/domain';
import type { DeliveryCounts } from '@sidetrack/views';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { foldByOracle, type OracleRow } from './oracle.js';

/**
 * A second implementation of the audit by brute force: over the raw events, with the oracle's fold and whole numbers.
 * It shares no code with the statement under test.
 */
export function auditByOracle(
  events: readonly CallbackEvent[],
  range: { readonly since: Date; readonly until: Date },
  now: Date,
  windows: DeliveryWindows,
): DeliveryCounts {
  const rows = foldByOracle('message', events).filter((row) => {
    const firstSeen = String(row['first_seen_at']);
    return firstSeen >= range.since.toISOString() && firstSeen < range.until.toISOString();
  });
  const took = rows.flatMap(timeToDelivered).toSorted((a, b) => a - b);
  const order = countOrder(events, new Set(rows.map(keyOf)));
  return {
    messages: rows.length,
    byStatus: tally(rows, (row) => text(row, 'status') ?? 'unrecognised'),
    byClass: tally(rows, (row) => classOf(row, now, windows)),
    byChannel: tally(rows, (row) => text(row, 'channel')),
    classesByChannel: channelByChannel(rows, (some) => tally(some, (row) => classOf(row, now, windows))),
    classesByCountry: countryByCountry(rows, (some) => tally(some, (row) => classOf(row, now, windows))),
    rates: ratesOf(rows, now, windows),
    ratesByChannel: channelByChannel(rows, (some) => ratesOf(some, now, windows)),
    ratesByCountry: countryByCountry(rows, (some) => ratesOf(some, now, windows)),
    byDiscrepancy: tally(rows, discrepancyOf),
    observed: rows.filter(isOnlyObserved).length,
    byErrorCode: tally(rows, (row) => text(row, 'error_code')),
    byCountry: tally(rows, countryOf),
    timeToDelivered: {
      messages: took.length,
      p50Ms: percentile(took, 0.5),
      p95Ms: percentile(took, 0.95),
      p99Ms: percentile(took, 0.99),
    },
    withoutReceipt: channelByChannel(
      rows.filter((row) => row['status'] === 'sent'),
      (some) => some.length,
    ),
    order: { ...order, share: order.events === 0 ? null : order.outOfOrder / order.events },
  };
}

/** SMS and MMS are always present. Other channels are present only when they have messages. */
function channelByChannel<Value>(
  rows: readonly OracleRow[],
  of: (rows: readonly OracleRow[]) => Value,
): { sms: Value; mms: Value } & Record<Channel, Value> {
  const found: Record<Channel, Value> = {};
  for (const { channel } of rows) found[String(channel)] ??= of(rows.filter((row) => row['channel'] === channel));
  return { sms: of([]), mms: of([]), ...found };
}

const countryOf = (row: OracleRow): string => countryOfAddress(text(row, 'to_number') ?? '');

function countryByCountry<Value>(
  rows: readonly OracleRow[],
  of: (rows: readonly OracleRow[]) => Value,
): Record<string, Value> {
  const countries = new Set(rows.map(countryOf));
  return Object.fromEntries(
    [...countries].map((country) => [country, of(rows.filter((row) => countryOf(row) === country))]),
  );
}

/** For each message: whether its outcome is known, and whether it has or lacks the receipt that it should have. */
function ratesOf(rows: readonly OracleRow[], now: Date, windows: DeliveryWindows) {
  const known: boolean[] = [];
  const receipts: boolean[] = [];
  for (const row of rows) {
    const is = classOf(row, now, windows);
    if (is === 'delivered' || is === 'failed') known.push(is === 'delivered');
    if (row['channel'] === 'mms' || is === 'contradicted' || is === 'inbound') continue;
    const reported = ['delivered_at', 'read_at', 'undelivered_at'].some((name) => text(row, name) !== null);
    if (reported) receipts.push(true);
    else if (is === 'receipt-overdue') receipts.push(false);
  }
  const share = (all: readonly boolean[]): number | null =>
    all.length === 0 ? null : all.filter(Boolean).length / all.length;
  return { deliveryRate: share(known), receiptRate: share(receipts) };
}

/** The audit for each value of a tag in the callbacks of a message, the most frequent value first. */
export function auditTagByOracle(
  name: string,
  ...[events, range, now, windows]: Parameters<typeof auditByOracle>
): readonly { readonly value: string; readonly counts: DeliveryCounts }[] {
  const values = new Map<string, Set<string>>();
  for (const { kind, sid, accountSid, tags } of events) {
    if (kind !== 'message') continue;
    for (const value of [tags[name] ?? []].flat()) {
      if (typeof value !== 'string') continue;
      const messages = values.get(value) ?? new Set();
      values.set(value, messages.add(`${sid} ${accountSid}`));
    }
  }
  return [...values]
    .map(([value, messages]) => {
      const ofValue = events.filter(({ sid, accountSid }) => messages.has(`${sid} ${accountSid}`));
      return { value, counts: auditByOracle(ofValue, range, now, windows) };
    })
    .filter(({ counts }) => counts.messages > 0)
    .toSorted((a, b) => b.counts.messages - a.counts.messages || (a.value < b.value ? -1 : 1));
}

/** How far along its path each word is, for the messages alone. */
const RANKS: Readonly<Record<string, number>> = {
  accepted: 0,
  scheduled: 0,
  queued: 1,
  receiving: 1,
  sending: 2,
  sent: 3,
  delivered: 4,
  undelivered: 4,
  failed: 4,
  canceled: 4,
  received: 4,
  read: 5,
};

/** `events` in the order of storage. Each callback counts once; what was observed counts as none, and is known all the same. */
function countOrder(events: readonly CallbackEvent[], wanted: ReadonlySet<string>) {
  const seen = new Set<string>();
  const furthest = new Map<string, number>();
  let [count, outOfOrder] = [0, 0];
  const byReceipt = events.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  for (const event of byReceipt) {
    const key = `${event.sid} ${event.accountSid}`;
    const identity = `${key} ${event.fingerprint.toString('hex')}`;
    if (event.kind !== 'message' || !wanted.has(key) || seen.has(identity)) continue;
    seen.add(identity);
    const isCallback = originOf(event.evidence.scheme) === 'callback';
    if (isCallback) count += 1;
    const rank = RANKS[event.status];
    if (rank === undefined) continue;
    if (isCallback && rank < (furthest.get(key) ?? -1)) outOfOrder += 1;
    furthest.set(key, Math.max(rank, furthest.get(key) ?? -1));
  }
  return { events: count, outOfOrder };
}

function classOf(row: OracleRow, now: Date, windows: DeliveryWindows): string {
  const facts = {
    accountSid: String(row['account_sid']),
    status: text(row, 'status'),
    contradicted: row['contradicted'] === true,
    channel: text(row, 'channel') as Channel,
    direction: text(row, 'direction') as 'inbound' | 'outbound',
    errorCode: text(row, 'error_code'),
    firstSeenAt: new Date(String(row['first_seen_at'])),
    lastSeenAt: new Date(String(row['last_seen_at'])),
    timestamps: timestampsOf(row),
  };
  return classifyDelivery(facts, now, windows).class;
}

function discrepancyOf(row: OracleRow): string | null {
  const timeIn = (name: string): Date | null => (text(row, name) === null ? null : new Date(text(row, name)!));
  const found = findDiscrepancy({
    kind: 'message',
    status: text(row, 'status'),
    contradicted: row['contradicted'] === true,
    channel: String(row['channel']),
    observed: observedOf(row),
    goneAt: timeIn('gone_at'),
    behindAt: timeIn('behind_at'),
    caughtUpAt: timeIn('caught_up_at'),
    firstSeenAt: new Date(String(row['first_seen_at'])),
    timestamps: timestampsOf(row),
  });
  return found?.class ?? null;
}

const observedOf = (row: OracleRow): readonly string[] => (row['observed'] ?? []) as readonly string[];

/** Whether the message has an outcome, which no callback reported. */
const isOnlyObserved = (row: OracleRow): boolean =>
  row['final'] === true && observedOf(row).includes(String(row['status']));

function timestampsOf(row: OracleRow): Record<string, Date> {
  const times = Object.entries(row).filter(([name]) => name.endsWith('_at') && !name.endsWith('_seen_at'));
  const timestamps = times.flatMap(([name, time]) =>
    typeof time === 'string' ? [[name.slice(0, -'_at'.length), new Date(time)] as const] : [],
  );
  return Object.fromEntries(timestamps);
}

/** The time of an answer to a question of ours is not the time of a receipt. */
function timeToDelivered(row: OracleRow): number[] {
  const [sent, delivered] = [text(row, 'sent_at'), text(row, 'delivered_at')];
  const isAsked = ['sent', 'delivered'].some((status) => observedOf(row).includes(status));
  return isAsked || sent === null || delivered === null ? [] : [Math.max(0, Date.parse(delivered) - Date.parse(sent))];
}

/** The smallest value that at least this share of all values does not exceed. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function tally(rows: readonly OracleRow[], keyIn: (row: OracleRow) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = keyIn(row);
    if (key !== null) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const text = (row: OracleRow, name: string): string | null => {
  const value = row[name];
  return typeof value === 'string' ? value : null;
};

const keyOf = (row: OracleRow): string => `${String(row['sid'])} ${String(row['account_sid'])}`;

/** The country of a whole phone number. A shorter number has no country, whatever its first digits are. */
function countryOfAddress(address: string): string {
  const number = parsePhoneNumberFromString(address);
  return (number?.isPossible() === true ? number.country : undefined) ?? 'unknown';
}
