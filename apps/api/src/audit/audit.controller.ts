import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { readPublishedCount } from '@sidetrack/observability';
import { auditDeliveries } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';
import { AuditDeliveriesQuery } from './audit-deliveries.query.js';
import { toAuditResource, type AuditResource } from './audit-resource.js';
import { DescribesAudit } from './describes-audit.js';
import { toAuditQuestion } from './to-audit-question.js';

/** Whether messages arrive, and which did not as they should. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit')
export class AuditController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('deliveries')
  @DescribesAudit()
  async deliveries(@Query() query: AuditDeliveriesQuery): Promise<AuditResource> {
    const { dataDir, windows } = this.settings;
    const now = this.settings.now();
    const question = toAuditQuestion(query, now);
    const [audit, repeats] = await Promise.all([
      auditDeliveries(this.database, question, now, windows),
      readPublishedCount('sidetrack_repeats_total', dataDir, new Date()),
    ]);
    return toAuditResource(audit, question, repeats);
  }
}
