import type { HistoryEvent, ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { hash } from 'node:crypto';
import { sendUnlessKnown, tagWith, type Version } from '../conditional/send-unless-known.js';

/** One resource in its present state, or as it was known at an earlier time. */
export interface KnownResource<Row extends ResourceRow> {
  readonly row: Row;
  /** The time in the question. Null means the present. */
  readonly asOf: Date | null;
  /** The time for everything that depends on the clock: the time in the question, else now. */
  readonly now: Date;
}

/** An answer about the past contains the time in the question. */
export type Dated<Body> = Body & { readonly asOf?: string };

export interface EventsBody {
  readonly data: readonly HistoryEvent[];
  readonly next: null;
}

/**
 * Sends a resource. Its version contains a digest of the whole answer, not only the number of its events. The answer
 * also changes without an event: the clock moves a delivery class on, a setting moves its window, and an upgrade may
 * read old events or word its explanations differently.
 */
export function sendResource<Resource extends object>(
  reply: FastifyReply,
  known: KnownResource<ResourceRow>,
  resource: Resource,
): Dated<Resource> | undefined {
  const version = [...versionOf(known, known.row.eventCount), digestOf(resource)];
  return sendUnlessKnown(reply, version, () => dated(known, resource));
}

/** Sends the events of a resource. The events are read only when the caller does not have them all. */
export function sendEvents(
  reply: FastifyReply,
  known: KnownResource<ResourceRow>,
  readEvents: () => Promise<readonly HistoryEvent[]>,
): Promise<Dated<EventsBody>> | undefined {
  return sendUnlessKnown(reply, versionOf(known, known.row.eventCount), async () => {
    const data = await readEvents();
    // An event may have come in since the row was read.
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
