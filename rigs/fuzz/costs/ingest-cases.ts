import { signUrl } from '@sidetrack/signalwire';
import { ACCOUNT, FORM, PUBLIC_URL, SIGNING_KEY } from '../../../test/support/provider.js';
import { writeHead, writeRequest } from '../write-request.js';
import { FORM_BODIES, JSON_BODIES, LONG_BODY_BYTES } from './bodies.js';
import type { CostCase, Credential, Ordinary } from './cost-case.js';
import { RUNS } from './fillings.js';
import { signatureHeaders, type Header } from './signatures.js';

const PATH = '/callbacks/messages';
/** As much as Node accepts for a head, less the other headers. */
const HEAD_BYTES = 15_000;
const JSON_TYPE = 'application/json';

/**
 * Every header that the door keeps or reads, or that the network adds. When a header is filled, the door still has to
 * refuse at once.
 */
const HEADERS = [
  'host',
  'content-type',
  'content-length',
  'content-encoding',
  'user-agent',
  'x-signalwire-signature',
  'x-twilio-signature',
  'x-twilio-webhooks-signature-settings',
  'i-twilio-idempotency-token',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'x-real-ip',
  'authorization',
  'x-request-id',
  'accept',
  'connection',
  'cookie',
] as const;

const CREDENTIALS = ['none', 'malformed', 'wrong', 'right'] as const satisfies readonly Credential[];

/** Requests to the ingest door. */
export const INGEST_CASES: readonly CostCase[] = [...inHeaders(), ...inTargets(), ...inBodies()];

/** An ordinary request that the ingest door refuses: a small one, or one with a text of 64 KiB. */
export function ordinaryCallback({ credential, body }: Ordinary): Buffer {
  const text =
    body === 'long'
      ? 'made up '
          .repeat(LONG_BODY_BYTES / 8 - 40)
          .trim()
          .replaceAll(' ', '+')
      : 'made+up';
  // A request with the right key is refused because it lacks its status.
  const status = credential === 'right' ? '' : '&MessageStatus=sent';
  return post(PATH, credential, 'form', `AccountSid=${ACCOUNT}&MessageSid=ordinary${status}&NumMedia=0&Body=${text}`);
}

function inHeaders(): CostCase[] {
  const ordinary = { credential: 'wrong', body: 'short' } as const;
  const body = `AccountSid=${ACCOUNT}&MessageSid=ordinary&MessageStatus=sent`;
  const signature = signatureHeaders('wrong', {
    method: 'POST',
    target: PATH,
    bodyType: 'form',
    body: Buffer.alloc(0),
  });
  return HEADERS.flatMap((name) =>
    RUNS.map((filling) => ({
      door: 'ingest' as const,
      place: `header ${name}`,
      filling: filling.name,
      ordinary,
      write: () => {
        const value = (name === 'authorization' ? 'Basic ' : '') + filling.fill(HEAD_BYTES);
        const others: Header[] = [['host', 'localhost'], ['content-type', FORM], ...signature];
        const headers = [...others.filter(([other]) => other !== name), [name, value] as const];
        const length = name === 'content-length' ? [] : [['content-length', body.length] as const];
        return Buffer.concat([writeHead(`POST ${PATH} HTTP/1.1`, [...headers, ...length]), Buffer.from(body)]);
      },
    })),
  );
}

function inTargets(): CostCase[] {
  const body = `AccountSid=${ACCOUNT}&MessageSid=ordinary&MessageStatus=sent`;
  const places = [
    ['path', '/callbacks/', ''],
    ['path behind a route', `${PATH}/`, ''],
    ['path before a route', '/', PATH],
    ['query', `${PATH}?`, ''],
    ['value in the query', `${PATH}?tag=`, ''],
    ['bodySHA256', `${PATH}?bodySHA256=`, ''],
  ] as const;
  const posted = places.flatMap(([place, before, after]) =>
    RUNS.flatMap((filling) =>
      (['wrong', 'right'] as const).map((credential) => ({
        door: 'ingest' as const,
        place: `${place}, ${credential} signature`,
        filling: filling.name,
        ordinary: { credential, body: 'short' } as const,
        write: () => post(before + inTarget(filling.fill(HEAD_BYTES)) + after, credential, 'form', body),
      })),
    ),
  );
  const got = RUNS.map((filling) => ({
    door: 'ingest' as const,
    place: 'query of a GET, right signature',
    filling: filling.name,
    ordinary: { credential: 'right', body: 'short' } as const,
    write: () => {
      const target = `${PATH}?AccountSid=${ACCOUNT}&${inTarget(filling.fill(HEAD_BYTES))}`;
      return writeRequest('GET', target, [['x-signalwire-signature', signUrl(SIGNING_KEY, PUBLIC_URL + target)]]);
    },
  }));
  return [...posted, ...got];
}

function inBodies(): CostCase[] {
  const bodies = [
    ...FORM_BODIES.map((filling) => ({ filling, type: 'form' as const })),
    ...JSON_BODIES.map((filling) => ({ filling, type: 'json' as const })),
  ];
  return bodies.flatMap(({ filling, type }) =>
    CREDENTIALS.map((credential) => ({
      door: 'ingest' as const,
      place: `${type}, ${credential} signature`,
      filling: filling.name,
      ordinary: { credential, body: 'long' } as const,
      write: () => post(PATH, credential, type, filling.fill(LONG_BODY_BYTES)),
    })),
  );
}

function post(target: string, credential: Credential, bodyType: 'form' | 'json', text: string): Buffer {
  const body = Buffer.from(text, 'latin1');
  const headers = signatureHeaders(credential, { method: 'POST', target, bodyType, body });
  return writeRequest('POST', target, [['content-type', bodyType === 'json' ? JSON_TYPE : FORM], ...headers], body);
}

/** A blank or a tab would end the target. */
const inTarget = (text: string): string => text.replaceAll(' ', '%20').replaceAll('\t', '%09');
