import type { OpenApi } from '../documentation/open-api-types.js';

const VERSION = 'SetRefusedCallbacksAside1700000000005';
const REFUSED = { status: 'down', message: 'PostgreSQL does not answer: ECONNREFUSED.' };
const UNKNOWN = { status: 'down', message: 'Not known while the database does not answer.' };

const JOURNALS = { status: 'up', callbacks: 0, bytes: 0 };

/** The answers of the health routes in the API documents. */
export const READY_EXAMPLE = {
  status: 'ok',
  info: { database: { status: 'up' }, schema: { status: 'up', version: VERSION }, journals: JOURNALS },
  error: {},
  details: { database: { status: 'up' }, schema: { status: 'up', version: VERSION }, journals: JOURNALS },
};

export const NOT_READY_EXAMPLE = {
  status: 'error',
  info: { journals: JOURNALS },
  error: { database: REFUSED, schema: UNKNOWN },
  details: { database: REFUSED, schema: UNKNOWN, journals: JOURNALS },
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
