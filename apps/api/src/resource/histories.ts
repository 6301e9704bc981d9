import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import type { Kind } from '@sidetrack/domain';
import { askEventsOf, readEventFacts, readEventsOf } from '@sidetrack/event-store';
import { columnsOf, HistoryEvent, toEventResources, writeHistory, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { ApiPools } from '../api-pools.js';
import { callerOf } from '../authentication/caller.guard.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat } from '../exports/wanted-format.js';
import { sendEvents, type Dated, type EventsBody, type KnownResource } from './known-resource.js';

/** Answers with the events of one resource, as JSON or as a file. */
@Injectable()
export class Histories {
  constructor(
    private readonly exports: ExportPool,
    @Inject(ApiPools) private readonly pools: ApiPools,
  ) {}

  async send(
    kind: Kind,
    known: KnownResource<ResourceRow>,
    reply: FastifyReply,
  ): Promise<Dated<EventsBody> | StreamableFile | undefined> {
    const { sid, accountSid } = known.row;
    const question = { kind, sid, accountSid, upTo: known.asOf ?? undefined };
    const format = wantedFormat(reply);
    if (format === null) {
      const pool = this.pools.of('lookup');
      return sendEvents(reply, known, async () => toEventResources(kind, await readEventsOf(pool, question)));
    }
    const write = writeHistory(kind);
    return sendRows(this.exports, format, known.now, {
      caller: callerOf(reply.request),
      name: `${kind}-${sid}-events`,
      columns: columnsOf(HistoryEvent),
      question: askEventsOf(question),
      toRecord: (row) => write(readEventFacts(row)),
    });
  }
}
