import { Controller, Get, Inject, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { askForDiscrepancies, columnsOf, countDiscrepancies, findDiscrepancies } from '@sidetrack/views';
import { exampleOf, MessageEntity, MessageResource, toMessageResource } from '@sidetrack/views';
import type { DiscrepancyFilter, ListPosition } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/bearer-token.guard.js';
import type { Caller } from '../authentication/known-tokens.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat, type ExportFormat } from '../exports/wanted-format.js';
import { ofCountry } from '../listing/of-country.js';
import { linkNext, type PageQuestion } from '../listing/page.js';
import { pageOf } from '../documentation/page-answer.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { countsByClass, type AuditPage } from './audit-page.js';
import { DISCREPANCIES, DISCREPANCY_CURSORS, type DiscrepanciesQuestion } from './discrepancies.question.js';

const DiscrepancyList = pageOf('DiscrepancyListDto', MessageResource, {
  counts: countsByClass('without `include=counts`, and on pages after the first', {
    'receipt-overdue': 12,
    stalled: 1,
    contradicted: 3,
  }),
});

/** Messages whose outcome is not what it should be. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/discrepancies')
export class DiscrepanciesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    private readonly exports: ExportPool,
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers({
    summary: 'List messages whose outcome is not what it should be, oldest first',
    description:
      'By default those whose receipt is overdue, that have stalled, or whose outcomes contradict each other; each with ' +
      'its explanation and what to do. Every page is about the moment at which the first one was asked for. ' +
      'A page takes the same time however many there are; counting them (`include=counts`) does not. ' +
      'As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` and ' +
      '`include` say; four files, of this or other lists, can be under way, further ones get a 503.',
    body: DiscrepancyList,
    example: { ...exampleOf(DiscrepancyList), counts: { 'awaiting-receipt': 1 } },
    file: { row: MessageResource, rows: [exampleOf(MessageResource)] },
    headers: nextLink('/v1/audit/discrepancies?class=stalled&limit=50&cursor=WyJkaXNjcmVwYW5jaWVzIl0'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async list(
    @Asks(DISCREPANCIES) { filter: asked, country, withCounts, page }: DiscrepanciesQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<MessageResource> | StreamableFile> {
    const { windows } = this.settings;
    const { askedAt, limit, after } = page;
    const filter = await ofCountry(this.pools.of('questions'), 'message', country, asked);
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

  /** A file has no page limit: it holds every row that matches the filter, or every row from the cursor on. */
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
      columns: columnsOf(MessageResource),
      question,
      // The row was found by its class at that moment. The file must show the same class, however long writing the file
      // takes.
      toRecord: (raw) => toMessageResource(question.toRow(raw), askedAt, windows),
    });
  }
}
