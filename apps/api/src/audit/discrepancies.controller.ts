import { Controller, Get, Inject, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { askForDiscrepancies, columnsOf, countDiscrepancies, findDiscrepancies } from '@sidetrack/views';
import { MessageEntity, toMessageResource, type DiscrepancyFilter } from '@sidetrack/views';
import type { ListPosition, MessageResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/bearer-token.guard.js';
import type { Caller } from '../authentication/known-tokens.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat, type ExportFormat } from '../exports/wanted-format.js';
import { ofCountry } from '../listing/of-country.js';
import { parseTag } from '../query/tag.js';
import { SETTINGS } from '../tokens.js';
import { linkNext, toAuditRequest, type AuditPage } from './audit-page.js';
import { DescribesDiscrepancies } from './describes-audit.js';
import { DiscrepanciesQuery } from './discrepancies.query.js';

interface Asked {
  readonly filter: DiscrepancyFilter;
  /** Classes go by it. */
  readonly askedAt: Date;
  readonly position: ListPosition | null;
}

/** Messages whose outcome is not what it should be. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/discrepancies')
export class DiscrepanciesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    private readonly exports: ExportPool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesDiscrepancies()
  async list(
    @Query() query: DiscrepanciesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<MessageResource> | StreamableFile> {
    const now = this.settings.now();
    const { since, until, askedAt, after } = toAuditRequest('discrepancies', query, now);
    const { class: classes, accountSid, channel, country } = query;
    const filter = { classes, since, until, accountSid, channel, tags: query.tag?.map(parseTag) };
    const asked: Asked = {
      filter: await ofCountry(this.messages.manager.dataSource, 'message', country, filter, askedAt),
      askedAt,
      position: after && { firstSeenAt: after.time, sid: after.sid, accountSid: after.accountSid },
    };
    const format = wantedFormat(reply);
    return format === null
      ? this.#sendPage(asked, query, reply)
      : this.#sendAll(asked, format, now, callerOf(reply.request));
  }

  async #sendPage(
    { filter, askedAt, position }: Asked,
    query: DiscrepanciesQuery,
    reply: FastifyReply,
  ): Promise<AuditPage<MessageResource>> {
    const { windows } = this.settings;
    const [page, counts] = await Promise.all([
      findDiscrepancies(this.messages, filter, askedAt, windows, query.limit, position),
      query.include === 'counts' && position === null
        ? countDiscrepancies(this.messages, filter, askedAt, windows)
        : null,
    ]);
    const next = page.next && { ...page.next, time: page.next.firstSeenAt, class: '' };
    return {
      data: page.rows.map((row) => toMessageResource(row, askedAt, windows)),
      next: linkNext(reply, 'discrepancies', query, askedAt, next),
      counts,
    };
  }

  /** Without the limit of a page: all that the filter leaves, or all from the cursor on. */
  #sendAll(
    { filter, askedAt, position }: Asked,
    format: ExportFormat,
    now: Date,
    caller: Caller,
  ): Promise<StreamableFile> {
    const { windows } = this.settings;
    const question = askForDiscrepancies(this.messages, filter, askedAt, windows, position);
    return sendRows(this.exports, format, now, {
      caller,
      name: 'discrepancies',
      columns: columnsOf('message'),
      question,
      // A row was found by its class at that moment, and has to be shown with it, however long the file takes.
      toRecord: (raw) => toMessageResource(question.toRow(raw), askedAt, windows),
    });
  }
}
