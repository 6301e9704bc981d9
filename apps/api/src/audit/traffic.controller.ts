import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { countTraffic, countWaiting, type TrafficQuestion } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { Asks } from '../query/asks.js';
import type { MeaningOf } from '../query/question.js';
import { SETTINGS } from '../tokens.js';
import { DescribesTraffic, DescribesWaiting } from './describes-traffic.js';
import { toTrafficResource, type TrafficResource } from './traffic-resource.js';
import { TRAFFIC, WAITING } from './traffic.question.js';
import { toWaitingResource, type WaitingResource } from './waiting-resource.js';

/** Whether callbacks keep coming in, and how long messages have been waiting for theirs. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit')
export class TrafficController {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('traffic')
  @DescribesTraffic()
  async traffic(@Asks(TRAFFIC) question: TrafficQuestion): Promise<TrafficResource> {
    return toTrafficResource(await countTraffic(this.database, question), question);
  }

  @Get('waiting')
  @DescribesWaiting()
  async waiting(@Asks(WAITING) { accountSid, now }: MeaningOf<typeof WAITING>): Promise<WaitingResource> {
    const ages = await countWaiting(this.database, now, this.settings.windows, accountSid);
    return toWaitingResource(ages, now, accountSid);
  }
}
