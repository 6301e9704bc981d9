import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { RecordingEntity, toRecordingResource } from '@sidetrack/views';
import type { RecordingResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { DescribesEvents, DescribesList, DescribesOne } from '../documentation/describes.js';
import { RECORDING_EVENTS_EXAMPLE, RECORDING_EXAMPLE } from '../documentation/examples.js';
import { EventListDto } from '../events/event.dto.js';
import { sendPage, type PageBody } from '../listing/send-page.js';
import { AsOfQuery } from '../query/as-of.query.js';
import { SidPipe } from '../query/sid.pipe.js';
import { sendEvents, sendResource, type Dated, type EventsBody } from '../resource/known-resource.js';
import { KnownResources } from '../resource/known-resources.js';
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
    private readonly known: KnownResources,
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
    return sendPage(source, query, this.settings, reply);
  }

  @Get(':sid')
  @DescribesOne('recording', { type: RecordingDto, example: RECORDING_EXAMPLE })
  async one(
    @Param('sid', SidPipe) sid: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<RecordingResource> | undefined> {
    const known = await this.known.find('recording', this.recordings, sid, query);
    return sendResource(reply, known, toRecordingResource(known.row));
  }

  @Get(':sid/events')
  @DescribesEvents('recording', { type: EventListDto, example: RECORDING_EVENTS_EXAMPLE })
  async history(
    @Param('sid', SidPipe) sid: string,
    @Query() query: AsOfQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<EventsBody> | undefined> {
    const known = await this.known.find('recording', this.recordings, sid, query);
    return sendEvents(reply, known, () => this.known.readEvents('recording', known));
  }
}
