import { connectAsService } from '@sidetrack/database';
import { createLogger } from '@sidetrack/observability';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { messageParams, SIGNING_KEY } from '../../../../test/support/provider.js';
import { anArrival, aRefusedCallback, RECEIVED_AT, SIGNING } from '../../spec-support/an-arrival.js';
import { createSetAside, createSignatureSampler, findQuarantined, listQuarantined, quarantineIdOf } from './index.js';

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.url, { max: 2 });
});
beforeEach(() => pool.query('DELETE FROM quarantine'));
afterAll(async () => {
  await pool.end();
  await database.close();
});

const logger = createLogger('test', 'silent');

/** A sampler whose clock stands still until it is set. */
function aSampler(limits = {}, over: Pool = pool) {
  const clock = { ms: 1_000 };
  const sampler = createSignatureSampler({ pool: over, ...SIGNING, logger, limits, now: () => clock.ms });
  return { ...sampler, clock };
}

const wrong = (sid: string, receivedAt = RECEIVED_AT) =>
  anArrival(messageParams(sid, 'sent'), { key: 'somebody else', receivedAt });

const samples = async () => (await listQuarantined(pool, { reason: 'signature' }, 1_000)).entries;

describe('a request with a wrong signature', () => {
  it('is kept with an explanation, without evidence and without any key', async () => {
    const { sample, settled } = aSampler();
    sample(anArrival(messageParams('m-http', 'sent'), { base: 'http://hooks.example.test' }), 'wrong');
    await settled();
    const [entry] = await samples();
    const found = await findQuarantined(pool, entry!.id);
    expect(found).toMatchObject({
      reason: 'signature',
      receivedAt: RECEIVED_AT,
      evidence: null,
      explanation: { finding: 'other-url', signedUrl: 'http://hooks.example.test/callbacks/messages' },
      detail: expect.stringContaining('PUBLIC_URL says https://hooks.example.test'),
    });
    expect(JSON.stringify(found)).not.toContain(SIGNING_KEY);
  });

  it('is counted by door and fault also when it is not kept', async () => {
    const { sample, counts, settled } = aSampler();
    for (const n of [1, 2, 3]) sample(wrong(`m-${n}`), 'wrong');
    sample(anArrival({ CallSid: 'c-1' }, { door: 'call', signature: null }), 'missing');
    await settled();
    expect(Object.fromEntries(counts)).toEqual({ 'message wrong': 3, 'call missing': 1 });
    expect(await samples()).toHaveLength(1);
  });

  it('is kept again only after a while, and what has no signature more rarely', async () => {
    const { sample, settled, clock } = aSampler();
    const keep = async (sid: string, fault: 'wrong' | 'missing'): Promise<number> => {
      sample(anArrival(messageParams(sid, 'sent'), { signature: fault === 'missing' ? null : 'x' }), fault);
      await settled();
      return (await samples()).length;
    };
    expect([await keep('m-1', 'wrong'), await keep('m-2', 'wrong'), await keep('m-3', 'missing')]).toEqual([1, 1, 2]);
    clock.ms += 1_000;
    expect([await keep('m-4', 'wrong'), await keep('m-5', 'missing')]).toEqual([3, 3]);
  });

  it('pushes out the oldest beyond what may be kept, and nothing that is authentic', async () => {
    const authentic = await createSetAside(pool)(aRefusedCallback('m-1', { receivedAt: new Date(0) }));
    const { sample, settled, clock } = aSampler({ maxKept: 3 });
    for (const n of [1, 2, 3, 4, 5]) {
      clock.ms += 1_000;
      sample(wrong(`m-${n}`, new Date(RECEIVED_AT.getTime() + n)), 'wrong');
      await settled();
    }
    expect((await samples()).map(({ receivedAt }) => receivedAt.getTime() - RECEIVED_AT.getTime())).toEqual([5, 4, 3]);
    expect(await findQuarantined(pool, authentic)).not.toBeNull();
  });

  it('is kept without the end of a long body, and says how long it was', async () => {
    const { sample, settled } = aSampler();
    sample(anArrival(messageParams('m-long', 'sent', { Body: 'x'.repeat(40_000) }), { signature: 'x' }), 'wrong');
    await settled();
    const [entry] = await samples();
    const found = await findQuarantined(pool, entry!.id);
    expect(found).toMatchObject({ isCut: true });
    expect(found!.rawBody).toHaveLength(16 * 1024);
    expect(found!.bodyBytes).toBeGreaterThan(40_000);
  });

  it('never takes the place of an authentic one that says the same', async () => {
    const { sample, settled } = aSampler();
    sample(wrong('m-1'), 'wrong');
    await settled();
    const refused = aRefusedCallback('m-1');
    expect(await createSetAside(pool)(refused)).toBe(quarantineIdOf(refused));
    expect((await findQuarantined(pool, quarantineIdOf(refused)))?.reason).toBe('invalid');
    expect(await samples()).toHaveLength(1);
  });

  it('is passed over without a word while the database is away', async () => {
    const away = connectAsService('postgres://nobody@127.0.0.1:1/none', { connectionTimeoutMillis: 1_000 });
    const { sample, settled, counts } = aSampler({}, away);
    expect(sample(wrong('m-1'), 'wrong')).toBeUndefined();
    await expect(settled()).resolves.toBeUndefined();
    expect(counts.get('message wrong')).toBe(1);
    await away.end();
  });
});
