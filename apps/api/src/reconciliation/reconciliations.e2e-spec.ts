import type { AnswerOf, LookupResource, MessageResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStandInProvider, type StandInProvider } from '../../../../test/stand-in-provider/index.js';
import { ACCOUNT, anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, TOKENS, type Answer, type OpenApiDoor } from '../../spec-support/open-api-door.js';
import type { ReconciliationResource, WholeReconciliationResource } from './reconciliation-resource.js';

const HOUR_MS = 3_600_000;
const NOW = new Date('2026-03-20T15:00:00.000Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS);
const SECRET = 'a-secret-of-the-provider';

let door: OpenApiDoor;
let provider: StandInProvider;

const report = (kind: 'message' | 'call', sid: string, status: string, hours: number): void => {
  const [sidName, statusName] = kind === 'message' ? ['MessageSid', 'MessageStatus'] : ['CallSid', 'CallStatus'];
  const params = {
    AccountSid: ACCOUNT,
    [sidName]: sid,
    [statusName]: status,
    From: '+15550100001',
    To: '+15550100002',
  };
  provider.state.report(kind, params, ago(hours));
};

beforeAll(async () => {
  provider = await openStandInProvider({ dialect: 'signalwire', accountSid: ACCOUNT, user: ACCOUNT, secret: SECRET });
  const access = {
    accountSid: ACCOUNT,
    user: ACCOUNT,
    secret: SECRET,
    baseUrl: provider.url,
    dialect: 'signalwire' as const,
  };
  door = await openApiDoor({ providerAccess: [access] });
  door.setNow(NOW);
  for (const [sid, ends] of [
    ['m-lost', 'delivered'],
    ['m-told', 'delivered'],
    ['m-elsewhere', 'undelivered'],
    ['m-unheard', 'delivered'],
    ['m-asked', 'failed'],
  ] as const) {
    report('message', sid, 'sent', 5);
    report('message', sid, ends, 4);
  }
  await door.append(
    anEvent('message', 'sent', { sid: 'm-lost', receivedAt: ago(5) }),
    anEvent('message', 'sent', { sid: 'm-told', receivedAt: ago(5) }),
    anEvent('message', 'delivered', { sid: 'm-told', receivedAt: ago(4) }),
    anEvent('message', 'sent', { sid: 'm-elsewhere', receivedAt: ago(5) }),
    anEvent('message', 'delivered', { sid: 'm-elsewhere', receivedAt: ago(4) }),
    // Too young to be asked for by the clock.
    anEvent('message', 'sent', { sid: 'm-asked', receivedAt: ago(0.2) }),
    anEvent('message', 'sent', { sid: 'm-deleted', receivedAt: ago(0.2) }),
  );
});
afterAll(async () => {
  await door.close();
  await provider.close();
});

async function post<Body = Record<string, unknown>>(path: string, body?: unknown, key?: string): Promise<Answer<Body>> {
  const response = await fetch(`${door.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKENS[0]!.token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Body, headers: response.headers };
}

const message = async (sid: string): Promise<AnswerOf<typeof MessageResource>> =>
  (await door.get<AnswerOf<typeof MessageResource>>(`/v1/messages/${sid}`)).body;

const SOON = { timeout: 30_000, interval: 50 };

const ended = (path: string): Promise<WholeReconciliationResource> =>
  vi.waitFor(async () => {
    const { body } = await door.get<WholeReconciliationResource>(path);
    expect(body.state).toBe('done');
    return body;
  }, SOON);

describe('asking the provider for one SID', () => {
  it('fills in the end that was not called back, and says what only the provider said', async () => {
    const { status, body } = await post('/v1/reconciliations/ask', { sid: ' "m-asked" ' });

    expect([status, body]).toEqual([
      200,
      {
        kind: 'message',
        sid: 'm-asked',
        accountSid: ACCOUNT,
        askedAt: NOW.toISOString(),
        finding: 'lost',
        word: 'failed',
        isNews: true,
        problem: null,
      },
    ]);
    expect(await message('m-asked')).toMatchObject({
      status: 'failed',
      observed: ['failed'],
      discrepancy: { class: 'callback-lost' },
    });
    expect((await post('/v1/reconciliations/ask', { sid: 'm-asked' })).body).toMatchObject({
      finding: 'lost',
      isNews: false,
    });
  });

  it('tells what the provider does not have from what nobody can say', async () => {
    expect((await post('/v1/reconciliations/ask', { sid: 'm-deleted' })).body).toMatchObject({ finding: 'gone' });
    expect((await message('m-deleted')).discrepancy?.class).toBe('gone-at-provider');

    provider.knobs.wrongCredentials = true;
    const { body } = await post('/v1/reconciliations/ask', { sid: 'm-lost' });
    provider.knobs.wrongCredentials = false;
    expect(body).toMatchObject({ finding: null, isNews: false, problem: { reason: 'credentials' } });
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('needs kind and account where nothing is known of the SID', async () => {
    expect((await post('/v1/reconciliations/ask', { sid: 'm-nowhere' })).status).toBe(404);
    const asked = { sid: 'm-nowhere', kind: 'message', accountSid: ACCOUNT };
    expect((await post('/v1/reconciliations/ask', asked)).body).toMatchObject({ finding: 'undecided' });
  });

  it('is refused for an account that nobody may ask about', async () => {
    const { status, body } = await post('/v1/reconciliations/ask', { sid: 'x1', kind: 'call', accountSid: 'AC-other' });

    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:sidetrack:problem:no-provider-access' });
  });
});

describe('a reconciliation', () => {
  it('runs in the background, and its location tells what each list of a day said', async () => {
    const { status, body, headers } = await post<ReconciliationResource>('/v1/reconciliations', { since: '1d' }, 'one');
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/reconciliations/${body.id}`);
    const run = await ended(headers.get('location')!);

    expect(run).toMatchObject({
      askedBy: 'support',
      dryRun: false,
      since: '2026-03-19',
      until: '2026-03-21',
      problems: [],
    });
    expect(run.totals).toMatchObject({
      sweeps: 6,
      complete: 6,
      seen: 5,
      confirmed: 1,
      lost: 2,
      unknown: 1,
      disagreeing: 1,
    });
    expect((await message('m-lost')).discrepancy?.class).toBe('callback-lost');
    expect((await message('m-elsewhere')).discrepancy?.class).toBe('disagrees');
    expect(await message('m-unheard')).toMatchObject({ status: 'delivered', discrepancy: { class: 'unknown-here' } });
    expect((await message('m-told')).discrepancy).toBeNull();
  });

  it('begins and ends no silence of the callbacks, for the provider was asked when we chose to', async () => {
    const { body } = await door.get<AnswerOf<typeof LookupResource>>('/v1/lookup/m-lost');
    const observed = body.timeline.at(-1);

    expect(observed).toMatchObject({ origin: 'reconciliation', gap: false });
    expect(body.gaps.join()).not.toContain('passed between');
  });

  it('is one however often it is asked for with one key, and none other has that key', async () => {
    const again = await post<ReconciliationResource>('/v1/reconciliations', { since: '1d' }, 'one');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await post('/v1/reconciliations', { since: '2d' }, 'one')).status).toBe(409);
    const { body } = await door.get<{ data: ReconciliationResource[] }>('/v1/reconciliations');
    const asked = body.data.filter(({ askedBy }) => askedBy === 'support');
    expect(asked.map(({ id }) => id)).toEqual([again.body.id]);
  });

  it('counts in a dry run, and stores nothing', async () => {
    report('message', 'm-dry', 'delivered', 3);
    door.setNow(new Date(NOW.getTime() + 60_000));
    const { headers } = await post('/v1/reconciliations', { dryRun: true, kind: ['message'] });
    const run = await ended(headers.get('location')!);

    expect(run).toMatchObject({ dryRun: true, kinds: ['message'], totals: { unknown: 2 } });
    expect((await door.get('/v1/messages/m-dry')).status).toBe(404);
  });

  it('leads to the rate of lost callbacks by account and day', async () => {
    const { body } = await door.get<{ isAsking: boolean; data: Record<string, unknown>[] }>('/v1/audit/lost-callbacks');

    expect(body.isAsking).toBe(true);
    expect(body.data.find(({ kind, day }) => kind === 'message' && day === '2026-03-20')).toMatchObject({
      accountSid: ACCOUNT,
      seen: 6,
      lost: 2,
      unknown: 2,
      lossRate: 4 / 6,
    });
    const isAsking = async (account: string): Promise<boolean> =>
      (await door.get<{ isAsking: boolean }>(`/v1/audit/lost-callbacks?accountSid=${account}`)).body.isAsking;
    expect([await isAsking(ACCOUNT), await isAsking('AC-other')]).toEqual([true, false]);
  });

  it('says what is wrong with the provider, in itself and in readiness, and is ready all the same', async () => {
    provider.knobs.forbidden = true;
    door.setNow(new Date(NOW.getTime() + 120_000));
    const { headers } = await post('/v1/reconciliations', { since: '0d' });
    const run = await ended(headers.get('location')!);

    expect(run.totals.complete).toBe(0);
    expect(run.problems.every((problem) => problem.includes(ACCOUNT) && problem.includes('403'))).toBe(true);
    const ready = await vi.waitFor(async () => {
      const { body } = await door.get<{ info: Record<string, unknown> }>('/health/ready');
      expect(body.info['reconciliation']).toMatchObject({ status: 'up', message: expect.stringContaining('403') });
      return body;
    }, SOON);
    provider.knobs.forbidden = false;
    expect(JSON.stringify([run, ready])).not.toContain(SECRET);
  });

  it.each([
    [{ since: '2027-01-01' }, '/since'],
    [{ since: '500d' }, '/since'],
    [{ kind: 'fax' }, '/kind'],
    [{ dryRun: 'yes' }, '/dryRun'],
    [{ dry: true }, '/dry'],
    [[], ''],
  ])('of %j is refused with a pointer to what is wrong', async (asked, pointer) => {
    const { status, body } = await post('/v1/reconciliations', asked);

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer }] });
  });

  it('is a 404 where there is none', async () => {
    expect((await door.get('/v1/reconciliations/5b1f6c2e-0000-4000-8000-000000000006')).status).toBe(404);
    expect((await door.get('/v1/reconciliations/x')).status).toBe(404);
  });
});
