import type { OpenApi } from '../documentation/open-api-types.js';

const VERSION = 'SetRefusedCallbacksAside1700000000005';
const REFUSED = { status: 'down', message: 'PostgreSQL does not answer: ECONNREFUSED.' };
const UNKNOWN = { status: 'down', message: 'Not known while the database does not answer.' };

const JOURNALS = { status: 'up', callbacks: 0, bytes: 0 };

const DOORS = {
  status: 'up',
  doors: 1,
  refusing: 0,
  list: [{ door: 'hooks-1/3f2c9a1e', host: 'hooks-1', state: 'taking', heardSecondsAgo: 1, messages: [] }],
};

const REFUSING = 'Ingest door 3f2c9a1e on hooks-1: Callbacks are answered 503, as the disk of the journal is full.';

const DOORS_REFUSING = {
  status: 'down',
  message: REFUSING,
  doors: 1,
  refusing: 1,
  list: [{ door: 'hooks-1/3f2c9a1e', host: 'hooks-1', state: 'refusing', heardSecondsAgo: 1, messages: [REFUSING] }],
};

/** The answers of the health routes in the API documents. */
export const READY_EXAMPLE = {
  status: 'ok',
  info: { database: { status: 'up' }, schema: { status: 'up', version: VERSION }, journals: JOURNALS, doors: DOORS },
  error: {},
  details: { database: { status: 'up' }, schema: { status: 'up', version: VERSION }, journals: JOURNALS, doors: DOORS },
};

export const NOT_READY_EXAMPLE = {
  status: 'error',
  info: { journals: JOURNALS },
  error: { database: REFUSED, schema: UNKNOWN, doors: DOORS_REFUSING },
  details: { database: REFUSED, schema: UNKNOWN, journals: JOURNALS, doors: DOORS_REFUSING },
};

const CHECKS: OpenApi.Schema = { type: 'object', additionalProperties: true };

export const HEALTH_SCHEMA: OpenApi.Schema = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { type: 'string', enum: ['ok', 'error', 'shutting_down'] },
    info: { ...CHECKS, description: 'The checks that passed.' },
    error: { ...CHECKS, description: 'The checks that failed, each with its reason.' },
    details: { ...CHECKS, description: 'All checks.' },
  },
};
