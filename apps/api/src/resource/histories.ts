import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Kind } from '@sidetrack/domain';
import { EventEntity, queryEventsOf, readEventsOf } from '@sidetrack/event-store';
import { toEventResources, toRawQuestion, writeHistory, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository, SelectQueryBuilder } from 'typeorm';
import { callerOf } from '../authentication/bearer-token.guard.js';
import { EVENT_COLUMNS } from '../exports/columns.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat } from '../exports/wanted-format.js';
import { LookupPool } from '../lookup/lookup-pool.js';
import { sendEvents, type Dated, type EventsBody, type KnownResource } from './known-resource.js';

/** Answers for the events of one resource: as JSON, or as a file. */
@Injectable()
export class Histories {
  constructor(
    private readonly exports: ExportPool,
    @Inject(LookupPool) private readonly database: LookupPool,
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
  ) {}

  async send(
    kind: Kind,
    known: KnownResource<ResourceRow>,
    reply: FastifyReply,
  ): Promise<Dated<EventsBody> | StreamableFile | undefined> {
    const { sid, accountSid } = known.row;
    const subject = { kind, sid, accountSid };
    const query = (): SelectQueryBuilder<EventEntity> => queryEventsOf(this.events, subject, known.asOf ?? undefined);
    const format = wantedFormat(reply);
    if (format === null) {
      const read = known.asOf === null ? () => readEventsOf(this.database.pool, subject) : () => query().getMany();
      return sendEvents(reply, known, async () => toEventResources(kind, await read()));
    }
    const question = toRawQuestion(query());
    const write = writeHistory(kind);
    return sendRows(this.exports, format, known.now, {
      caller: callerOf(reply.request),
      name: `${kind}-${sid}-events`,
      columns: EVENT_COLUMNS,
      question,
      toRecord: (raw) => write(question.toRow(raw)),
    });
  }
}
