import { KINDS, PARAMETERS, PLURAL, type Kind } from '@sidetrack/domain';
import { parseParameters, signForm, signRawBody } from '@sidetrack/signalwire';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readApi } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, FORM, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';

const SOON = { timeout: 30_000, interval: 100 };
const CASES = 500;
/** At once: each case is two round trips, and none depends on another. */
const TOGETHER = 20;

const STATUS = { message: 'delivered', call: 'completed', recording: 'completed' } as const satisfies Record<
  Kind,
  string
>;
const KNOWN_NAMES = KINDS.flatMap((kind) => Object.values<readonly string[]>(PARAMETERS[kind]).flat());

const bytes = fc.uint8Array({ maxLength: 40 });
const known = fc.constantFrom(...KNOWN_NAMES, 'ErrorCode', 'Body', 'TranscriptionSid', 'ConferenceSid', '__proto__');
const encoded = (raw: Uint8Array): string =>
  Array.from(raw, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const words = fc.constantFrom('-1', '12.0', 'false', 'null', '0', '9'.repeat(700), 'whatsapp:+15550100002', 'a\u0000b');

interface Case {
  readonly kind: Kind;
  readonly isJson: boolean;
  /** Names and values of a form as it encodes them. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  readonly fields: Readonly<Record<string, unknown>>;
}

const cases: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom(...KINDS),
  isJson: fc.boolean(),
  pairs: fc.array(
    fc.tuple(
      fc.oneof(bytes.map(encoded), known),
      fc.oneof(
        bytes.map(encoded),
        words.map((word) => encoded(Buffer.from(word))),
      ),
    ),
    { maxLength: 8 },
  ),
  fields: fc.dictionary(
    fc.oneof(fc.string({ unit: 'binary' }), known),
    fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), words, fc.constant('\ud800')),
    { maxKeys: 8 },
  ),
});

describe('any parameters beside a good SID, account, status and signature', () => {
  let database: ClonedDatabase;
  let ingest: BuiltDoor;
  let api: BuiltDoor;

  beforeAll(async () => {
    database = await cloneDatabase();
    [ingest, api] = await Promise.all([startBuiltDoor('ingest', database.url), startBuiltDoor('api', database.url)]);
  });

  afterAll(async () => {
    await Promise.all([ingest.end(), api.end()]);
    await database.close();
  });

  const bodyOf = ({ kind, isJson, pairs, fields }: Case, sid: string): { body: string; signature: string } => {
    const { sid: sidNames, status: statusNames } = PARAMETERS[kind];
    const deciding = { AccountSid: ACCOUNT, [sidNames[0]]: sid, [statusNames[0]]: STATUS[kind] };
    const url = `${PUBLIC_URL}/callbacks/${PLURAL[kind]}`;
    if (isJson) {
      const body = JSON.stringify({ ...fields, ...deciding });
      return { body, signature: signRawBody(SIGNING_KEY, url, body) };
    }
    const others = pairs.filter(([name]) => !Object.hasOwn(deciding, decoded(name)));
    const body = [...Object.entries(deciding), ...others].map(([name, value]) => `${name}=${value}`).join('&');
    const request = { method: 'POST', target: '', host: '', bodyType: 'form', rawBody: Buffer.from(body) } as const;
    const parsed = parseParameters({ ...request, signature: null });
    if (!parsed.ok) throw new Error(parsed.detail);
    return { body, signature: signForm(SIGNING_KEY, url, parsed.params) };
  };

  const send = async (one: Case, sid: string): Promise<unknown> => {
    const { body, signature } = bodyOf(one, sid);
    const answer = await fetch(`${ingest.url}/callbacks/${PLURAL[one.kind]}`, {
      method: 'POST',
      headers: { 'content-type': one.isJson ? 'application/json' : FORM, 'x-signalwire-signature': signature },
      body,
    });
    // A callback that the database was slow to take is in the journal for a moment.
    const lookup = await vi.waitFor(async () => {
      const found = await readApi(api.url, `/v1/lookup/${sid}?kind=${one.kind}`);
      expect(found.status, JSON.stringify(one)).toBe(200);
      return found;
    }, SOON);
    const timeline = lookup.body['timeline'] as { type: string; status: string; signature: { verdict: string } }[];
    return {
      answer: [answer.status, await answer.text()],
      status: (lookup.body['resource'] as { status: string } | undefined)?.status,
      timeline: timeline?.map(({ type, status, signature: { verdict } }) => [type, status, verdict]),
    };
  };

  /** The states of all as their own lists give them, by SID. */
  const readStates = async (): Promise<Map<string, string>> => {
    const lists = await Promise.all(KINDS.map((kind) => readApi(api.url, `/v1/${PLURAL[kind]}?limit=1000`)));
    const states = lists.flatMap(({ body }) => body['data'] as { sid: string; status: string }[]);
    return new Map(states.map(({ sid, status }) => [sid, status]));
  };

  it('are answered 200 and visible in state and timeline, and the event proves itself', async () => {
    const drawn = fc.sample(cases, { numRuns: CASES, seed: 14 });
    for (let from = 0; from < CASES; from += TOGETHER) {
      const some = drawn.slice(from, from + TOGETHER);
      const said = await Promise.all(some.map((one, place) => send(one, `any-${from + place}`)));
      for (const [place, one] of some.entries()) {
        expect(said[place], JSON.stringify(one)).toEqual({
          answer: [200, ''],
          status: STATUS[one.kind],
          timeline: [['event', STATUS[one.kind], 'verified']],
        });
      }
    }
    expect(await readStates()).toEqual(new Map(drawn.map(({ kind }, place) => [`any-${place}`, STATUS[kind]])));
  });
});

function decoded(name: string): string {
  return Buffer.from(
    name.replaceAll(/%([0-9a-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}
