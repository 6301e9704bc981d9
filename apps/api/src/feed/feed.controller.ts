import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import { invalidInput } from '@sidetrack/http-service';
import { answer, EventResource, exampleOf, field } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../authentication/caller.guard.js';
import { Answers, AnswersWith, nextLink } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { linkTo, type PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { Feed } from './feed.js';
import { FEED_PAGE, FEED_STREAM, readPosition } from './feed.question.js';
import type { FeedPageQuestion, FeedStreamQuestion } from './feed.question.js';
import { toOpening, toServerSentEvent } from './server-sent-events.js';

const PATH = 'v1/feed';

const FeedPage = answer('FeedPageDto', {
  data: field.listOf(EventResource),
  next: field.textOrNull(
    'What to ask for as `after` to read on at once; null when there is nothing more for now.',
    '42',
  ),
  position: field.count(
    'Up to where the log was read, with every event that is wanted in it. Ask again later with this as `after`, also ' +
      'when `next` is null.',
    42,
  ),
});

const ORDER =
  'Every event once, in the order of its position, which never changes; what is shown is never followed by an event with ' +
  'a lower position. An append that is still going on holds back what comes after it, for a few seconds at most.';

const EVENT = exampleOf(EventResource);

export interface FeedPageBody extends PageBody<EventResource> {
  readonly position: number;
}

/** All events of all resources, for programs that follow the log. */
@ApiTags('feed')
@ApiBearerAuth()
@Controller(PATH)
export class FeedController {
  constructor(@Inject(Feed) private readonly feed: Feed) {}

  @Get()
  @Answers({
    summary: 'Every event of everything, by page',
    description:
      `${ORDER} Follow \`next\` until it is null; to go on later, ask with the last \`position\` as \`after\`. With a filter a ` +
      'page may hold less than `limit`, or nothing, and still have a `next`.',
    body: FeedPage,
    headers: nextLink('/v1/feed?limit=50&after=42', 'while there is nothing more'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
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
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The `id` received last: events after it. It goes before `after`.',
    schema: { type: 'string' },
    example: '42',
  })
  @AnswersWith({
    summary: 'Every event of everything, as server-sent events',
    description:
      `${ORDER} Each has its position as \`id\`, and as \`data\` what a page has. Whoever comes back with \`Last-Event-ID\`, as ` +
      'browsers do by themselves, misses nothing and sees nothing twice. Every 15 seconds without an event a comment ' +
      'comes; with a filter it carries an `id` that moves the place to come back to. A reader that is slow holds up nobody; one ' +
      'that takes nothing of what was sent for a minute or two is let go. A door keeps so many streams open at once ' +
      '(`FEED_MAX_STREAMS`); past it they are answered 503 with `Retry-After`.',
    says: 'It ends when the reader leaves, its token is taken out of API_TOKENS, or this door closes.',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: toOpening(EVENT.position - 1) + toServerSentEvent(EVENT),
      },
    },
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
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
      // From here on the code writes to the raw reply, so it also sets the headers from the door's hooks.
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

/** The reader's last position, which a browser sends when it reconnects. */
function lastEventId({ headers }: FastifyRequest): number | null {
  const id = headers['last-event-id'] ?? '';
  if (id === '') return null;
  const { value } = readPosition(String(id));
  if (value !== undefined) return value;
  const detail = 'Last-Event-ID is the id of an event of this stream, a whole number; begin without it.';
  throw invalidInput([{ pointer: '/headers/last-event-id', detail }]);
}
