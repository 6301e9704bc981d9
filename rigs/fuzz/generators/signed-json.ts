import { KINDS, PLURAL } from '@sidetrack/domain';
import { signRawBody } from '@sidetrack/signalwire';
import { drawChance, drawInt, drawOne, drawUuid, type Draws } from '@sidetrack/provider-simulator';
import { ACCOUNT, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import type { Generator } from '../generator.js';
import { drawBytes, drawText } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

/** JSON that is signed over its bytes: too deep, too wide, out of range, of another type, or no JSON at all. */
export const signedJson: Generator = {
  name: 'signed JSON',
  doors: ['ingest'],
  framing: 'sound',
  next(draws) {
    const path = `/callbacks/${PLURAL[drawOne(draws, KINDS as unknown as ['message'])]}`;
    const body = drawBody(draws);
    const headers = [
      ['content-type', 'application/json'] as const,
      ['x-signalwire-signature', signRawBody(SIGNING_KEY, PUBLIC_URL + path, body)] as const,
    ];
    return writeRequest('POST', path, headers, body);
  },
};

function drawBody(draws: Draws): Buffer {
  const sid = drawUuid(draws);
  const open = `{"AccountSid":"${ACCOUNT}","MessageSid":"${sid}","MessageStatus":"sent"`;
  const inside = (json: string): Buffer => Buffer.from(`${open},"Extra":${json}}`);
  switch (drawInt(draws, 0, 12)) {
    case 0:
      return inside(nested('[', ']', drawInt(draws, 1, 200)));
    case 1:
      return inside(nested('{"a":', '}', drawInt(draws, 1, 200), '1'));
    case 2:
      return drawChance(draws, 0.1) ? inside(nested('[', ']', 31_000)) : inside('1e999');
    case 3:
      return inside(drawOne(draws, ['-1e999', '1e-999', '0.1e+1', '1'.repeat(500), '[1e400,{"x":-1e400}]']));
    case 4:
      return inside(drawOne(draws, ['"\\u0000"', '"\\ud800"', '{"\\u0000":1}', '{"__proto__":{"x":1}}']));
    case 5:
      return Buffer.from(`${open},"MessageStatus":${JSON.stringify(drawText(draws))}}`);
    case 6:
      return Buffer.from(`${open},"MessageSid":${drawOne(draws, ['1', 'null', '[]', '{}', 'true', '["a","b"]'])}}`);
    case 7:
      return Buffer.concat([Buffer.from(`${open},"Extra":"`), drawBytes(draws, 200), Buffer.from('"}')]);
    case 8:
      return drawBytes(draws, 300);
    case 9:
      return Buffer.from(drawOne(draws, ['', 'null', '[]', '1', '"x"', '{', '{}', '{"a":1}}', '\uFEFF{}', '{"a":1,}']));
    case 10:
      return inside(
        JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [drawText(draws) + n, n]))),
      );
    case 11:
      // Names that a program may take for its own functions, and an account that is no text.
      return drawOne(draws, [
        inside('{"toString":"x"}'),
        inside('{"toJSON":"x","valueOf":1,"hasOwnProperty":null,"length":-1,"then":{}}'),
        Buffer.from(`${open},"toString":"x","constructor":{},"MessageStatus":{"toString":"x"}}`),
        Buffer.from(`${open},"AccountSid":${drawOne(draws, ['1', '1e30', 'true', '["a"]', '{"toString":"x"}'])}}`),
      ]);
    default:
      return inside(JSON.stringify(drawText(draws)));
  }
}

function nested(open: string, close: string, depth: number, core = ''): string {
  return open.repeat(depth) + core + close.repeat(depth);
}
