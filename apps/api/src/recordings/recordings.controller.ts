import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { notFound } from '@sidetrack/door';
import { EventEntity, readEventsOf } from '@sidetrack/event-store';
import { findBySid, RecordingEntity, toEventResources, toRecordingResource } from '@sidetrack/views';
import type { EventResource, RecordingResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { DescribesEvents, DescribesList, DescribesOne } from '../documentation/describes.js';
import { RECORDING_EVENTS_EXAMPLE, RECORDING_EXAMPLE } from '../documentation/examples.js';
import { EventListDto } from '../events/event.dto.js';
import { sendPage, type PageBody } from '../listing/send-page.js';
import { ResourceQuery } from '../query/resource.query.js';
import { SidPipe } from '../query/sid.pipe.js';
import { SETTINGS } from '../tokens.js';
import { ListRecordingsQuery } from './list-recordings.query.js';
import { RecordingDto, RecordingListDto } from './recording.dto.js';

/** What became of recordings. */
@ApiTags('recordings')
@ApiBearerAuth()
@Controller('v1/recordings')
export class RecordingsController {
  constructor(
    @InjectRepository(RecordingEntity) private readonly recordings: Repository<RecordingEntity>,
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesList('recording', { type: RecordingListDto, example: RECORDING_EXAMPLE })
  list(
    @Query() query: ListRecordingsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<RecordingResource>> {
    const { recordings: rows } = this;
    const source = { kind: 'recording', path: '/v1/recordings', rows, toResource: toRecordingResource } as const;
    return sendPage(source, query, this.settings.now(), reply);
  }

  @Get(':sid')
  @DescribesOne('recording', { type: RecordingDto, example: RECORDING_EXAMPLE })
  async one(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<RecordingResource> {
    return toRecordingResource(await this.find(sid, query.accountSid));
  }

  @Get(':sid/events')
  @DescribesEvents('recording', { type: EventListDto, example: RECORDING_EVENTS_EXAMPLE })
  async history(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<PageBody<EventResource>> {
    const { accountSid } = await this.find(sid, query.accountSid);
    const events = await readEventsOf(this.events, { kind: 'recording', sid, accountSid });
    return { data: toEventResources('recording', events), next: null };
  }

  private async find(sid: string, accountSid: string | undefined): Promise<RecordingEntity> {
    const recording = await findBySid(this.recordings, sid, accountSid);
    if (recording === null) throw notFound(`No callback of a recording ${sid} has come in.`);
    return recording;
  }
}
