import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { sumOf } from '@sidetrack/intake';
import { auditDeliveries, AuditResource, toAuditResource } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { IngestDoors } from '../doors/ingest-doors.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { AUDIT_DELIVERIES, type AuditDeliveriesQuestion } from './audit-deliveries.question.js';

/** Whether messages arrive, and which did not as they should. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit')
export class AuditController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(IngestDoors) private readonly doors: IngestDoors,
  ) {}

  @Get('deliveries')
  @Answers({
    summary: 'Count what became of messages',
    description:
      'The messages that were first seen in a range (by default the last 24 hours), in total and for every hour or day. ' +
      'Counts are of their state now, which still changes as receipts come in.',
    body: AuditResource,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async deliveries(@Asks(AUDIT_DELIVERIES) { question, now }: AuditDeliveriesQuestion): Promise<AuditResource> {
    const { windows } = this.settings;
    const [audit, { counts }] = await Promise.all([
      auditDeliveries(this.pools.of('questions'), question, now, windows),
      this.doors.read(),
    ]);
    return toAuditResource(audit, question, sumOf('sidetrack_repeats_total', counts));
  }
}
