import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { countWaiting, tellTraffic, type TrafficQuestion } from '@sidetrack/views';
import { toTrafficResource, toWaitingResource, TrafficResource, WaitingResource } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { Asks } from '../query/asks.js';
import type { MeaningOf } from '../query/question.js';
import { API_SETTINGS } from '../tokens.js';
import { TRAFFIC, WAITING } from './traffic.question.js';

/** Whether callbacks keep coming in, and how long messages have been waiting for theirs. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit')
export class TrafficController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('traffic')
  @Answers({
    summary: 'Count the callbacks that came in, and find silences',
    description:
      'Callbacks by when they were received (by default in the last 24 hours, by the minute), in total and for every ' +
      'interval; and the silences: times in which no resource was first seen, although at the same hours of earlier days ' +
      'there were.',
    body: TrafficResource,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async traffic(@Asks(TRAFFIC) question: TrafficQuestion): Promise<TrafficResource> {
    return toTrafficResource(await tellTraffic(this.pools.of('questions'), question), question);
  }

  @Get('waiting')
  @Answers({
    summary: 'Count the messages that wait for a receipt, by age',
    description:
      'Messages at `sent` whose receipt may still come (`awaiting-receipt`) or should have come (`receipt-overdue`), ' +
      'whenever they were sent, by how long ago the first of their callbacks came in. No MMS: it gets no receipt.',
    body: WaitingResource,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async waiting(@Asks(WAITING) { accountSid, now }: MeaningOf<typeof WAITING>): Promise<WaitingResource> {
    const ages = await countWaiting(this.pools.of('questions'), now, this.settings.windows, accountSid);
    return toWaitingResource(ages, now, accountSid);
  }
}
