import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readPublishedMetrics } from '@sidetrack/observability';
import type { ApiSettings } from '../api-settings.js';
import { WithoutToken } from '../authentication/without-token.js';
import { SETTINGS } from '../tokens.js';
import { HttpMetrics } from './http-metrics.js';

/** For Prometheus. */
@ApiTags('operation')
@WithoutToken()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(HttpMetrics) private readonly metrics: HttpMetrics,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Metrics for Prometheus',
    description:
      'This process, its event loop and durations by route; and what the ingest doors on the same DATA_DIR count: ' +
      'callbacks by outcome, and their journals.',
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
    const { dataDir, now } = this.settings;
    const published = await readPublishedMetrics(dataDir, now());
    return `${await this.metrics.registry.metrics()}\n${published}`;
  }
}
