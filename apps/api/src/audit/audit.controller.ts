import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { sumOf } from '@sidetrack/intake';
import { auditDeliveries } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { IngestDoors } from '../doors/ingest-doors.js';
import { Asks } from '../query/asks.js';
import { SETTINGS } from '../tokens.js';
import { AUDIT_DELIVERIES, type AuditDeliveriesQuestion } from './audit-deliveries.question.js';
import { toAuditResource, type AuditResource } from './audit-resource.js';
import { DescribesAudit } from './describes-audit.js';

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
  async deliveries(@Asks(AUDIT_DELIVERIES) { question, now }: AuditDeliveriesQuestion): Promise<AuditResource> {
    const { windows } = this.settings;
    const [audit, { doors }] = await Promise.all([
      auditDeliveries(this.database, question, now, windows),
      this.doors.read(),
    ]);
    return toAuditResource(audit, question, sumOf('sidetrack_repeats_total', doors));
  }
}
