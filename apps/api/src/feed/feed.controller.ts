import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { invalidInput } from '@sidetrack/http-service';
import type { EventResource } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../authentication/bearer-token.guard.js';
import { linkTo, type PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { DescribesFeedPage, DescribesFeedStream } from './describes-feed.js';
import { Feed } from './feed.js';
import { FEED_PAGE, FEED_STREAM, readPosition } from './feed.question.js';
import type { FeedPageQuestion, FeedStreamQuestion } from './feed.question.js';

const PATH = 'v1/feed';

export interface FeedPageBody extends PageBody<EventResource> {
  readonly position: number;
}

/** Every event of everything, for programs that follow along. */
@ApiTags('feed')
@ApiBearerAuth()
@Controller(PATH)
export class FeedController {
  constructor(@Inject(Feed) private readonly feed: Feed) {}

  @Get()
  @DescribesFeedPage()
  async page(
    @Asks(FEED_PAGE) { after, limit, filter, given }: FeedPageQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FeedPageBody> {
    const { data, position, hasMore } = await this.feed.page(after, limit, filter);
    if (!hasMore) return { data, next: null, position };
    linkTo(reply, given, { after: position });
    return { data, next: String(position), position };
  }

  @Get('stream')
  @DescribesFeedStream()
  async stream(
    @Asks(FEED_STREAM) { after: asked, filter }: FeedStreamQuestion,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = lastEventId(request) ?? asked;
    const place = this.feed.enterStreams(callerOf(request));
    try {
      const after = await this.feed.startOf(from);
      void reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
      reply.hijack();
      // From here on the reply is written to directly, with the headers that the door's hooks have set as well.
      for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '');
      if (request.method === 'HEAD') reply.raw.end();
      else {
        await this.feed.stream({ place, requestId: request.id, after, filter, response: reply.raw });
      }
    } finally {
      place.leave();
    }
  }
}

/** Where the reader was, as a browser says it when it comes back. */
function lastEventId({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'] ?? '';
  if (id === '') return null;
  const { value } = readPosition(String(id));
  if (value !== undefined) return value;
  const detail = 'Last-Event-ID is the id of an event of this stream, a whole number; begin without it.';
  throw invalidInput([{ pointer: '/headers/last-event-id', detail }]);
}
