import { Controller, Get, Inject, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import {
  askForDiscrepancies,
  CallEntity,
  CallResource,
  columnsOf,
  countDiscrepancies,
  exampleOf,
  findDiscrepancies,
  MessageEntity,
  MessageResource,
  RecordingEntity,
  RecordingResource,
  toCallResource,
  toMessageResource,
  toRecordingResource,
} from '@sidetrack/views';
import type { ListPosition, ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { z } from 'zod';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/caller.guard.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { RESOURCES } from '../documentation/kinds.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat } from '../exports/wanted-format.js';
import type { ListSource } from '../listing/lists.js';
import { ofCountry } from '../listing/of-country.js';
import { linkNext } from '../listing/page.js';
import { pageOf } from '../documentation/page-answer.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { countsByClass, type AuditPage } from './audit-page.js';
import { DISCREPANCIES, DISCREPANCY_CURSORS, type DiscrepanciesQuestion } from './discrepancies.question.js';

/** A row of the list, in the shape that its kind has everywhere. */
const Discrepant = z.discriminatedUnion('kind', [MessageResource, CallResource, RecordingResource]);
type Discrepant = MessageResource | CallResource | RecordingResource;

const DiscrepancyList = pageOf('DiscrepancyListDto', Discrepant, {
  counts: countsByClass('without `include=counts`, and on pages after the first', {
    'receipt-overdue': 12,
    stalled: 1,
    contradicted: 3,
  }),
});

/** Messages whose outcome is not what it should be, and what callbacks and the provider's REST API differ about. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/discrepancies')
export class DiscrepanciesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    @InjectRepository(CallEntity) private readonly calls: Repository<CallEntity>,
    @InjectRepository(RecordingEntity) private readonly recordings: Repository<RecordingEntity>,
    private readonly exports: ExportPool,
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers({
    summary: 'List what is not as it should be, oldest first',
    description:
      'By default messages whose receipt is overdue, that have stalled, or whose outcomes contradict each other; each with ' +
      'its explanation and what to do. The classes of reconciliation (`callback-lost`, `unknown-here`, `disagrees`, ' +
      '`gone-at-provider`) are found for messages, and with `kind` for calls or recordings. Every page is about the moment at which the first one was asked for. ' +
      'A page takes the same time however many there are; counting them (`include=counts`) does not. ' +
      'As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` and ' +
      '`include` say, in the columns of its kind; four files, of this or other lists, can be under way, further ones get a 503.',
    body: DiscrepancyList,
    example: { ...exampleOf(DiscrepancyList), counts: { 'awaiting-receipt': 1 } },
    file: { row: MessageResource, rows: [exampleOf(MessageResource)] },
    headers: nextLink('/v1/audit/discrepancies?class=stalled&limit=50&cursor=WyJkaXNjcmVwYW5jaWVzIl0'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async list(
    @Asks(DISCREPANCIES) question: DiscrepanciesQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<Discrepant> | StreamableFile> {
    const { windows } = this.settings;
    const toMessage = (row: MessageEntity, at: Date): MessageResource => toMessageResource(row, at, windows);
    switch (question.kind) {
      case 'message':
        return this.#send({ kind: 'message', rows: this.messages, toResource: toMessage }, question, reply);
      case 'call':
        return this.#send({ kind: 'call', rows: this.calls, toResource: toCallResource }, question, reply);
      case 'recording':
        return this.#send(
          { kind: 'recording', rows: this.recordings, toResource: toRecordingResource },
          question,
          reply,
        );
    }
  }

  async #send<Row extends ResourceRow, Resource extends object>(
    { kind, rows, toResource }: ListSource<Row, Resource>,
    { filter: asked, country, order, withCounts, page }: DiscrepanciesQuestion,
    reply: FastifyReply,
  ): Promise<AuditPage<Resource> | StreamableFile> {
    const { windows } = this.settings;
    const { askedAt, limit, after, now } = page;
    const filter = await ofCountry(this.pools.of('questions'), kind, country, asked);
    const format = wantedFormat(reply);
    // Rows were found by their class at that moment. They must show the same class, however long a file takes.
    const show = (row: Row): Resource => toResource(row, askedAt);
    if (format !== null) {
      // A file has no page limit: it holds every row that matches the filter, or every row from the cursor on.
      const question = askForDiscrepancies(kind, rows, filter, askedAt, windows, after, undefined, order);
      return sendRows(this.exports, format, now, {
        caller: callerOf(reply.request),
        name: 'discrepancies',
        columns: columnsOf(RESOURCES[kind]),
        question,
        toRecord: (raw) => show(question.toRow(raw)),
      });
    }
    const [found, counts] = await Promise.all([
      findDiscrepancies(kind, rows, filter, askedAt, windows, limit, after, order),
      withCounts ? countDiscrepancies(kind, rows, filter, askedAt, windows) : null,
    ]);
    const next = linkNext<ListPosition & { readonly class: string }>(
      reply,
      DISCREPANCY_CURSORS,
      page,
      found.next && { ...found.next, class: '' },
    );
    return { data: found.rows.map(show), next, counts };
  }
}
