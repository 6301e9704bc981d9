import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { notFound } from '@sidetrack/door';
import { EventEntity, readEventsOf } from '@sidetrack/event-store';
import { findBySid, MessageEntity, toEventResources, toMessageResource } from '@sidetrack/views';
import type { EventResource, MessageResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { Repository } from 'typeorm';
import type { ApiSettings } from '../api-settings.js';
import { DescribesEvents, DescribesList, DescribesOne } from '../documentation/describes.js';
import { MESSAGE_EVENTS_EXAMPLE, MESSAGE_EXAMPLE } from '../documentation/examples.js';
import { EventListDto } from '../events/event.dto.js';
import { sendPage, type PageBody } from '../listing/send-page.js';
import { ResourceQuery } from '../query/resource.query.js';
import { SidPipe } from '../query/sid.pipe.js';
import { SETTINGS } from '../tokens.js';
import { ListMessagesQuery } from './list-messages.query.js';
import { MessageDto, MessageListDto } from './message.dto.js';

/** What became of messages. */
@ApiTags('messages')
@ApiBearerAuth()
@Controller('v1/messages')
export class MessagesController {
  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    @InjectRepository(EventEntity) private readonly events: Repository<EventEntity>,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesList('message', { type: MessageListDto, example: MESSAGE_EXAMPLE })
  list(
    @Query() query: ListMessagesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<MessageResource>> {
    const source = { kind: 'message', path: '/v1/messages', rows: this.messages, toResource: this.toResource } as const;
    return sendPage(source, query, this.settings.now(), reply);
  }

  @Get(':sid')
  @DescribesOne('message', { type: MessageDto, example: MESSAGE_EXAMPLE })
  async one(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<MessageResource> {
    return this.toResource(await this.find(sid, query.accountSid), this.settings.now());
  }

  @Get(':sid/events')
  @DescribesEvents('message', { type: EventListDto, example: MESSAGE_EVENTS_EXAMPLE })
  async history(@Param('sid', SidPipe) sid: string, @Query() query: ResourceQuery): Promise<PageBody<EventResource>> {
    const { accountSid } = await this.find(sid, query.accountSid);
    const events = await readEventsOf(this.events, { kind: 'message', sid, accountSid });
    return { data: toEventResources('message', events), next: null };
  }

  private async find(sid: string, accountSid: string | undefined): Promise<MessageEntity> {
    const message = await findBySid(this.messages, sid, accountSid);
    if (message === null) throw notFound(`No callback of a message ${sid} has come in.`);
    return message;
  }

  private readonly toResource = (row: MessageEntity, now: Date): MessageResource =>
    toMessageResource(row, now, this.settings.windows);
}
