import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, type ApiResponseNoStatusOptions } from '@nestjs/swagger';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { writeCsvHead, writeCsvLines } from '@sidetrack/csv';
import type { Problem } from '@sidetrack/http-service';
import { columnsOf, EXAMPLE, exampleOf, HistoryEvent, type Answer } from '@sidetrack/views';
import { MEDIA_TYPES } from '../exports/wanted-format.js';
import { refTo } from './answer-schemas.js';
import { EVENT_EXAMPLES } from './event-examples.js';
import { EventList, PAGES, RESOURCES } from './kinds.js';
import { PROBLEM_EXAMPLES, Problems } from './problem-responses.js';

type Headers = NonNullable<ApiResponseNoStatusOptions['headers']>;

const { invalidInput, noToken, notFound, unexpected, unreachable } = PROBLEM_EXAMPLES;

/** The problems that every route with a token can answer. */
const ALWAYS_POSSIBLE = [noToken, unexpected, unreachable];

/** What a route is for, and which problems it can answer. */
interface Route {
  readonly summary: string;
  readonly description: string;
  /** The meaning of each parameter in the path, with an example. */
  readonly path?: Readonly<Record<string, readonly [meaning: string, example: string]>>;
  readonly status?: 200 | 201;
  readonly headers?: Headers;
  /** The problems that only this route can answer. */
  readonly problems?: readonly Problem[];
  readonly alwaysPossible?: readonly Problem[];
}

interface RouteWithContent extends Route {
  /** The description of the answer itself. */
  readonly says?: string;
  readonly content: NonNullable<ApiResponseNoStatusOptions['content']>;
}

interface RouteWithBody extends Route {
  readonly body: Answer;
  /** Given when the examples of the single fields do not fit together. */
  readonly example?: object;
  /** The row of the file that the route answers when `Accept` asks for one, with example rows. */
  readonly file?: { readonly row: Answer; readonly rows: readonly object[] };
}

/** Documents a route that answers JSON. */
export function Answers({ body, example = exampleOf(body), file, ...route }: RouteWithBody): MethodDecorator {
  const json = { schema: refTo(body), example };
  return AnswersWith({ ...route, content: { 'application/json': json, ...(file && asFile(file)) } });
}

/** Documents a route that answers any content. */
export function AnswersWith(route: RouteWithContent): MethodDecorator {
  const { summary, description, path = {}, status = 200, says = '', content, headers } = route;
  const { problems = [], alwaysPossible = ALWAYS_POSSIBLE } = route;
  return applyDecorators(
    ApiOperation({ summary, description }),
    ...Object.entries(path).map(([name, [meaning, one]]) =>
      ApiParam({ name, type: String, description: meaning, example: one }),
    ),
    ApiResponse({ status, description: says, ...(headers && { headers }), content }),
    Problems(...problems, ...alwaysPossible),
  );
}

const asFile = ({ row, rows }: NonNullable<RouteWithBody['file']>) => ({
  [MEDIA_TYPES.csv]: {
    schema: { type: 'string', description: 'A first line with the names of the columns; lines end with CRLF.' },
    example: writeCsvHead(columnsOf(row)) + writeCsvLines(columnsOf(row), rows),
  },
  [MEDIA_TYPES.ndjson]: {
    schema: { type: 'string', description: 'A line of JSON for each, in the shape that it has in `data`.' },
    example: rows.map((one) => `${JSON.stringify(one)}\n`).join(''),
  },
});

/** Documents the header with the URL of the next page. `example` is such a URL. */
export const nextLink = (example: string, absent = 'on the last one'): Headers => ({
  Link: {
    description: `The URL of the next page, \`rel="next"\`; absent ${absent}.`,
    schema: { type: 'string' },
    example: `<${example}>; rel="next"`,
  },
});

const TAG = {
  ETag: {
    description: 'The version, weak: the same as long as no callback comes in and no delivery class changes.',
    schema: { type: 'string' as const },
    example: 'W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"',
  },
};

/** Documents that a version which the caller already has is not sent again. */
const Conditional = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer, or several: when one is still true, the answer is 304.',
      schema: { type: 'string' },
      example: TAG.ETag.example,
    }),
    ApiResponse({ status: 304, description: 'The version in `If-None-Match` is still true.', headers: TAG }),
  );

/** Documents the list of a kind. */
export const DescribesList = (kind: Kind): MethodDecorator =>
  Answers({
    summary: `List ${PLURAL[kind]}, newest or oldest first`,
    description:
      'Filters add up. Pages stay true while rows are added: each continues where the one before ended. ' +
      'Times of the filters are those of the first callback of each row; `until` itself is excluded. ' +
      'As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` ' +
      'says; four such answers can be under way, further ones get a 503.',
    body: PAGES[kind],
    file: { row: RESOURCES[kind], rows: [exampleOf(RESOURCES[kind])] },
    headers: nextLink('/v1/messages?limit=50&cursor=WyJtZXNzYWdlIl0'),
    problems: [invalidInput],
  });

const sidOf = (kind: Kind): Route['path'] => ({ sid: [`The ${kind}'s SID, exactly.`, EXAMPLE[kind]] });

/** Documents one resource of a kind. */
export const DescribesOne = (kind: Kind): MethodDecorator =>
  applyDecorators(
    Conditional(),
    Answers({
      summary: `Look up a ${kind} by its SID`,
      description: 'The state that follows from all callbacks; with `asOf` from those that had come in by then.',
      path: sidOf(kind),
      body: RESOURCES[kind],
      headers: TAG,
      problems: [invalidInput, notFound],
    }),
  );

/** Documents the events of one resource. */
export const DescribesEvents = (kind: Kind): MethodDecorator =>
  applyDecorators(
    Conditional(),
    Answers({
      summary: `Every event of a ${kind}, oldest first`,
      description: 'In the order in which they came in, each as it came. All of them: there are no pages.',
      path: sidOf(kind),
      body: EventList,
      example: { data: [EVENT_EXAMPLES[kind]], next: null },
      file: { row: HistoryEvent, rows: [EVENT_EXAMPLES[kind]] },
      headers: TAG,
      problems: [invalidInput, notFound],
    }),
  );

/** Documents the recordings of a call. */
export const DescribesRecordingsOfCall = (): MethodDecorator =>
  Answers({
    summary: 'The recordings of a call, newest first',
    description: 'All of them: there are no pages.',
    path: sidOf('call'),
    body: PAGES.recording,
    problems: [invalidInput, notFound],
  });
