import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const BEFORE = ['/v1/messages/', '/v1/calls/', '/v1/recordings/', '/v1/lookup/', '/v1/quarantine/'] as const;
const AFTER = ['', '/events', '/recordings', '/', '/replay', '/events/', '?asOf=1h', '?asOf=-1', '?asOf=%00'] as const;

/** Other text in the place of a SID. */
export const apiSids: Generator = {
  name: 'SIDs',
  doors: ['api'],
  framing: 'sound',
  next(draws) {
    const sid = encodeWrongly(draws, drawText(draws)).slice(0, 3_000);
    const target = drawOne(draws, BEFORE) + sid + drawOne(draws, AFTER);
    const method = drawChance(draws, 0.95) ? 'GET' : 'POST';
    return writeRequest(method, target, [['authorization', `Bearer ${API_TOKEN}`]]);
  },
};
