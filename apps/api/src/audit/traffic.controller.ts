import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { countTraffic, countWaiting } from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { SETTINGS } from '../tokens.js';
import { DescribesTraffic, DescribesWaiting } from './describes-traffic.js';
import { toTrafficQuestion } from './to-traffic-question.js';
import { toTrafficResource, type TrafficResource } from './traffic-resource.js';
import { TrafficQuery } from './traffic.query.js';
import { toWaitingResource, type WaitingResource } from './waiting-resource.js';
import { WaitingQuery } from './waiting.query.js';

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
  async traffic(@Query() query: TrafficQuery): Promise<TrafficResource> {
    const question = toTrafficQuestion(query, this.settings.now());
    return toTrafficResource(await countTraffic(this.database, question), question);
  }

  @Get('waiting')
  @DescribesWaiting()
  async waiting(@Query() { accountSid }: WaitingQuery): Promise<WaitingResource> {
    const now = this.settings.now();
    const ages = await countWaiting(this.database, now, this.settings.windows, accountSid);
    return toWaitingResource(ages, now, accountSid);
  }
}
