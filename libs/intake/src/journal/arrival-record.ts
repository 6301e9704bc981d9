import type { EvidenceScheme, Kind } from '@sidetrack/domain';
import type { AuthenticArrival } from '../arrival.js';

/** The head of a record, one line of JSON; the body's bytes follow it as they came. */
interface Head {
  readonly version: 1;
  /** The kind of its route, under the name that records had from the first. */
  readonly door: Kind;
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly host: string;
  readonly bodyType: 'form' | 'json' | null;
  readonly requestSignature: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: number;
  readonly scheme: EvidenceScheme;
  readonly signedUrl: string;
  readonly signature: string;
  readonly keyId: string;
  readonly isBodyEvidence: boolean;
}

const END_OF_HEAD = 0x0a;

/**
 * An authentic request as bytes. The journal keeps what came, not what we read in it: it can then be read by the rules
 * of the program that drains it, and what nobody can read reaches quarantine whole.
 */
export function encodeArrival({ route, request, headers, receivedAt, evidence }: AuthenticArrival): Buffer {
  const head: Head = {
    version: 1,
    door: route,
    method: request.method,
    target: request.target,
    host: request.host,
    bodyType: request.bodyType,
    requestSignature: request.signature,
    headers,
    receivedAt: receivedAt.getTime(),
    scheme: evidence.scheme,
    signedUrl: evidence.signedUrl,
    signature: evidence.signature,
    keyId: evidence.keyId,
    isBodyEvidence: evidence.rawBody !== null,
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), request.rawBody]);
}

/** The request of a record. Throws when it is none of this program's. */
export function decodeArrival(record: Buffer): AuthenticArrival {
  const end = record.indexOf(END_OF_HEAD);
  const head = JSON.parse(record.toString('utf8', 0, Math.max(0, end))) as Head;
  if (head.version !== 1) throw new Error(`A journal record has version ${String(head.version)}, unknown here.`);
  const rawBody = record.subarray(end + 1);
  return {
    route: head.door,
    request: {
      method: head.method,
      target: head.target,
      host: head.host,
      bodyType: head.bodyType,
      rawBody,
      signature: head.requestSignature,
    },
    headers: head.headers,
    receivedAt: new Date(head.receivedAt),
    evidence: {
      scheme: head.scheme,
      signedUrl: head.signedUrl,
      signature: head.signature,
      keyId: head.keyId,
      rawBody: head.isBodyEvidence ? rawBody : null,
    },
  };
}
