import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { PLURAL } from '@sidetrack/domain';
import { askNewestFirst, columnsOf, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/bearer-token.guard.js';
import type { Caller } from '../authentication/known-tokens.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat, type ExportFormat } from '../exports/wanted-format.js';
import { SETTINGS } from '../tokens.js';
import { ofCountry } from './of-country.js';
import { toListRequest, type CheckedListQuery } from './list-request.js';
import { sendPage, type PageBody, type PageSource } from './send-page.js';

/** Answers for a list: with one page of it, or with all of it as a file. */
@Injectable()
export class Lists {
  constructor(
    private readonly exports: ExportPool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async send<Row extends ResourceRow, Resource extends object>(
    source: PageSource<Row, Resource>,
    query: CheckedListQuery,
    reply: FastifyReply,
  ): Promise<PageBody<Resource> | StreamableFile> {
    const format = wantedFormat(reply);
    return format === null
      ? sendPage(source, query, this.settings, reply)
      : this.#sendAll(source, query, format, callerOf(reply.request));
  }

  /** Without the limit of a page: all that the filter leaves, or all from the cursor on. */
  async #sendAll<Row extends ResourceRow, Resource extends object>(
    { kind, rows, toResource }: PageSource<Row, Resource>,
    query: CheckedListQuery,
    format: ExportFormat,
    caller: Caller,
  ): Promise<StreamableFile> {
    const now = this.settings.now();
    const request = toListRequest(kind, query, now, this.settings.windows, this.settings.homeCountry);
    const { after, askedAt } = request;
    const filter = await ofCountry(rows.manager.dataSource, kind, query.country, request.filter, askedAt);
    const question = askNewestFirst(kind, rows, filter, after);
    return sendRows(this.exports, format, now, {
      caller,
      name: PLURAL[kind],
      columns: columnsOf(kind),
      question,
      toRecord: (raw) => toResource(question.toRow(raw), askedAt),
    });
  }
}
