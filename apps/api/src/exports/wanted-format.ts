import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';
import { VARY_BY_ENCODING } from '../compress-answers.js';

/** How a list can be taken away: whole, for spreadsheets or for programs. */
export type ExportFormat = 'csv' | 'ndjson';

export const MEDIA_TYPES = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const satisfies Record<
  ExportFormat,
  string
>;

const JSON_TYPE = 'application/json';

/** What the caller's `Accept` likes best; null is a page of JSON, which also answers whoever likes none of these. */
export function wantedFormat(reply: FastifyReply): ExportFormat | null {
  void reply.header('vary', `accept, ${VARY_BY_ENCODING}`);
  const offered = [JSON_TYPE, ...Object.values(MEDIA_TYPES)];
  const liked = new Negotiator(reply.request).mediaType(offered);
  return liked === MEDIA_TYPES.csv ? 'csv' : liked === MEDIA_TYPES.ndjson ? 'ndjson' : null;
}
