import type { LookupResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, messageParams } from '../../../../test/support/provider.js';
import { anEvent, at } from '../../spec-support/an-event.js';
import type { OpenApiDoor } from '../../spec-support/open-api-door.js';
import { openQuarantineDoor, type OpenQuarantineDoor } from '../../spec-support/open-quarantine-door.js';
import type { Evidence } from './evidence/evidence.js';

let quarantine: OpenQuarantineDoor;
let door: OpenApiDoor;

beforeAll(async () => {
  quarantine = await openQuarantineDoor();
  door = quarantine.door;
});
afterAll(() => quarantine.close());

/** Makes two readings of one text: the first becomes an event, the second is refused as ambiguous. */
async function twoReadings(sid: string): Promise<string> {
  const first = await quarantine.setAside(
    sid,
    { receivedAt: at(1) },
    messageParams(sid, 'received', { Body: 'hiErrorCode30007' }),
  );
  await quarantine.replay(first);
  const { rows } = await quarantine.pool.query<{ signature: string }>('SELECT signature FROM events WHERE sid = $1', [
    sid,
  ]);
  const again = { receivedAt: at(9), reason: 'ambiguous', signature: rows[0]!.signature } as const;
  return quarantine.setAside(sid, again, messageParams(sid, 'received', { Body: 'hi', ErrorCode: '30007' }));
}

describe('an event of which another reading was refused', () => {
  it('is said to be ambiguous in timeline, explanation, ticket and evidence, with when and where the other one is', async () => {
    const id = await twoReadings('SM-doubt');
    const otherReading = { at: at(9).toISOString(), quarantineId: id };
    const { body } = await door.get<LookupResource>('/v1/lookup/SM-doubt');
    expect(body.timeline).toMatchObject([
      { type: 'event', errorCode: null, signature: { verdict: 'ambiguous', otherReading } },
      { type: 'refused', id, reason: 'ambiguous' },
    ]);
    expect(body.explanation).toContain('Another reading of the same signed text as that of `received` came in at');
    expect(body.explanation).toContain(`/v1/quarantine/${id}`);
    expect(body.ticketText.replaceAll(/\s+/g, ' ')).toContain('came split into other parameters too');
    const evidence = (await door.get<Evidence>('/v1/lookup/SM-doubt/evidence?format=json')).body;
    expect(evidence.events[0]?.event.signature).toMatchObject({ verdict: 'ambiguous', otherReading });
  });

  it('says nothing of it where there is no other reading', async () => {
    const id = await quarantine.setAside('SM-sure', { receivedAt: at(1) }, messageParams('SM-sure', 'sent'));
    await quarantine.replay(id);
    const { body } = await door.get<LookupResource>('/v1/lookup/SM-sure');
    expect(body.timeline).toMatchObject([{ signature: { verdict: 'verified', otherReading: null } }]);
    expect(body.explanation).not.toContain('reading');
  });

  it('tells two events of one SID from each other that were stored before anything was remembered', async () => {
    const params = { AccountSid: ACCOUNT, Body: 'hi' };
    const one = anEvent('message', 'sent', { sid: 'SM-old', accountSid: ACCOUNT, receivedAt: at(0), params });
    const other = { ...anEvent('message', 'sent', { sid: 'SM-old', accountSid: ACCOUNT, receivedAt: at(5) }) };
    await door.append(one, { ...other, evidence: { ...other.evidence, signature: one.evidence.signature } });
    const { body } = await door.get<LookupResource>('/v1/lookup/SM-old');
    expect(body.timeline).toMatchObject([
      { signature: { otherReading: { at: at(5).toISOString(), quarantineId: null } } },
      { signature: { otherReading: { at: at(0).toISOString(), quarantineId: null } } },
    ]);
  });
});
