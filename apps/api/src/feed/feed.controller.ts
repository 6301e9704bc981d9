import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { invalidInput } from '@sidetrack/http-service';
import type { EventResource } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageBody } from '../listing/send-page.js';
import { callerOf } from '../authentication/bearer-token.guard.js';
import { DescribesFeedPage, DescribesFeedStream } from './describes-feed.js';
import { toFeedFilter, wantsAll } from './feed-filter.js';
import { FeedPageQuery, FeedStreamQuery, readPosition } from './feed.query.js';
import { Feed } from './feed.js';

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
  async page(@Query() query: FeedPageQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<FeedPageBody> {
    const { data, position, hasMore } = await this.feed.page(query.after, query.limit, toFeedFilter(query));
    if (!hasMore) return { data, next: null, position };
    void reply.header('link', `<${nextUrl(query, position)}>; rel="next"`);
    return { data, next: String(position), position };
  }

  @Get('stream')
  @DescribesFeedStream()
  async stream(
    @Query() query: FeedStreamQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = toFeedFilter(query);
    const from = lastEventId(request) ?? query.after ?? null;
    const place = this.feed.enterStreams(callerOf(request));
    try {
      const after = await this.feed.startOf(from);
      void reply.headers({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
      reply.hijack();
      // From here on the reply is written to directly, with the headers that the door's hooks have set as well.
      for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value ?? '');
      if (request.method === 'HEAD') reply.raw.end();
      else {
        const asked = { place, requestId: request.id, after, filter: wantsAll(filter) ? null : filter };
        await this.feed.stream({ ...asked, response: reply.raw });
      }
    } finally {
      place.leave();
    }
  }
}

/** The same question one page on. It is relative: only the caller knows under which name it reached this door. */
function nextUrl(query: FeedPageQuery, position: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value ?? []].flat()) parameters.append(name, String(one));
  }
  parameters.set('after', String(position));
  return `/${PATH}?${parameters.toString()}`;
}

/** Where the reader was, as a browser says it when it comes back. */
function lastEventId({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'] ?? '';
  if (id === '') return null;
  const position = readPosition(String(id));
  if (position !== null) return position;
  const detail = 'Last-Event-ID is the id of an event of this stream, a whole number; begin without it.';
  throw invalidInput([{ pointer: '/headers/last-event-id', detail }]);
}
