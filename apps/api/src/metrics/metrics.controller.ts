import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { WithoutToken } from '../authentication/without-token.js';
import { HttpMetrics } from './http-metrics.js';

/** For Prometheus. */
@ApiTags('operation')
@WithoutToken()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(HttpMetrics) private readonly metrics: HttpMetrics) {}

  @Get()
  @ApiOperation({ summary: 'Metrics for Prometheus', description: 'Process, event loop, and durations by route.' })
  @ApiOkResponse({
    description: 'Text in the exposition format.',
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: 'sidetrack_http_request_duration_seconds_count{method="GET",route="/v1/messages",status="200"} 12\n',
      },
    },
  })
  read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
