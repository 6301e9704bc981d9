import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { breakDownDeliveries, BreakdownResource, toBreakdownResource } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { BREAKDOWN, type AskedBreakdown } from './breakdown.question.js';

/** Where messages do not arrive as they did before. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/breakdown')
export class BreakdownController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers({
    summary: 'Take deliveries apart by account, channel, country, error code or tag',
    description:
      'The messages that were first seen in a range (by default the last 24 hours), for each value of what they are taken ' +
      'apart by: in total, for every hour or day, and beside as long a time directly before.',
    body: BreakdownResource,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async breakDown(@Asks(BREAKDOWN) { question, now }: AskedBreakdown): Promise<BreakdownResource> {
    const breakdown = await breakDownDeliveries(this.pools.of('questions'), question, now, this.settings.windows);
    return toBreakdownResource(breakdown, question);
  }
}
