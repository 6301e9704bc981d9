import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent, at } from '../spec-support/an-event.js';
import { openApiDoor, type Answer, type OpenApiDoor } from '../spec-support/open-api-door.js';

interface List {
  readonly data: readonly { readonly sid: string }[];
  readonly next: string | null;
}

/** The addresses that messages went to, as providers write them. */
const SENT_TO: Readonly<Record<string, string>> = {
  plain: '+12065550100',
  whatsapp: 'whatsapp:+12065550100',
  shouted: 'WhatsApp:+12065550100',
  rcs: 'rcs:+12065550100',
  plusless: '12065550100',
  blank: ' 12065550100',
  german: '+4915112345678',
  restcomm: '622100000001',
  code: '12345',
  sender: 'ACME',
  page: 'messenger:1234567890',
  brand: 'rcs:brand_xyz',
  wa1: 'whatsapp:+15558675392',
  wa2: 'whatsapp:+15558675392',
  wa3: 'whatsapp:+15558675392',
};
const OF_THE_NUMBER = ['plain', 'whatsapp', 'shouted', 'rcs', 'plusless', 'blank'];

describe('numbers in questions', () => {
  let door: OpenApiDoor;

  beforeAll(async () => {
    door = await openApiDoor({ homeCountry: 'US' });
    door.setNow(at(3_600));
    await door.append(
      ...Object.entries(SENT_TO).map(([sid, To], index) =>
        anEvent('message', 'sent', { sid, receivedAt: at(index), params: { To, From: '+15550100001' } }),
      ),
      anEvent('call', 'ringing', { sid: 'c-number', params: { To: '12065550100', From: 'client:alice' } }),
      anEvent('call', 'ringing', { sid: 'c-whatsapp', receivedAt: at(1), params: { To: 'whatsapp:+12065550177' } }),
      anEvent('call', 'ringing', { sid: 'c-tel', receivedAt: at(2), params: { To: 'tel:+12065550177' } }),
      anEvent('call', 'ringing', { sid: 'c-sip', params: { To: 'sip:bob@pbx.example:5060', From: '+4915112345678' } }),
    );
  });
  afterAll(() => door.close());

  const list = async (path: string): Promise<string[]> => {
    const { status, body } = await door.get<List>(path);
    expect(status).toBe(200);
    return body.data.map(({ sid }) => sid);
  };

  it.each([
    '%2B12065550100',
    '+12065550100',
    '12065550100',
    '(206)%20555-0100',
    '+1%20206-555-0100',
    '1.206.555.0100',
    'tel:+1-206-555-0100',
    'call%20from%20%2B1%20206%20555%200100',
    '%EF%BC%8B1%C2%A0206%C2%A0555%C2%A00100',
    'sms:%2B12065550100',
    '%09(206)%20555-0100%0D%0A',
  ])('to=%s finds the number in every channel and spelling, newest first', async (to) => {
    expect(await list(`/v1/messages?to=${to}`)).toEqual(OF_THE_NUMBER.toReversed());
    expect(await list(`/v1/calls?to=${to}`)).toEqual(['c-number']);
  });

  it.each([
    ['whatsapp:%2B12065550100', ['shouted', 'whatsapp']],
    ['whatsapp:+12065550100', ['shouted', 'whatsapp']],
    ['whatsapp:12065550100', ['shouted', 'whatsapp']],
    ['WhatsApp:%20%2B1%20206%20555%200100', ['shouted', 'whatsapp']],
    ['whatsapp:+15558675392', ['wa3', 'wa2', 'wa1']],
    ['15558675392', ['wa3', 'wa2', 'wa1']],
    ['To:%20whatsapp:%2B12065550100', ['shouted', 'whatsapp']],
    ['rcs:+12065550100', ['rcs']],
    ['0049%20151%2012345678', ['german']],
    ['011%2049%20151%2012345678', ['german']],
    ['%2B62%202100000001', ['restcomm']],
    ['12345', ['code']],
    ['ACME', ['sender']],
    ['messenger:1234567890', ['page']],
    ['1234567890', ['page']],
    ['rcs:brand_xyz', ['brand']],
    ['%2B12065550109', []],
  ])('to=%s finds %j', async (to, sids) => {
    expect(await list(`/v1/messages?to=${to}`)).toEqual(sids);
  });

  it.each([
    ['to=sip:bob@pbx.example:5060', ['c-sip']],
    ['from=client:alice', ['c-number']],
    ['from=0049%20151%2012345678', ['c-sip']],
    ['from=client:alice&to=(206)%20555-0100', ['c-number']],
    ['to=(206)%20555-0177', ['c-tel', 'c-whatsapp']],
    ['to=whatsapp:+12065550177', ['c-whatsapp']],
  ])('finds calls by %s', async (query, sids) => {
    expect(await list(`/v1/calls?${query}`)).toEqual(sids);
  });

  it('goes through the pages of a number without missing or doubling any of its spellings', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/v1/messages?to=(206)%20555-0100&limit=2';
    while (path !== undefined) {
      const { body, headers }: Answer<List> = await door.get<List>(path);
      seen.push(...body.data.map(({ sid }) => sid));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(OF_THE_NUMBER.toReversed());
  });

  it('exports the same rows in the same order', async () => {
    const answer = await door.fetch('/v1/messages?to=(206)%20555-0100&from=15550100001', {
      accept: 'application/x-ndjson',
    });
    const sids = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { sid: string }).sid);
    expect(sids).toEqual(OF_THE_NUMBER.toReversed());
  });

  it('reads no national numbers without a home country', async () => {
    const elsewhere = await openApiDoor();
    await elsewhere.append(anEvent('message', 'sent', { sid: 'here', params: { To: '+12065550100' } }));
    const found = async (to: string) => (await elsewhere.get<List>(`/v1/messages?to=${to}`)).body.data.length;
    expect(await found('12065550100')).toBe(1);
    expect(await found('2065550100')).toBe(0);
    await elsewhere.close();
  });
});
