import { SigningKeys } from '@sidetrack/signalwire';
import type { LookupResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at } from '../../spec-support/an-event.js';
import { FIXTURE_KEY, fixtureEvents } from '../../spec-support/fixture-events.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const HOUR = 3_600;
const NUMBERS = { From: '+15550100001', To: '+15550100002', Body: 'not for tickets', NumMedia: '0' };

/** What the samples have no example of. */
const MADE_UP = [
  anEvent('message', 'sent', { sid: 'made-up-overdue', receivedAt: at(-80 * HOUR), params: NUMBERS }),
  anEvent('message', 'sent', { sid: 'made-up-awaiting', receivedAt: at(-2 * HOUR), params: NUMBERS }),
  anEvent('message', 'queued', { sid: 'made-up-stalled', receivedAt: at(-9 * HOUR), params: NUMBERS }),
  anEvent('message', 'queued', { sid: 'made-up-in-flight', receivedAt: at(23 * HOUR), params: NUMBERS }),
  anEvent('message', 'sent', { sid: 'made-up-contradicted', receivedAt: at(-9 * HOUR), params: NUMBERS }),
  anEvent('message', 'undelivered', {
    sid: 'made-up-contradicted',
    receivedAt: at(-3 * HOUR),
    params: { ...NUMBERS, ErrorCode: '30008' },
  }),
  anEvent('message', 'delivered', { sid: 'made-up-contradicted', receivedAt: at(-2 * HOUR), params: NUMBERS }),
  anEvent('message', 'sending', { sid: 'made-up-contradicted', receivedAt: at(-1 * HOUR), params: NUMBERS }),
  anEvent('call', 'ringing', { sid: 'made-up-ringing', receivedAt: at(-300), sequenceNumber: 1, params: NUMBERS }),
  anEvent('call', 'busy', { sid: 'made-up-ends', receivedAt: at(10), params: NUMBERS }),
  anEvent('call', 'completed', { sid: 'made-up-ends', receivedAt: at(12), params: { ...NUMBERS, CallDuration: '2' } }),
  anEvent('recording', 'in-progress', { sid: 'made-up-recording', receivedAt: at(5), params: { CallSid: 'nobody' } }),
];

let door: OpenApiDoor;
const events = [...fixtureEvents(), ...MADE_UP];
const sids = [...new Set(events.map(({ sid }) => sid))];

beforeAll(async () => {
  const signingKeys = new SigningKeys([{ accountSid: '*', key: FIXTURE_KEY }]);
  const quarantine = { maxAgeMs: 1, maxBytes: 1, publicUrls: [], signingKeys };
  door = await openApiDoor({ quarantine });
  door.setNow(at(24 * HOUR));
  for (const event of events) await door.append(event);
});
afterAll(() => door.close());

const lookUp = async (sid: string): Promise<LookupResource> =>
  (await door.get<LookupResource>(`/v1/lookup/${sid}`)).body;

describe('a look-up of each sample', () => {
  it('says this to support and to the provider', async () => {
    let text = '';
    for (const sid of sids) {
      const { explanation, gaps, ticketText, related } = await lookUp(sid);
      const relatives = related.map((one) => `* ${one.relation} ${one.kind} ${one.sid}: ${one.status ?? 'unknown'}`);
      text += `${'='.repeat(80)}\n${explanation}\n${gaps.map((gap) => `- ${gap}\n`).join('')}`;
      text += `${relatives.map((line) => `${line}\n`).join('')}${'-'.repeat(80)}\n${ticketText}\n`;
    }

    await expect(text).toMatchFileSnapshot('../../../../test/fixtures/lookups.txt');
  });

  it.each(sids)('of %s gives a ticket of at most 80 columns without the text of the message', async (sid) => {
    const { ticketText } = await lookUp(sid);

    for (const line of ticketText.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const { params } of events) if (params['Body']) expect(ticketText).not.toContain(params['Body']);
  });

  it('verifies the signature of every sample', async () => {
    for (const { sid } of fixtureEvents()) {
      const { timeline } = await lookUp(sid);
      const verdicts = timeline.map((entry) => entry.type === 'event' && entry.signature.verdict);
      expect(new Set(verdicts), sid).toEqual(new Set(['verified']));
    }
  });
});
