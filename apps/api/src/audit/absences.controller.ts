import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { countAbsences, findAbsences, toAbsenceResource, type AbsenceResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { linkNext } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { SETTINGS } from '../tokens.js';
import { ABSENCE_CURSORS, LIST_ABSENCES, type AbsencesQuestion } from './absences.question.js';
import type { AuditPage } from './audit-page.js';
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
    @Asks(LIST_ABSENCES) { filter, page }: AbsencesQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<AbsenceResource>> {
    const { absenceWindows } = this.settings;
    const { askedAt, limit, after } = page;
    const [found, counts] = await Promise.all([
      findAbsences(this.database, filter, askedAt, absenceWindows, limit, after),
      after === null ? countAbsences(this.database, filter, askedAt, absenceWindows) : null,
    ]);
    return {
      data: found.rows.map((row) => toAbsenceResource(row)),
      next: linkNext(reply, ABSENCE_CURSORS, page, found.next),
      counts,
    };
  }
}
