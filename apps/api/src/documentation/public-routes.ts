import { getSchemaPath } from '@nestjs/swagger';
import { problem, PROBLEM_CONTENT_TYPE } from '@sidetrack/http-service';
import type { OpenApi } from './open-api-types.js';
import { ProblemDto } from './problem.dto.js';

/** The problem that even a route without a token can answer: to a request that cannot be read. */
const UNREADABLE: OpenApi.Response = {
  description: 'The request is not readable as HTTP, too long, or took too long to arrive (400, 408, 414, 431).',
  content: {
    [PROBLEM_CONTENT_TYPE]: {
      schema: { $ref: getSchemaPath(ProblemDto) },
      example: problem('bad-request', 'The request is not readable as HTTP.', { status: 431 }),
    },
  },
};

/** Documents that a route needs no token on purpose, and which problems it can answer. */
export function completePublicRoutes(
  paths: Readonly<Record<string, OpenApi.PathItem>>,
): Record<string, OpenApi.PathItem> {
  return Object.fromEntries(
    Object.entries(paths).map(([path, { get, ...others }]) => [path, get ? { ...others, get: complete(get) } : others]),
  );
}

function complete(operation: OpenApi.Operation): OpenApi.Operation {
  if (operation.security !== undefined) return operation;
  return { ...operation, security: [], responses: { ...operation.responses, '4XX': UNREADABLE } };
}
