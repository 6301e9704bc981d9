import type { HistoryEvent, ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { hash } from 'node:crypto';
import { sendUnlessKnown, tagWith, type Version } from '../conditional/send-unless-known.js';

/** One resource as it is, or as it was known at a moment. */
export interface KnownResource<Row extends ResourceRow> {
  readonly row: Row;
  /** The moment that was asked about; null when it is the present. */
  readonly asOf: Date | null;
  /** By which everything that depends on the clock is judged: that moment, else now. */
  readonly now: Date;
}

/** An answer about the past says about which moment it is. */
export type Dated<Body> = Body & { readonly asOf?: string };

export interface EventsBody {
  readonly data: readonly HistoryEvent[];
  readonly next: null;
}

/**
 * Sends a resource. Its version holds a digest of all that it says, not only the number of its events: the clock moves a
 * delivery class on, a setting moves its window, and an upgrade may read old events or word its explanations otherwise.
 */
export function sendResource<Resource extends object>(
  reply: FastifyReply,
  known: KnownResource<ResourceRow>,
  resource: Resource,
): Dated<Resource> | undefined {
  const version = [...versionOf(known, known.row.eventCount), digestOf(resource)];
  return sendUnlessKnown(reply, version, () => dated(known, resource));
}

/** Sends the events of a resource; they are read only when the caller does not have them all. */
export function sendEvents(
  reply: FastifyReply,
  known: KnownResource<ResourceRow>,
  readEvents: () => Promise<readonly HistoryEvent[]>,
): Promise<Dated<EventsBody>> | undefined {
  return sendUnlessKnown(reply, versionOf(known, known.row.eventCount), async () => {
    const data = await readEvents();
    // One may have come in since the row was read.
    tagWith(reply, versionOf(known, data.length));
    return dated<EventsBody>(known, { data, next: null });
  });
}

function versionOf({ row, asOf }: KnownResource<ResourceRow>, eventCount: number): Version {
  return [row.accountSid, eventCount, ...(asOf === null ? [] : [asOf.getTime()])];
}

const digestOf = (resource: object): string => hash('sha256', JSON.stringify(resource), 'base64url').slice(0, 16);

const dated = <Body extends object>({ asOf }: KnownResource<ResourceRow>, body: Body): Dated<Body> =>
  asOf === null ? body : { ...body, asOf: asOf.toISOString() };
