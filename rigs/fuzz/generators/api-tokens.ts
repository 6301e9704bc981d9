import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import type { Generator } from '../generator.js';
import { writeRequest } from '../write-request.js';

const CREDENTIALS = [
  '',
  'Bearer',
  'Bearer ',
  `Bearer  ${API_TOKEN}`,
  `bearer ${API_TOKEN}`,
  `Bearer ${API_TOKEN}x`,
  `Bearer ${API_TOKEN.slice(1)}`,
  `Bearer ${API_TOKEN}, Bearer x`,
  `Basic ${API_TOKEN}`,
  'Basic Og==',
  'Bearer \xff\xfe\xfd',
  'Bearer __proto__',
  `Bearer ${'a'.repeat(7_000)}`,
  'Bearer null',
  '\t',
] as const;

const ROUTES = [
  '/v1/messages',
  '/v1/calls/x',
  '/v1/recordings/x/events',
  '/v1/quarantine',
  '/v1/nothing',
  '/v1',
] as const;

export const apiTokens: Generator = {
  name: 'tokens',
  doors: ['api'],
  framing: 'sound',
  next(draws) {
    const headers = [['authorization', drawOne(draws, CREDENTIALS)] as const];
    if (drawChance(draws, 0.2)) headers.push(['authorization', drawOne(draws, CREDENTIALS)]);
    return writeRequest('GET', drawOne(draws, ROUTES), headers);
  },
};
