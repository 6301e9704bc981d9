import type { OpenApi } from './open-api-types.js';

/** The routes that give the API documents themselves; no controller serves them. */
export const documentRoutes: Record<string, OpenApi.PathItem> = {
  '/docs': {
    get: {
      tags: ['operation'],
      operationId: 'documents-page',
      summary: 'This document as a page to read and try',
      description: 'All that it loads comes from this door; a token typed into it is forgotten with the page.',
      responses: {
        200: {
          description: 'A page.',
          content: { 'text/html': { schema: { type: 'string' }, example: '<!DOCTYPE html>…' } },
        },
      },
    },
  },
  '/openapi.json': {
    get: {
      tags: ['operation'],
      operationId: 'documents-openapi',
      summary: 'This document for programs',
      description: 'Of both doors: the routes of this one, and as webhooks the callbacks that the other one takes.',
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' }, example: { openapi: '3.1.0' } } },
        },
      },
    },
  },
};
