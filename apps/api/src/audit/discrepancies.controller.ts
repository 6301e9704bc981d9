import { Controller, Get, Inject, Res, type StreamableFile } from '@nestjs/common';
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
import { linkNext, type PageQuestion } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { SETTINGS } from '../tokens.js';
import type { AuditPage } from './audit-page.js';
import { DescribesDiscrepancies } from './describes-audit.js';
import { DISCREPANCIES, DISCREPANCY_CURSORS, type DiscrepanciesQuestion } from './discrepancies.question.js';

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
    @Asks(DISCREPANCIES) { filter: asked, country, withCounts, page }: DiscrepanciesQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<MessageResource> | StreamableFile> {
    const { windows } = this.settings;
    const { askedAt, limit, after } = page;
    const filter = await ofCountry(this.messages.manager.dataSource, 'message', country, asked);
    const format = wantedFormat(reply);
    if (format !== null) return this.#sendAll(filter, page, format, callerOf(reply.request));
    const [found, counts] = await Promise.all([
      findDiscrepancies(this.messages, filter, askedAt, windows, limit, after),
      withCounts ? countDiscrepancies(this.messages, filter, askedAt, windows) : null,
    ]);
    return {
      data: found.rows.map((row) => toMessageResource(row, askedAt, windows)),
      next: linkNext(reply, DISCREPANCY_CURSORS, page, found.next && { ...found.next, class: '' }),
      counts,
    };
  }

  /** Without the limit of a page: all that the filter leaves, or all from the cursor on. */
  #sendAll(
    filter: DiscrepancyFilter,
    { askedAt, now, after }: PageQuestion<ListPosition>,
    format: ExportFormat,
    caller: Caller,
  ): Promise<StreamableFile> {
    const { windows } = this.settings;
    const question = askForDiscrepancies(this.messages, filter, askedAt, windows, after);
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
