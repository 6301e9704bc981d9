import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { sumMetrics } from '@sidetrack/intake';
import { WithoutToken } from '../authentication/without-token.js';
import { DOORS, writeDoorGauges } from '../doors/door-gauges.js';
import { IngestDoors } from '../doors/ingest-doors.js';
import { HttpMetrics } from '../http-metrics.js';

/** For Prometheus. */
@ApiTags('operation')
@WithoutToken()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(HttpMetrics) private readonly metrics: HttpMetrics,
    @Inject(IngestDoors) private readonly doors: IngestDoors,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Metrics for Prometheus',
    description:
      'This process, its event loop and durations by route; what the ingest doors count, on this machine and others, ' +
      'added up: callbacks by outcome, and their journals; and of each ingest door whether it is ready, and how long ago it ' +
      'reported. What a door has counted stays counted when it ends or is replaced. While the database is away, the gauges are those ' +
      'of the doors on the same DATA_DIR.',
  })
  @ApiOkResponse({
    description: 'Text in the exposition format.',
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: 'sidetrack_http_request_duration_seconds_count{method="GET",route="/v1/messages",status="200"} 12\n',
      },
    },
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    const { registry } = this.metrics;
    const { doors, counts } = await this.doors.read();
    const taken = [DOORS, `${DOORS}s`, ...registry.getMetricsAsArray().map(({ name }) => name)];
    const parts = [registry.metrics(), sumMetrics(doors, counts, taken), writeDoorGauges(doors)];
    return (await Promise.all(parts)).join('\n');
  }
}
