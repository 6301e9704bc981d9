import { KINDS, PLURAL } from '@sidetrack/domain';
import { signUrl } from '@sidetrack/signalwire';
import { drawChance, drawInt, drawOne, drawUuid } from '@sidetrack/provider-simulator';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const JOINTS = ['&', '&&', '&=&', ';', '?', '%26', '&a&', '&[]=', '&a[b]='] as const;

/** GET callbacks whose signed query is misspelt in every way, repeated, or endless. */
export const signedQueries: Generator = {
  name: 'signed queries',
  doors: ['ingest'],
  framing: 'sound',
  next(draws) {
    const path = `/callbacks/${PLURAL[drawOne(draws, KINDS as unknown as ['message'])]}`;
    let query = `AccountSid=${ACCOUNT}&MessageSid=${drawUuid(draws)}&MessageStatus=delivered`;
    for (let count = drawInt(draws, 0, 8); count > 0; count -= 1) {
      query += drawOne(draws, JOINTS) + encodeWrongly(draws, drawText(draws)).slice(0, 2_000);
      if (drawChance(draws, 0.7)) query += `=${encodeWrongly(draws, drawText(draws)).slice(0, 2_000)}`;
    }
    const target = `${path}?${query}`.slice(0, 12_000);
    return writeRequest('GET', target, [['x-signalwire-signature', signUrl(SIGNING_KEY, PUBLIC_URL + target)]]);
  },
};
