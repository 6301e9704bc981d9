import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { ACCOUNT, FORM } from '../../../test/support/provider.js';
import { writeHead, writeRequest } from '../../fuzz/write-request.js';
import type { OfferedCallback } from '../../load/traffic.js';
import type { HostileRequest } from './attack.js';

type Header = readonly [name: string, value: string];

const PATH = '/callbacks/messages';

/** Nearly as much as Node accepts for all headers together. */
const SLASHES = '/'.repeat(15_000);
/** As many names as a body of 64 KiB holds. */
const NAMES = Array.from({ length: 15_990 }, (_, index) => index.toString(36).padStart(3, 'z')).join('&');

/**
 * The requests are written beforehand. On a machine that both share, CPU time of the attacker is taken from the door.
 */
const PREPARED = 500;

/** A stranger's requests without end. All have one key, because nothing that an attacker sends may be in the log. */
export function* hostileRequests(request: HostileRequest): Generator<OfferedCallback, never> {
  const prepared = Array.from({ length: isLarge(request) ? 20 : PREPARED }, (_, index) => ({
    key: request,
    bytes: WRITE[request](index),
  }));
  for (;;) yield* prepared;
}

const isLarge = (request: HostileRequest): boolean => request === 'names' || request === 'unsigned-names';

const WRITE: Readonly<Record<HostileRequest, (index: number) => Buffer>> = {
  refused: () => form(aCallback(), [wrongSignature()]),
  slashes: () => form(aCallback(), [wrongSignature(), ['x-forwarded-host', `${SLASHES}a`]]),
  names: () => form(manyNames(), [wrongSignature()]),
  'unsigned-names': () => form(manyNames(), []),
  forwarded: (index) => form(aCallback(), [wrongSignature(), ['x-forwarded-for', someAddress(index)]]),
  health: () => writeHead('GET /health/ready HTTP/1.1', [['host', 'localhost']]),
  stranger: (index) =>
    form(aCallback(index % 3 === 0 ? randomUUID() : ACCOUNT), index % 3 === 1 ? [] : [wrongSignature()]),
};

function form(body: string, headers: readonly Header[]): Buffer {
  return writeRequest('POST', PATH, [['content-type', FORM], ...headers], body);
}

/** A signature in the provider's form, so that the door has to compute to find out that it is wrong. */
function wrongSignature(): Header {
  return ['x-signalwire-signature', randomBytes(20).toString('base64')];
}

const aCallback = (account = ACCOUNT): string =>
  `AccountSid=${account}&MessageSid=${randomUUID()}&MessageStatus=sent&From=%2B15550100001&To=%2B15550100002`;

const manyNames = (): string => `AccountSid=${ACCOUNT}&MessageSid=${randomUUID()}&${NAMES}`.slice(0, 64 * 1024);

/** The address whose share is to be used up: every other time the provider's own, otherwise a random one. */
function someAddress(index: number): string {
  return index % 2 === 0 ? '127.0.0.1' : Array.from({ length: 4 }, () => randomInt(1, 255)).join('.');
}
