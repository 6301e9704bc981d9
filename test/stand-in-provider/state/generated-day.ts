import type { Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';
import type { Row } from './resource.js';
import { asSid } from './sids.js';

/** A day of resources that are made when they are asked for, so that a million of them take no memory. */
export interface GeneratedDay {
  readonly kind: Kind;
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  readonly count: number;
  readonly rowOf: (index: number, sid: string) => Row;
  /** How many are gone, from the front. */
  gone: number;
}

const DAY_MS = 86_400_000;

export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The SID of a generated resource. It tells its day and number, so that a resource is found without a search. */
export function generatedSid(dialect: Dialect, kind: Kind, day: string, index: number): string {
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  return asSid(dialect, kind, `${hex(startOf(day) / DAY_MS, 8)}-0000-4000-8000-${hex(index, 12)}`);
}

/** The day and the number that a generated SID tells; null when it is another SID. */
export function readGeneratedSid(sid: string): { readonly day: string; readonly index: number } | null {
  const hex = sid.replaceAll('-', '').slice(-32);
  const [, days, index] = /^([0-9a-f]{8})000040008000([0-9a-f]{12})$/.exec(hex) ?? [];
  if (days === undefined || index === undefined) return null;
  const day = new Date(parseInt(days, 16) * DAY_MS);
  // Other SIDs may look alike, and tell of a day that is no date.
  if (Number.isNaN(day.getTime())) return null;
  return { day: day.toISOString().slice(0, 10), index: parseInt(index, 16) };
}
