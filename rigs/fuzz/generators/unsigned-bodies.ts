import { KINDS, PLURAL } from '@sidetrack/domain';
import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { FORM } from '../../../test/support/provider.js';
import type { Generator } from '../generator.js';
import { drawBytes, drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const SIGNATURES = [
  '',
  'x',
  '=',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  'deadbeef'.repeat(5),
  '\xff\xfe',
  'a'.repeat(4_000),
] as const;

const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for', 'forwarded', 'user-agent'] as const;

/** Bodies with a wrong signature or none. */
export const unsignedBodies: Generator = {
  name: 'unsigned bodies',
  doors: ['ingest'],
  framing: 'sound',
  next(draws) {
    const headers: [string, string][] = [['content-type', drawChance(draws, 0.5) ? FORM : 'application/json']];
    if (drawChance(draws, 0.7)) headers.push(['x-signalwire-signature', drawOne(draws, SIGNATURES)]);
    if (drawChance(draws, 0.2)) headers.push(['x-twilio-signature', drawOne(draws, SIGNATURES)]);
    if (drawChance(draws, 0.02)) headers.push([drawOne(draws, FORWARDED), `${'/'.repeat(drawInt(draws, 1, 15_000))}a`]);
    const path = `/callbacks/${PLURAL[drawOne(draws, KINDS as unknown as ['message'])]}`;
    return writeRequest('POST', path, headers, drawBody(draws));
  },
};

function drawBody(draws: Draws): string | Buffer {
  switch (drawInt(draws, 0, 5)) {
    case 0:
      return drawBytes(draws, 1_000);
    case 1:
      return '['.repeat(drawInt(draws, 1, 30_000));
    case 2:
      return Array.from({ length: drawInt(draws, 1, 2_000) }, () => 'a=1').join('&');
    case 3:
      // Around the limit of 64 KiB, on both sides.
      return drawChance(draws, 0.1) ? 'a'.repeat(65_536 + drawInt(draws, -3, 3)) : 'a=%';
    case 4:
      return drawChance(draws, 0.1)
        ? Array.from({ length: 16_000 }, (_, index) => index.toString(36)).join('&')
        : '&=&';
    default:
      return `${encodeWrongly(draws, drawText(draws))}=${encodeWrongly(draws, drawText(draws))}`;
  }
}
