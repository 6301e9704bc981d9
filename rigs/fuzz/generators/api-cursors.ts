import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import type { Generator } from '../generator.js';
import { drawBytes, drawText } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const NUMBERS: readonly [unknown, ...unknown[]] = [
  0,
  -1,
  1.5,
  253_402_300_799_999,
  253_402_300_800_000,
  8.64e15,
  9e15,
  1e300,
  null,
  '0',
];

/** Cursors in the form of real ones with other contents, cursors that are cut short, and bytes. */
export const apiCursors: Generator = {
  name: 'cursors',
  doors: ['api'],
  framing: 'sound',
  next(draws) {
    const list = drawOne(draws, ['messages', 'calls', 'recordings']);
    const kind = drawOne(draws, ['message', 'call', 'recording', '', '__proto__']);
    const fields = [kind, drawOne(draws, NUMBERS), drawOne(draws, NUMBERS), drawText(draws), drawText(draws)];
    const cursor = encodeURIComponent(drawCursor(draws, fields).slice(0, 9_000));
    return writeRequest('GET', `/v1/${list}?cursor=${cursor}`, [['authorization', `Bearer ${API_TOKEN}`]]);
  },
};

function drawCursor(draws: Draws, fields: readonly unknown[]): string {
  if (drawChance(draws, 0.1)) return drawBytes(draws, 60).toString('base64url');
  const json = JSON.stringify(drawChance(draws, 0.9) ? fields : fields.slice(0, drawInt(draws, 0, 4)));
  const text = Buffer.from(json).toString('base64url');
  return drawChance(draws, 0.1) ? text.slice(0, drawInt(draws, 0, text.length)) : text;
}
