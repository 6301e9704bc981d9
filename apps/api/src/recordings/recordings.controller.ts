import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { RecordingEntity, toRecordingResource } from '@sidetrack/views';
import type { RecordingResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { DescribesEvents, DescribesList, DescribesOne } from '../documentation/answers.js';
import { Lists } from '../listing/lists.js';
import type { ListQuestion } from '../listing/list-question.js';
import type { PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { RESOURCE_AS_OF, type ResourceAsOf } from '../query/resource.question.js';
import { SidPipe } from '../query/sid.pipe.js';
import { Histories } from '../resource/histories.js';
import { sendResource, type Dated, type EventsBody } from '../resource/known-resource.js';
import { KnownResources } from '../resource/known-resources.js';
import { LIST_RECORDINGS } from './list-recordings.question.js';

/** What became of recordings. */
@ApiTags('recordings')
@ApiBearerAuth()
@Controller('v1/recordings')
export class RecordingsController {
  constructor(
    @InjectRepository(RecordingEntity) private readonly recordings: Repository<RecordingEntity>,
    private readonly lists: Lists,
    private readonly known: KnownResources,
    private readonly histories: Histories,
  ) {}

  @Get()
  @DescribesList('recording')
  list(
    @Asks(LIST_RECORDINGS) question: ListQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<RecordingResource> | StreamableFile> {
    const { recordings: rows } = this;
    const source = { kind: 'recording', rows, toResource: toRecordingResource } as const;
    return this.lists.send(source, question, reply);
  }

  @Get(':sid')
  @DescribesOne('recording')
  async one(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<RecordingResource> | undefined> {
    const known = await this.known.find('recording', this.recordings, sid, asked);
    return sendResource(reply, known, toRecordingResource(known.row));
  }

  @Get(':sid/events')
  @DescribesEvents('recording')
  async history(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<EventsBody> | StreamableFile | undefined> {
    const known = await this.known.find('recording', this.recordings, sid, asked);
    return this.histories.send('recording', known, reply);
  }
}
