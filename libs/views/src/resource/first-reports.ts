import { STATUS_PATH, type Kind } from '@sidetrack/domain';

/** For each status of the kind, when it was first reported; null when it never was. */
export type FirstReports = Readonly<Record<string, Date | null>>;

/** Only the statuses that were reported, in the order of the path. */
export function inPathOrder(kind: Kind, reports: FirstReports): Record<string, Date> {
  const reported: Record<string, Date> = {};
  for (const status of IN_ORDER[kind]) {
    const time = reports[status];
    if (time) reported[status] = time;
  }
  return reported;
}

/** The statuses that a kind can have, in the order of the path. */
export function statusesInPathOrder(kind: Kind): readonly string[] {
  return STATUS_PATH[kind].toSorted((left, right) => left.rank - right.rank).map(({ status }) => status);
}

const IN_ORDER: Readonly<Record<Kind, readonly string[]>> = {
  message: statusesInPathOrder('message'),
  call: statusesInPathOrder('call'),
  recording: statusesInPathOrder('recording'),
};

/** The same for readers outside: ISO 8601, UTC, milliseconds. */
export function asTimestamps(reports: Readonly<Record<string, Date>>): Record<string, string> {
  return Object.fromEntries(Object.entries(reports).map(([status, time]) => [status, time.toISOString()]));
}
