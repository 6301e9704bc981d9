import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { notFound } from '@sidetrack/http-service';
import { CallEntity, findRecordingsOfCall } from '@sidetrack/views';
import { toCallResource, toRecordingResource } from '@sidetrack/views';
import type { CallResource, RecordingResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import { ApiPools } from '../api-pools.js';
import { DescribesEvents, DescribesList, DescribesOne, DescribesRecordingsOfCall } from '../documentation/answers.js';
import { Lists } from '../listing/lists.js';
import type { ListQuestion } from '../listing/list-question.js';
import type { PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import type { MeaningOf } from '../query/question.js';
import { RECORDINGS_OF_CALL, RESOURCE_AS_OF, type ResourceAsOf } from '../query/resource.question.js';
import { SidPipe } from '../query/sid.pipe.js';
import { Histories } from '../resource/histories.js';
import { sendResource, type Dated, type EventsBody } from '../resource/known-resource.js';
import { KnownResources } from '../resource/known-resources.js';
import { notOf } from '../query/not-of.js';
import { LIST_CALLS } from './list-calls.question.js';

/** What became of calls. */
@ApiTags('calls')
@ApiBearerAuth()
@Controller('v1/calls')
export class CallsController {
  constructor(
    @InjectRepository(CallEntity) private readonly calls: Repository<CallEntity>,
    @Inject(ApiPools) private readonly pools: ApiPools,
    private readonly lists: Lists,
    private readonly known: KnownResources,
    private readonly histories: Histories,
  ) {}

  @Get()
  @DescribesList('call')
  list(
    @Asks(LIST_CALLS) question: ListQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<CallResource> | StreamableFile> {
    const source = { kind: 'call', rows: this.calls, toResource: toCallResource } as const;
    return this.lists.send(source, question, reply);
  }

  @Get(':sid')
  @DescribesOne('call')
  async one(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<CallResource> | undefined> {
    const known = await this.known.find('call', this.calls, sid, asked);
    return sendResource(reply, known, toCallResource(known.row));
  }

  @Get(':sid/events')
  @DescribesEvents('call')
  async history(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<EventsBody> | StreamableFile | undefined> {
    const known = await this.known.find('call', this.calls, sid, asked);
    return this.histories.send('call', known, reply);
  }

  @Get(':sid/recordings')
  @DescribesRecordingsOfCall()
  async recordingsOf(
    @Param('sid', SidPipe) sid: string,
    @Asks(RECORDINGS_OF_CALL) { accountSid }: MeaningOf<typeof RECORDINGS_OF_CALL>,
  ): Promise<PageBody<RecordingResource>> {
    const found = await findRecordingsOfCall(this.pools.of('lookup'), sid, accountSid);
    if (found === null) throw notFound(notOf('call or of a recording of the call', sid));
    return { data: found.map(toRecordingResource), next: null };
  }
}
