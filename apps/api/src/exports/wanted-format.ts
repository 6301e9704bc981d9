import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { VARY_BY_ENCODING } from '../compress-answers.js';

/** The file formats of a whole list: for spreadsheets or for programs. */
export type ExportFormat = 'csv' | 'ndjson';

export const MEDIA_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const satisfies Record<
  ExportFormat,
  string
>;

const JSON_TYPE = 'application/json';

/**
 * The format that the caller's `Accept` prefers. Null means a page of JSON, also when `Accept` allows none of the
 * formats.
 */
export function wantedFormat(reply: FastifyReply): ExportFormat | null {
  void reply.header('vary', `accept, ${VARY_BY_ENCODING}`);
  const offered = [JSON_TYPE, ...Object.values(MEDIA_TYPES)];
  const liked = new Negotiator(reply.request).mediaType(offered);
  return liked === MEDIA_TYPES.csv ? 'csv' : liked === MEDIA_TYPES.ndjson ? 'ndjson' : null;
}
