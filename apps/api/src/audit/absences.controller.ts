import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { countAbsences, findAbsences, toAbsenceResource, type AbsenceResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';
import { AbsencesQuery } from './absences.query.js';
import { linkNext, toAuditRequest, type AuditPage } from './audit-page.js';
import { DescribesAbsences } from './describes-audit.js';

/** What did not come in although it should have. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/absences')
export class AbsencesController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesAbsences()
  async list(
    @Query() query: AbsencesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<AbsenceResource>> {
    const { absenceWindows } = this.settings;
    const { since, until, askedAt, after } = toAuditRequest('absences', query, this.settings.now());
    const filter = { classes: query.class, since, until, accountSid: query.accountSid };
    const position = after && { ...after, since: after.time };
    const [page, counts] = await Promise.all([
      findAbsences(this.database, filter, askedAt, absenceWindows, query.limit, position),
      after === null ? countAbsences(this.database, filter, askedAt, absenceWindows) : null,
    ]);
    const next = page.next && { ...page.next, time: page.next.since };
    return {
      data: page.rows.map((row) => toAbsenceResource(row)),
      next: linkNext(reply, 'absences', query, askedAt, next),
      counts,
    };
  }
}
