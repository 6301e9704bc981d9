import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { countDiscrepancies, findDiscrepancies, MessageEntity, toMessageResource } from '@sidetrack/views';
import type { MessageResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';
import { linkNext, toAuditRequest, type AuditPage } from './audit-page.js';
import { DescribesDiscrepancies } from './describes-audit.js';
import { DiscrepanciesQuery } from './discrepancies.query.js';

/** Messages whose outcome is not what it should be. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/discrepancies')
export class DiscrepanciesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesDiscrepancies()
  async list(
    @Query() query: DiscrepanciesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<MessageResource>> {
    const { windows } = this.settings;
    const { since, until, askedAt, after } = toAuditRequest('discrepancies', query, this.settings.now());
    const filter = { classes: query.class, since, until, accountSid: query.accountSid, channel: query.channel };
    const position = after && { firstSeenAt: after.time, sid: after.sid, accountSid: after.accountSid };
    const [page, counts] = await Promise.all([
      findDiscrepancies(this.messages, filter, askedAt, windows, query.limit, position),
      query.include === 'counts' && after === null ? countDiscrepancies(this.messages, filter, askedAt, windows) : null,
    ]);
    const next = page.next && { ...page.next, time: page.next.firstSeenAt, class: '' };
    return {
      data: page.rows.map((row) => toMessageResource(row, askedAt, windows)),
      next: linkNext(reply, 'discrepancies', query, askedAt, next),
      counts,
    };
  }
}
