import type { OpenApi } from '../documentation/open-api-types.js';

const VERSION = 'SetRefusedCallbacksAside1700000000005';
const REFUSED = { status: 'down', message: 'PostgreSQL does not answer: ECONNREFUSED.' };
const UNKNOWN = { status: 'down', message: 'Not known while the database does not answer.' };

/** The answers of the health routes in the API documents. */
export const READY_EXAMPLE = {
  status: 'ok',
  info: { database: { status: 'up' }, schema: { status: 'up', version: VERSION } },
  error: {},
  details: { database: { status: 'up' }, schema: { status: 'up', version: VERSION } },
};

export const NOT_READY_EXAMPLE = {
  status: 'error',
  info: {},
  error: { database: REFUSED, schema: UNKNOWN },
  details: { database: REFUSED, schema: UNKNOWN },
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
