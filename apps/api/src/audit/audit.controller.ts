import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { sumOf } from '@sidetrack/intake';
import { auditDeliveries } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { IngestDoors } from '../doors/ingest-doors.js';
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
    @Inject(IngestDoors) private readonly doors: IngestDoors,
  ) {}

  @Get('deliveries')
  @DescribesAudit()
  async deliveries(@Query() query: AuditDeliveriesQuery): Promise<AuditResource> {
    const { windows } = this.settings;
    const now = this.settings.now();
    const question = toAuditQuestion(query, now);
    const [audit, { doors }] = await Promise.all([
      auditDeliveries(this.database, question, now, windows),
      this.doors.read(),
    ]);
    return toAuditResource(audit, question, sumOf('sidetrack_repeats_total', doors));
  }
}
