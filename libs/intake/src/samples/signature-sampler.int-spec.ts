import { connectAsService } from '@sidetrack/database';
import { createLogger } from '@sidetrack/observability';
import { SigningKeys } from '@sidetrack/signalwire';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ACCOUNT, messageParams, SIGNING_KEY } from '../../../../test/support/provider.js';
import { anArrival, aRejectedCallback, RECEIVED_AT, SIGNING } from '../../spec-support/an-arrival.js';
import { createSetAside, findQuarantined, listQuarantined, quarantineIdOf } from '../quarantine/index.js';
import { sampleIdOf } from '../quarantine/quarantine-id.js';
import { createSampleExplainer, createSignatureSampler, type SampleLimits } from './index.js';

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.apiUrl, { max: 2 });
});
beforeEach(async () => {
  await pool.query('DELETE FROM quarantine');
  await pool.query('DELETE FROM signature_samples');
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const logger = createLogger('test', 'silent');

interface Given {
  readonly limits?: Partial<SampleLimits>;
  readonly over?: Pool;
  readonly keys?: SigningKeys;
}

/** A sampler that counts what it evicts. */
function aSampler({ limits, over = pool, keys = SIGNING.keys }: Given = {}) {
  const evicted = { samples: 0 };
  const onEvicted = (samples: number): void => void (evicted.samples += samples);
  return { ...createSignatureSampler({ pool: over, ...SIGNING, keys, logger, limits, onEvicted }), evicted };
}

const explainer = () => createSampleExplainer({ pool, explain: SIGNING.explain });

const at = (seconds: number): Date => new Date(RECEIVED_AT.getTime() + seconds * 1_000);

/** What somebody sends who has no key, in every other respect as the provider does. */
const byStranger = (sid: string, receivedAt = RECEIVED_AT) =>
  anArrival(messageParams(sid, 'sent'), { key: 'somebody else', receivedAt });

/** What the provider sends where PUBLIC_URL says https and it was given http. */
const byProvider = (receivedAt = RECEIVED_AT) =>
  anArrival(messageParams('m-genuine', 'sent'), { base: 'http://hooks.example.test', receivedAt });

const samples = async () => (await listQuarantined(pool, { reason: 'signature' }, 1_000)).entries;

const idsKept = async () => (await samples()).map(({ id }) => id);

describe('a request with a wrong signature', () => {
  it('is kept as it came, without evidence, without any key, and without an explanation', async () => {
    const { sample, flush } = aSampler();
    sample(byProvider(), 'wrong');
    await flush();
    const found = await findQuarantined(pool, sampleIdOf(byProvider()));
    expect(found).toMatchObject({
      reason: 'signature',
      receivedAt: RECEIVED_AT,
      rawBody: byProvider().request.rawBody,
      evidence: null,
      explanation: null,
      isExplained: false,
      detail: 'The signature does not match. Why is found out by the private door, or when somebody looks at it.',
      problems: [{ pointer: '', detail: 'the signature is wrong' }],
    });
    expect(JSON.stringify(found)).not.toContain(SIGNING_KEY);
  });

  it('is counted by door and fault also when it is not kept', async () => {
    const { sample, counts, flush } = aSampler();
    for (const n of [1, 2, 3]) sample(byStranger(`m-${n}`), 'wrong');
    sample(anArrival({ CallSid: 'c-1' }, { route: 'call', signature: null }), 'missing');
    sample(anArrival({ CallSid: 'c-1' }, { route: 'call', signature: 'x' }), 'wrong');
    await flush();
    expect(Object.fromEntries(counts)).toEqual({ 'message wrong': 3, 'call missing': 1, 'call malformed': 1 });
  });

  it('is kept without the end of a long body and of a long header, and says how long the body was', async () => {
    const { sample, flush } = aSampler();
    const long = anArrival(messageParams('m-long', 'sent', { Body: 'x'.repeat(40_000) }), { key: 'k' });
    sample({ ...long, headers: { ...long.headers, 'x-forwarded-host': `${'/'.repeat(15_000)}a` } }, 'wrong');
    await flush();
    const [entry] = await samples();
    const found = await findQuarantined(pool, entry!.id);
    expect(found).toMatchObject({ isCut: true, headers: { 'x-forwarded-host': '/'.repeat(1_000) } });
    expect(found!.rawBody).toHaveLength(16 * 1024);
    expect(found!.bodyBytes).toBeGreaterThan(40_000);
    await explainer().explain([entry!.id], 1_000);
    expect((await findQuarantined(pool, entry!.id))?.detail).toMatch(/^Only the first 16384 of its 40\d+ bytes/);
  });

  it('never takes the place of an authentic one that says the same', async () => {
    const { sample, flush } = aSampler();
    sample(byStranger('m-1'), 'wrong');
    await flush();
    const refused = aRejectedCallback('m-1');
    expect(await createSetAside(pool)(refused)).toBe(quarantineIdOf(refused));
    expect((await findQuarantined(pool, quarantineIdOf(refused)))?.reason).toBe('invalid');
    expect(await samples()).toHaveLength(1);
  });

  it('is passed over without a word while the database is away', async () => {
    const away = connectAsService('postgres://nobody@127.0.0.1:1/none', { connectionTimeoutMillis: 1_000 });
    const { sample, flush, counts } = aSampler({ over: away });
    expect(sample(byStranger('m-1'), 'wrong')).toBeUndefined();
    await expect(flush()).resolves.toBeUndefined();
    expect(counts.get('message wrong')).toBe(1);
    await away.end();
  });

  it('is written by itself, the latest of a bucket when its turn has come', async () => {
    const everyMs = { missing: 1, malformed: 1, 'no-key': 1, wrong: 1 };
    const { sample, flush } = aSampler({ limits: { everyMs, pauseMs: 1 } });
    for (let n = 0; n < 50; n += 1) sample(byStranger(`m-${n}`, at(n)), 'wrong');
    const last = sampleIdOf(byStranger('m-49'));
    await expect.poll(idsKept, { timeout: 10_000 }).toContain(last);
    await flush();
  });
});

describe('a set-up that is merely wrong, and 110 requests of strangers', () => {
  const strangers = Array.from({ length: 110 }, (_, n) => `m-${n}`);
  const genuine = sampleIdOf(byProvider());

  /** One after the other, as slowly as the door may write them. */
  async function keepEach(sampler: ReturnType<typeof aSampler>, ...arrivals: ReturnType<typeof byStranger>[]) {
    for (const arrival of arrivals) {
      sampler.sample(arrival, 'wrong');
      await sampler.flush();
    }
  }

  it('keeps its sample when they come after it, in the very same bucket', async () => {
    const sampler = aSampler();
    await keepEach(sampler, byProvider(), ...strangers.map((sid, n) => byStranger(sid, at(n + 1))));
    expect(await idsKept()).toContain(genuine);
    expect(await samples()).toHaveLength(9);
    expect(sampler.evicted.samples).toBe(102);
  });

  it('keeps its sample when they come before it', async () => {
    const sampler = aSampler();
    await keepEach(sampler, ...strangers.map((sid, n) => byStranger(sid, at(n))), byProvider(at(200)));
    expect(await idsKept()).toContain(genuine);
  });

  it('keeps its sample between them once it is explained: a near miss has a place that no stranger can take', async () => {
    const sampler = aSampler();
    const [before, after] = [strangers.slice(0, 55), strangers.slice(55)];
    await keepEach(sampler, ...before.map((sid, n) => byStranger(sid, at(n))), byProvider(at(100)));
    await explainer().explainNext(10_000);
    await keepEach(sampler, ...after.map((sid, n) => byStranger(sid, at(n + 101))));
    await explainer().explainNext(10_000);
    const found = await findQuarantined(pool, genuine);
    expect(found).toMatchObject({
      explanation: { finding: 'other-url', signedUrl: 'http://hooks.example.test/callbacks/messages' },
      detail: expect.stringContaining('PUBLIC_URL says https://hooks.example.test'),
    });
  });

  it('gets its turn to be written while they come in another bucket without a pause', async () => {
    const sampler = aSampler({ limits: { pauseMs: 1 } });
    const { request, ...rest } = byStranger('m-1');
    const unlike = (n: number) => ({ ...rest, request: { ...request, rawBody: Buffer.from(`a=${n}`) } });
    for (const n of strangers.keys()) sampler.sample(unlike(n), 'wrong');
    sampler.sample(byProvider(), 'wrong');
    for (const n of strangers.keys()) sampler.sample(unlike(n + 200), 'wrong');
    await expect.poll(idsKept, { timeout: 10_000 }).toContain(genuine);
    await sampler.flush();
  });

  it('shares no place with what they send about an account without a key, or without any', async () => {
    const sampler = aSampler({ limits: { keptOfBucket: { first: 0, last: 1 } } });
    sampler.sample(byProvider(), 'wrong');
    await sampler.flush();
    for (const [n, sid] of strangers.entries()) {
      sampler.sample(anArrival({ ...messageParams(sid, 'sent'), AccountSid: `a-${n}` }, { key: 'k' }), 'no-key');
      sampler.sample(anArrival({ MessageSid: sid, AccountSid: '' }, { key: 'k' }), 'wrong');
      await sampler.flush();
    }
    expect(await idsKept()).toContain(genuine);
    expect(await samples()).toHaveLength(3);
  });

  it('of one account keeps its sample whatever another account sends', async () => {
    const keys = new SigningKeys([]);
    const sampler = aSampler({ keys, limits: { keptOfBucket: { first: 0, last: 1 } } });
    // As of accounts whose keys were added while the door was open.
    keys.replace([ACCOUNT, 'account-b'].map((accountSid) => ({ accountSid, key: SIGNING_KEY })));
    sampler.sample(byProvider(), 'wrong');
    await sampler.flush();
    for (const sid of strangers) {
      sampler.sample(anArrival({ ...messageParams(sid, 'sent'), AccountSid: 'account-b' }, { key: 'k' }), 'wrong');
      await sampler.flush();
    }
    expect(await idsKept()).toContain(genuine);
  });
});

describe('near misses', () => {
  it('are bounded too: of one finding and key the first and the last stay', async () => {
    const { sample, flush } = aSampler();
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const arrival = anArrival(messageParams(`m-${n}`, 'sent'), {
        base: 'http://hooks.example.test',
        receivedAt: at(n),
      });
      ids.push(sampleIdOf(arrival));
      sample(arrival, 'wrong');
      await flush();
      await explainer().explainNext(1_000);
    }
    expect((await idsKept()).toReversed()).toEqual([ids[0], ...ids.slice(4)]);
  });
});
