import type { CallbackEvent } from '@sidetrack/domain';
import type { AbsenceResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { AuditPage } from './audit-page.js';

const HOUR_S = 3_600;
const NEW_ACCOUNT = '6bfbbe86-0000-4000-8000-000000000050';
const hours = (count: number): Date => at(count * HOUR_S);

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(hours(100));
  // Two accounts from which something comes every hour, of one for three weeks until hour 90, of the other from hour 60
  // on; the longest pause of the first was of three hours. Of the third nothing is known.
  const everyHour = (from: number, accountSid: string): CallbackEvent[] =>
    Array.from({ length: 91 - from }, (_, index) =>
      anEvent('message', 'queued', { sid: `m${from}-${index}`, receivedAt: hours(from + index), accountSid }),
    );
  const regular = [
    ...everyHour(90 - 21 * 24, ACCOUNT).filter((_, index) => index !== 100 && index !== 101),
    ...everyHour(60, NEW_ACCOUNT),
  ];
  await door.append(
    ...regular,
    anEvent('call', 'ringing', { sid: 'open-1', receivedAt: hours(61), accountSid: OTHER_ACCOUNT }),
    anEvent('call', 'initiated', { sid: 'open-2', receivedAt: hours(60) }),
    anEvent('call', 'initiated', { sid: 'ended', receivedAt: hours(60) }),
    anEvent('call', 'completed', { sid: 'ended', receivedAt: hours(61) }),
    anEvent('call', 'initiated', { sid: 'going-on', receivedAt: hours(90) }),
    anEvent('recording', 'in-progress', { sid: 'r1', receivedAt: hours(62) }),
    anEvent('recording', 'completed', { sid: 'r2', receivedAt: hours(62) }),
    anEvent('message', 'sent', { sid: 'headless', receivedAt: hours(63), accountSid: OTHER_ACCOUNT }),
    anEvent('message', 'unheard-of', { sid: 'unknown', receivedAt: hours(63), accountSid: OTHER_ACCOUNT }),
  );
});
afterAll(() => door.close());

const list = async (query: string) => (await door.get<AuditPage<AbsenceResource>>(`/v1/audit/absences?${query}`)).body;
const namesOf = ({ data }: AuditPage<AbsenceResource>): string[] => data.map((one) => `${one.class} ${one.sid}`);

describe('the absences', () => {
  it('are what has not ended and who has gone silent, the longest missing first, counted', async () => {
    const body = await list('');

    expect(namesOf(body)).toEqual([
      'open-call open-2',
      'open-call open-1',
      'recording-missing r1',
      `account-silent ${ACCOUNT}`,
    ]);
    expect(body.counts).toEqual({ 'open-call': 2, 'recording-missing': 1, 'account-silent': 1 });
    expect(body.next).toBeNull();
  });

  it('are explained with their evidence, and with what to do', async () => {
    const { data } = await list('class=open-call&class=account-silent');

    expect(data[1]).toEqual({
      class: 'open-call',
      kind: 'call',
      sid: 'open-1',
      accountSid: OTHER_ACCOUNT,
      since: hours(61 + 24).toISOString(),
      explanation: expect.stringContaining('First seen at 2026-03-04 01:00:00 UTC, with `ringing` as its last status'),
      next: expect.stringContaining('with the SID'),
    });
    expect(data[2]).toMatchObject({
      kind: 'account',
      since: hours(96).toISOString(),
      explanation:
        'The latest callback of this account came at 2026-03-05 06:00:00 UTC; in the month before, it was never silent for ' +
        'longer than 3 hours, and twice that has passed.',
    });
  });

  it.each([
    ['class=first-status-missing', ['first-status-missing headless', 'first-status-missing open-1']],
    ['class=recording-missing', ['recording-missing r1']],
    [`accountSid=${OTHER_ACCOUNT}`, ['open-call open-1']],
    ['since=15h&class=open-call', ['open-call open-1']],
    ['until=15h&class=open-call', ['open-call open-2']],
    ['since=5h', [`account-silent ${ACCOUNT}`]],
  ])('of %s are %j', async (query, names) => {
    expect(namesOf(await list(query)).toSorted()).toEqual(names.toSorted());
  });

  it('end for an account with its next callback', async () => {
    await door.append(anEvent('message', 'queued', { sid: 'again', receivedAt: hours(99) }));

    expect(namesOf(await list('class=account-silent'))).toEqual([]);
  });

  it('page on without missing or doubling any', async () => {
    const all = namesOf(await list('class=open-call&class=recording-missing&class=first-status-missing'));
    const seen: string[] = [];
    let path: string | undefined =
      '/v1/audit/absences?limit=1&class=open-call&class=recording-missing&class=first-status-missing';
    while (path !== undefined) {
      const { body, headers }: { body: AuditPage<AbsenceResource>; headers: Headers } =
        await door.get<AuditPage<AbsenceResource>>(path);
      seen.push(...namesOf(body));
      path = /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }

    expect(all.length).toBeGreaterThan(4);
    expect(seen).toEqual(all);
  });

  it('refuse a class that there is not, and a cursor of another list', async () => {
    const refused = await door.get('/v1/audit/absences?class=lost&cursor=x');

    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/query/class' }, { pointer: '/query/cursor' }] });
  });
});
