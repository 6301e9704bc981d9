import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { MESSAGE_EVENTS_EXAMPLE } from '../documentation/examples.js';
import { PROBLEM_EXAMPLES, Refusals } from '../documentation/problem-responses.js';
import { FeedPageDto } from './feed.dto.js';
import { toOpening, toServerSentEvent } from './server-sent-events.js';

const { invalidInput, noToken, unexpected, unreachable } = PROBLEM_EXAMPLES;

const ORDER =
  'Every event once, in the order of its position, which never changes; what is shown is never followed by an event with ' +
  'a lower position. An append that is still going on holds back what comes after it, for a few seconds at most.';

/** Here the event before may be of anything, so how long it has been since then is not told. */
const { sincePreviousMs: _, ...EXAMPLE } = MESSAGE_EVENTS_EXAMPLE[0]!;

/** The API documents' words for a page of the feed. */
export const DescribesFeedPage = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Every event of everything, by page',
      description:
        `${ORDER} Follow \`next\` until it is null; to go on later, ask with the last \`position\` as \`after\`. With a filter a ` +
        'page may hold less than `limit`, or nothing, and still have a `next`.',
    }),
    ApiOkResponse({
      type: FeedPageDto,
      example: { data: [EXAMPLE], next: null, position: EXAMPLE.position },
      headers: {
        Link: {
          description: 'The URL of the next page, `rel="next"`; absent while there is nothing more.',
          schema: { type: 'string' },
          example: '</v1/feed?limit=50&after=42>; rel="next"',
        },
      },
    }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

/** The API documents' words for the stream of the feed. */
export const DescribesFeedStream = (): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'Every event of everything, as server-sent events',
      description:
        `${ORDER} Each has its position as \`id\`, and as \`data\` what a page has. Whoever comes back with \`Last-Event-ID\`, as ` +
        'browsers do by themselves, misses nothing and sees nothing twice. Every 15 seconds without an event a comment ' +
        'comes; with a filter it carries an `id` that moves the place to come back to. A reader that is slow holds up nobody; one ' +
        'that takes nothing of what was sent for a minute or two is let go. A door keeps so many streams open at once ' +
        '(`FEED_MAX_STREAMS`); past it they are answered 503 with `Retry-After`.',
    }),
    ApiHeader({
      name: 'Last-Event-ID',
      required: false,
      description: 'The `id` received last: events after it. It goes before `after`.',
      schema: { type: 'string' },
      example: '42',
    }),
    ApiOkResponse({
      description: 'It ends when the reader leaves, its token is taken out of API_TOKENS, or this door closes.',
      content: {
        'text/event-stream': {
          schema: { type: 'string' },
          example: toOpening(EXAMPLE.position - 1) + toServerSentEvent(EXAMPLE),
        },
      },
    }),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );
