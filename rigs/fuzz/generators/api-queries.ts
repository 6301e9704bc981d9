import { drawChance, drawInt, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const LISTS = ['/v1/messages', '/v1/calls', '/v1/recordings', '/v1/quarantine', '/v1/feed'] as const;

const NAMES = [
  'status',
  'class',
  'errorCode',
  'channel',
  'accountSid',
  'from',
  'to',
  'since',
  'until',
  'limit',
  'cursor',
  'asOf',
  'after',
  'reason',
  'interval',
  '__proto__',
  'status[]',
  'limit[$gt]',
] as const;

const ACCEPTED = [
  '*/*',
  'text/csv',
  'application/x-ndjson',
  'application/json;q=0',
  'x',
  ',,,',
  'text/csv;q=nan',
] as const;

/** Filters, times and limits that make no sense, given once or several times. */
export const apiQueries: Generator = {
  name: 'queries',
  doors: ['api'],
  framing: 'sound',
  next(draws) {
    const pairs: string[] = [];
    for (let count = drawInt(draws, 1, 6); count > 0; count -= 1) {
      const name = drawChance(draws, 0.9) ? drawOne(draws, NAMES) : encodeWrongly(draws, drawText(draws));
      pairs.push(`${name}=${encodeWrongly(draws, drawText(draws))}`.slice(0, 1_500));
    }
    if (drawChance(draws, 0.02)) pairs.push(...Array.from({ length: 1_200 }, () => 'status=sent'));
    const target = `${drawOne(draws, LISTS)}?${pairs.join('&')}`.slice(0, 14_000);
    const accept = ['accept', drawChance(draws, 0.8) ? 'application/json' : drawOne(draws, ACCEPTED)] as const;
    return writeRequest('GET', target, [['authorization', `Bearer ${API_TOKEN}`], accept]);
  },
};
