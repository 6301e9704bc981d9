import { PLURAL, type Kind } from '@sidetrack/domain';
import type { OpenApi } from '../open-api-types.js';
import { CALLBACK_ANSWERS } from './callback-answers.js';
import { CALLBACK_PARAMETERS } from './callback-parameters.js';

const SIGNATURE_HEADERS: readonly OpenApi.Parameter[] = [
  {
    name: 'X-SignalWire-Signature',
    in: 'header',
    required: false,
    description:
      'Base64 HMAC-SHA1 of the URL and the sorted form parameters, or of the URL alone (GET, JSON with `bodySHA256`), ' +
      'or hex HMAC-SHA1 of the URL and the raw JSON body. This header or the next one is needed.',
    schema: { type: 'string' },
    example: 'GvWf1cFY/Q7PnoempGyD5oXAezc=',
  },
  {
    name: 'X-Twilio-Signature',
    in: 'header',
    required: false,
    description: 'The same; it is read where the first one is missing.',
    schema: { type: 'string' },
    example: 'GvWf1cFY/Q7PnoempGyD5oXAezc=',
  },
];

/** The three callbacks that the provider sends to the public door, for the `webhooks` of the OpenAPI document. */
export function describeWebhooks(): Record<string, OpenApi.PathItem> {
  return {
    messageStatus: describeWebhook('message'),
    callStatus: describeWebhook('call'),
    recordingStatus: describeWebhook('recording'),
  };
}

function describeWebhook(kind: Kind): OpenApi.PathItem {
  const operation = {
    tags: ['callbacks'],
    summary: `A ${kind}'s status has changed`,
    description:
      `The provider sends it to \`/callbacks/${PLURAL[kind]}\` of the public door. A query string on the URL of a POST ` +
      'is signed with the URL and kept as tags. Statuses and parameters that are not listed are kept as they come.',
    responses: CALLBACK_ANSWERS,
    security: [],
  };
  const content = { schema: bodySchema(kind), example: exampleOf(kind) };
  return {
    post: {
      ...operation,
      operationId: `${kind}StatusByPost`,
      parameters: [...SIGNATURE_HEADERS],
      requestBody: {
        required: true,
        content: { 'application/x-www-form-urlencoded': content, 'application/json': content },
      },
    },
    get: {
      ...operation,
      operationId: `${kind}StatusByGet`,
      parameters: [...SIGNATURE_HEADERS, ...queryParameters(kind)],
    },
  };
}

function bodySchema(kind: Kind): OpenApi.Schema {
  const parameters = Object.entries(CALLBACK_PARAMETERS[kind]);
  return {
    type: 'object',
    required: parameters.filter(([, { isAlwaysSent }]) => isAlwaysSent).map(([name]) => name),
    properties: Object.fromEntries(
      parameters.map(([name, { meaning, example }]) => [name, { type: 'string', description: meaning, example }]),
    ),
    additionalProperties: true,
  };
}

function queryParameters(kind: Kind): OpenApi.Parameter[] {
  return Object.entries(CALLBACK_PARAMETERS[kind]).map(([name, { meaning, example, isAlwaysSent }]) => ({
    name,
    in: 'query',
    required: isAlwaysSent ?? false,
    description: meaning,
    schema: { type: 'string' },
    example,
  }));
}

function exampleOf(kind: Kind): Record<string, string> {
  return Object.fromEntries(Object.entries(CALLBACK_PARAMETERS[kind]).map(([name, { example }]) => [name, example]));
}
