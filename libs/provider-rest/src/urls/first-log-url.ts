import type { Kind } from '@sidetrack/domain';
import type { ProviderAccess } from '../provider-access.js';
import { utcDay } from './utc-day.js';

/** SignalWire's own logs. Recordings have none. */
const LOGS: Readonly<Record<Kind, string | null>> = { message: 'messaging', call: 'voice', recording: null };

/**
 * The first page of the native log, which goes by the day of creation and so has what was never sent; null where there
 * is no such log.
 *
 * @throws RangeError when `day` is no day
 */
export function firstLogUrl(access: ProviderAccess, kind: Kind, day: string, pageSize: number): string | null {
  const log = LOGS[kind];
  if (access.dialect !== 'signalwire' || log === null) return null;
  const query = new URLSearchParams({ created_on: utcDay(day).day, page_size: String(pageSize) });
  return `${access.baseUrl}/api/${log}/logs?${query.toString()}`;
}
