import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { getSchemaPath, type ApiResponseNoStatusOptions } from '@nestjs/swagger';
import { writeCsvHead, writeCsvLines, type ColumnPath } from '@sidetrack/csv';
import { PLURAL, type Kind } from '@sidetrack/domain';
import { columnsOf } from '@sidetrack/views';
import { EVENT_COLUMNS } from '../exports/columns.js';
import { MEDIA_TYPES } from '../exports/wanted-format.js';
import { PROBLEM_EXAMPLES, Refusals } from './problem-responses.js';

interface Answer {
  readonly type: Function;
  readonly example: object;
}

const { invalidInput, noToken, notFound, unexpected, unreachable } = PROBLEM_EXAMPLES;

const NEXT_LINK = {
  Link: {
    description: 'The URL of the next page, `rel="next"`; absent on the last one.',
    schema: { type: 'string' as const },
    example: '</v1/messages?limit=50&cursor=WyJtZXNzYWdlIl0>; rel="next"',
  },
};

const TAG = {
  ETag: {
    description: 'The version, weak: the same as long as no callback comes in and no delivery class changes.',
    schema: { type: 'string' as const },
    example: 'W/"6bfbbe86-0000-4000-8000-000000000001.2.fJ0W2dYq1oBa3xK9"',
  },
};

/** The API documents' words for a page as JSON, or everything as a file, as `Accept` says. */
export const JsonOrFile = (
  { type, example }: Answer,
  headers: NonNullable<ApiResponseNoStatusOptions['headers']>,
  records: readonly object[],
  columns: readonly ColumnPath[],
): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(type),
    ApiOkResponse({
      headers,
      content: {
        'application/json': { schema: { $ref: getSchemaPath(type) }, example },
        [MEDIA_TYPES.csv]: {
          schema: { type: 'string', description: 'A first line with the names of the columns; lines end with CRLF.' },
          example: writeCsvHead(columns) + writeCsvLines(columns, records),
        },
        [MEDIA_TYPES.ndjson]: {
          schema: { type: 'string', description: 'A line of JSON for each, in the shape that it has in `data`.' },
          example: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
        },
      },
    }),
  );

/** What the caller has already is not sent again. */
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

/** The API documents' words for the list of a kind. */
export const DescribesList = (kind: Kind, { type, example }: Answer): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: `List ${PLURAL[kind]}, newest first`,
      description:
        'Filters add up. Pages stay true while rows are added: each continues where the one before ended. ' +
        'Times of the filters are those of the first callback of each row; `until` itself is excluded. ' +
        'As `text/csv` or `application/x-ndjson` the answer is all of the list, streamed, whatever `limit` ' +
        'says; four such answers can be under way, further ones get a 503.',
    }),
    JsonOrFile({ type, example: { data: [example], next: null } }, NEXT_LINK, [example], columnsOf(kind)),
    Refusals(invalidInput, noToken, unexpected, unreachable),
  );

/** The API documents' words for one resource of a kind. */
export const DescribesOne = (kind: Kind, { type, example }: Answer): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: `Look up a ${kind} by its SID`,
      description: 'The state that follows from all callbacks; with `asOf` from those that had come in by then.',
    }),
    sidParameter(kind),
    Conditional(),
    ApiOkResponse({ type, example, headers: TAG }),
    Refusals(invalidInput, noToken, notFound, unexpected, unreachable),
  );

/** The API documents' words for the events of one resource. */
export const DescribesEvents = (kind: Kind, { type, example }: Answer): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: `Every event of a ${kind}, oldest first`,
      description: 'In the order in which they came in, each as it came. All of them: there are no pages.',
    }),
    sidParameter(kind),
    Conditional(),
    JsonOrFile({ type, example: { data: example, next: null } }, TAG, [example].flat(), EVENT_COLUMNS),
    Refusals(invalidInput, noToken, notFound, unexpected, unreachable),
  );

/** The API documents' words for the recordings of a call. */
export const DescribesRecordingsOfCall = ({ type, example }: Answer): MethodDecorator =>
  applyDecorators(
    ApiOperation({
      summary: 'The recordings of a call, newest first',
      description: 'All of them: there are no pages.',
    }),
    sidParameter('call'),
    ApiOkResponse({ type, example: { data: [example], next: null } }),
    Refusals(invalidInput, noToken, notFound, unexpected, unreachable),
  );

const SID_EXAMPLES = {
  message: '0a059168-0000-4000-8000-000000000002',
  call: '0703574f-0000-4000-8000-000000000003',
  recording: '19e436af-0000-4000-8000-000000000004',
} as const satisfies Record<Kind, string>;

const sidParameter = (kind: Kind): MethodDecorator =>
  ApiParam({ name: 'sid', type: String, description: `The ${kind}'s SID, exactly.`, example: SID_EXAMPLES[kind] });
