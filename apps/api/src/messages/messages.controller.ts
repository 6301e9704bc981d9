import { Controller, Get, Inject, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { MessageEntity, toMessageResource } from '@sidetrack/views';
import type { MessageResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
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
import { API_SETTINGS } from '../tokens.js';
import { LIST_MESSAGES } from './list-messages.question.js';

/** What became of messages. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('v1/messages')
export class MessagesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    private readonly lists: Lists,
    private readonly known: KnownResources,
    private readonly histories: Histories,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesList('message')
  list(
    @Asks(LIST_MESSAGES) question: ListQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<MessageResource> | StreamableFile> {
    const source = { kind: 'message', rows: this.messages, toResource: this.toResource } as const;
    return this.lists.send(source, question, reply);
  }

  @Get(':sid')
  @DescribesOne('message')
  async one(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<MessageResource> | undefined> {
    const known = await this.known.find('message', this.messages, sid, asked);
    return sendResource(reply, known, this.toResource(known.row, known.now));
  }

  @Get(':sid/events')
  @DescribesEvents('message')
  async history(
    @Param('sid', SidPipe) sid: string,
    @Asks(RESOURCE_AS_OF) asked: ResourceAsOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Dated<EventsBody> | StreamableFile | undefined> {
    const known = await this.known.find('message', this.messages, sid, asked);
    return this.histories.send('message', known, reply);
  }

  private readonly toResource = (row: MessageEntity, now: Date): MessageResource =>
    toMessageResource(row, now, this.settings.windows);
}
