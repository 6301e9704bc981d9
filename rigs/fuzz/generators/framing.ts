import { drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { FORM } from '../../../test/support/provider.js';
import type { Generator } from '../generator.js';
import { drawBytes } from '../nonsense.js';
import { writeHead } from '../write-request.js';

const LENGTHS = [
  '-1',
  '+5',
  '0x5',
  '5 ',
  '1e1',
  '5,5',
  '',
  '99999999999999999999',
  '5\t',
  '٥',
  '5;',
  '70000',
  '4',
  '6',
] as const;

const ENCODINGS = [
  'chunked',
  'chunked, chunked',
  'chunked, identity',
  'identity',
  ' chunked',
  'xchunked',
  'Chunked\t',
  'gzip, chunked',
  'chunked;q=1',
  '\x0bchunked',
] as const;

const CHUNKS = [
  '5\r\nhello\r\n0\r\n\r\n',
  '5;ext=1\r\nhello\r\n0\r\n\r\n',
  '5\nhello\n0\n\n',
  '-5\r\nhello\r\n0\r\n\r\n',
  'FFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n',
  '5\r\nhel\r\n0\r\n\r\n',
  '5\r\nhello0\r\n\r\n',
  '0\r\n\r\nGET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n',
  `5;${'x'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`,
  `0\r\n${'t: x\r\n'.repeat(3_000)}\r\n`,
  '11000\r\n',
  'g\r\nhello\r\n0\r\n\r\n',
] as const;

const SMUGGLED = 'GET /smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n';

/** Requests with an unclear end of the body: forms that smuggle a request past a proxy, and plain wrong lengths. */
export const framing: Generator = {
  name: 'framing and smuggling',
  doors: ['ingest', 'api'],
  framing: 'broken',
  next(draws, door) {
    const line = door === 'ingest' ? 'POST /callbacks/messages HTTP/1.1' : 'POST /v1/messages HTTP/1.1';
    const head = writeHead(line, [['host', 'localhost'], ['content-type', FORM], ...drawFraming(draws)]);
    return Buffer.concat([head, Buffer.from(drawOne(draws, ['hello', '', SMUGGLED, ...CHUNKS])), drawBytes(draws, 20)]);
  },
};

function drawFraming(draws: Draws): [string, string][] {
  const length = (): [string, string] => ['content-length', drawOne(draws, LENGTHS)];
  const encoding = (): [string, string] => ['transfer-encoding', drawOne(draws, ENCODINGS)];
  switch (drawInt(draws, 0, 6)) {
    case 0:
      return [length()];
    case 1:
      return [encoding()];
    case 2:
      return [length(), encoding()];
    case 3:
      return [encoding(), length()];
    case 4:
      return [length(), length()];
    case 5:
      return [encoding(), encoding()];
    default:
      // A header that is folded over two lines, as older HTTP allowed.
      return [['transfer-encoding', '\r\n chunked'], length()];
  }
}
