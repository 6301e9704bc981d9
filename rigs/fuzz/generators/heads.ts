import { drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import type { Generator } from '../generator.js';
import { drawBytes, drawText } from '../nonsense.js';

/**
 * Header blocks that are too many, too long, folded, without a colon, with bytes that no header may have, with no host
 * or two.
 */
export const heads: Generator = {
  name: 'headers',
  doors: ['ingest', 'api'],
  framing: 'broken',
  next(draws, door) {
    const line = door === 'ingest' ? 'POST /callbacks/calls HTTP/1.1' : 'GET /v1/calls HTTP/1.1';
    const lines = Array.from({ length: drawInt(draws, 1, 5) }, () => drawLine(draws));
    const host = drawOne(draws, [
      'host: localhost',
      'host: localhost',
      '',
      'host: a\r\nhost: b',
      'host:',
      'host: \xff',
    ]);
    const end = drawOne(draws, ['\r\n\r\n', '\r\n\r\n', '\n\n', '\r\n', '']);
    return Buffer.concat([
      Buffer.from([line, host, ...lines].filter((one) => one !== '').join('\r\n'), 'latin1'),
      drawInt(draws, 0, 9) === 0 ? drawBytes(draws, 40) : Buffer.alloc(0),
      Buffer.from(end),
    ]);
  },
};

function drawLine(draws: Draws): string {
  switch (drawInt(draws, 0, 8)) {
    case 0:
      return `x-long: ${'a'.repeat(drawInt(draws, 1, 20_000))}`;
    case 1:
      return Array.from({ length: drawInt(draws, 1, 2_500) }, (_, index) => `x-${index}: 1`).join('\r\n');
    case 2:
      return 'no colon here';
    case 3:
      return ` folded: ${drawText(draws)}`;
    case 4:
      return `x y: ${drawText(draws)}`;
    case 5:
      return `: ${drawText(draws)}`;
    case 6:
      return `__proto__: ${drawText(draws)}`;
    case 7:
      return `connection: ${drawOne(draws, ['upgrade\r\nupgrade: websocket', 'upgrade\r\nupgrade: h2c', 'close', 'x'])}`;
    default:
      return `expect: ${drawOne(draws, ['100-continue', '200-ok', ''])}`;
  }
}
