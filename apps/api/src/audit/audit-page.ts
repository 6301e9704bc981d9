import { invalidInput } from '@sidetrack/http-service';
import { parseMoment } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { nextUrl } from '../listing/send-page.js';
import { decodeAuditCursor, encodeAuditCursor, type AuditCursor } from './audit-cursor.js';

/** A page of what is not as it should be, and how much of it there is by class. */
export interface AuditPage<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** For every class that was asked for, over all pages; null on the pages after the first, and where not wanted. */
  readonly counts: Readonly<Record<string, number>> | null;
}

interface PagedQuery {
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly cursor?: string;
}

export interface AuditRequest {
  readonly since?: Date;
  readonly until?: Date;
  /** That of the first page, on every page: times, windows and classes go by it. */
  readonly askedAt: Date;
  readonly after: AuditCursor['after'] | null;
}

/** The times and the place that a query names. Throws a 400 for bounds that exclude everything. */
export function toAuditRequest(list: AuditCursor['list'], query: PagedQuery, now: Date): AuditRequest {
  const cursor = query.cursor === undefined ? null : decodeAuditCursor(query.cursor, list);
  const askedAt = cursor?.askedAt ?? now;
  const since = query.since === undefined ? undefined : (parseMoment(query.since, askedAt) ?? undefined);
  const until = query.until === undefined ? undefined : (parseMoment(query.until, askedAt) ?? undefined);
  if (since && until && since > until) {
    const detail = `until (${until.toISOString()}) is before since (${since.toISOString()}), so nothing can match.`;
    throw invalidInput([{ pointer: '/query/until', detail }]);
  }
  return { since, until, askedAt, after: cursor?.after ?? null };
}

/** The cursor of the next page, also as a link in the header; null when there is none. */
export function linkNext(
  reply: FastifyReply,
  list: AuditCursor['list'],
  query: PagedQuery,
  askedAt: Date,
  after: AuditCursor['after'] | null,
): string | null {
  if (after === null) return null;
  const cursor = encodeAuditCursor({ list, askedAt, after });
  void reply.header('link', `<${nextUrl(`/v1/audit/${list}`, query, cursor)}>; rel="next"`);
  return cursor;
}
