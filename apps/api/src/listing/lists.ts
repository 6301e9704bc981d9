import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { askInOrder, columnsOf, countRoughly, listInOrder, type ListFilter, type ResourceRow } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { ApiPools } from '../api-pools.js';
import { callerOf } from '../authentication/caller.guard.js';
import { RESOURCES } from '../documentation/kinds.js';
import { ExportPool } from '../exports/export-pool.js';
import { sendRows } from '../exports/send-rows.js';
import { wantedFormat } from '../exports/wanted-format.js';
import { LIST_CURSORS } from './list-cursors.js';
import type { ListQuestion } from './list-question.js';
import { ofCountry } from './of-country.js';
import { linkNext, type PageBody } from './page.js';

export interface ListSource<Row extends ResourceRow, Resource> {
  readonly kind: Kind;
  readonly rows: Repository<Row>;
  readonly toResource: (row: Row, now: Date) => Resource;
}

/** Answers for a list, with one page or with the whole list as a file. */
@Injectable()
export class Lists {
  constructor(
    @Inject(ExportPool) private readonly exports: ExportPool,
    @Inject(ApiPools) private readonly pools: ApiPools,
  ) {}

  async send<Row extends ResourceRow, Resource extends object>(
    { kind, rows, toResource }: ListSource<Row, Resource>,
    { filter: asked, country, order, withCount, page }: ListQuestion,
    reply: FastifyReply,
  ): Promise<PageBody<Resource> | StreamableFile> {
    const format = wantedFormat(reply);
    const filter = await ofCountry(this.pools.of('questions'), kind, country, asked);
    const { limit, after, askedAt, now } = page;
    if (format === null) {
      const [found, count] = await Promise.all([
        listInOrder(kind, rows, filter, order, limit, after),
        withCount
          ? countRoughly(this.pools.of('counts'), (most) => askInOrder(kind, rows, filter, order, null, most))
          : undefined,
      ]);
      const next = linkNext(reply, LIST_CURSORS[kind], page, found.next);
      // A row that was found by its class must be shown with that class.
      const judgedAt = filter.ofClass?.now ?? now;
      const data = found.rows.map((row) => toResource(row, judgedAt));
      return { data, next, ...rangeOf(filter), ...(count !== undefined && { count }) };
    }
    // A file has no page limit: it holds every row that matches the filter, or every row from the cursor on.
    const question = askInOrder(kind, rows, filter, order, after);
    return sendRows(this.exports, format, now, {
      caller: callerOf(reply.request),
      name: PLURAL[kind],
      columns: columnsOf(RESOURCES[kind]),
      question,
      toRecord: (raw) => toResource(question.toRow(raw), askedAt),
    });
  }
}

function rangeOf({ since, until }: ListFilter): Pick<PageBody<unknown>, 'range'> {
  if (since === undefined && until === undefined) return {};
  return { range: { since: since?.toISOString() ?? null, until: until?.toISOString() ?? null } };
}
