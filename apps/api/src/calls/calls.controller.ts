import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { notFound } from '@sidetrack/door';
import { EventEntity, readEventsOf } from '@sidetrack/event-store';
import { CallEntity, findBySid, findRecordingsOfCall, RecordingEntity } from '@sidetrack/views';
import { toCallResource, toEventResources, toRecordingResource } from '@sidetrack/views';
import type { CallResource, EventResource, RecordingResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { DescribesEvents, DescribesList, DescribesOne, DescribesRecordingsOfCall } from '../documentation/describes.js';
import { CALL_EVENTS_EXAMPLE, CALL_EXAMPLE, RECORDING_EXAMPLE } from '../documentation/examples.js';
import { EventListDto } from '../events/event.dto.js';
import { sendPage, type PageBody } from '../listing/send-page.js';
import { ResourceQuery } from '../query/resource.query.js';
import { SidPipe } from '../query/sid.pipe.js';
import { RecordingListDto } from '../recordings/recording.dto.js';
import { SETTINGS } from '../tokens.js';
import { CallDto, CallListDto } from './call.dto.js';
import { ListCallsQuery } from './list-calls.query.js';

/** What became of calls. */
@ApiTags('calls')
@ApiBearerAuth()
@Controller('v1/calls')
export class CallsController {
  constructor(
    @InjectRepository(CallEntity) private readonly calls: Repository<CallEntity>,
    @InjectRepository(RecordingEntity) private readonly recordings: Repository<RecordingEntity>,
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesList('call', { type: CallListDto, example: CALL_EXAMPLE })
  list(
    @Query() query: ListCallsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<CallResource>> {
    const source = { kind: 'call', path: '/v1/calls', rows: this.calls, toResource: toCallResource } as const;
    return sendPage(source, query, this.settings.now(), reply);
  }

  @Get(':sid')
  @DescribesOne('call', { type: CallDto, example: CALL_EXAMPLE })
  async one(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<CallResource> {
    return toCallResource(await this.find(sid, query.accountSid));
  }

  @Get(':sid/events')
  @DescribesEvents('call', { type: EventListDto, example: CALL_EVENTS_EXAMPLE })
  async history(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<PageBody<EventResource>> {
    const { accountSid } = await this.find(sid, query.accountSid);
    const events = await readEventsOf(this.events, { kind: 'call', sid, accountSid });
    return { data: toEventResources('call', events), next: null };
  }

  @Get(':sid/recordings')
  @DescribesRecordingsOfCall({ type: RecordingListDto, example: RECORDING_EXAMPLE })
  async recordingsOf(
    @Param('sid', SidPipe) sid: string,
    @Query() query: ResourceQuery,
  ): Promise<PageBody<RecordingResource>> {
    const found = await findRecordingsOfCall({ calls: this.calls, recordings: this.recordings }, sid, query.accountSid);
    if (found === null) throw notFound(`No callback of a call ${sid}, or of a recording of it, has come in.`);
    return { data: found.map(toRecordingResource), next: null };
  }

  private async find(sid: string, accountSid: string | undefined): Promise<CallEntity> {
    const call = await findBySid(this.calls, sid, accountSid);
    if (call === null) throw notFound(`No callback of a call ${sid} has come in.`);
    return call;
  }
}
