import { askAboutOne, dayOf, takeTurn } from '@sidetrack/reconciliation';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStandInProvider } from '../stand-in-provider/index.js';
import { NOW, RANGE, ReconciliationScene, SECRET } from '../support/reconciliation-scene.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const after = (ms: number): Date => new Date(NOW.getTime() + ms);

let scene: ReconciliationScene;
beforeAll(async () => {
  scene = await ReconciliationScene.open();
});
afterAll(() => scene.close());
beforeEach(() => scene.renew('signalwire'));

const range = { since: dayOf(before(0)), until: RANGE.until };

describe('nothing is concluded', () => {
  it('of an end that is younger than five minutes', async () => {
    scene.happen('m1', 'sent', before(HOUR_MS));
    scene.happen('m1', 'delivered', before(4 * MINUTE_MS + 59_000));
    await scene.callBack('m1', 'sent', before(HOUR_MS));
    expect((await scene.reconcile({ range })).totals).toMatchObject({ lost: 0, undecided: 1 });
    scene.now = after(1_000);

    expect((await scene.reconcile({ range })).totals).toMatchObject({ lost: 1, undecided: 0 });
    expect(await scene.observations()).toEqual(['message m1 delivered']);
  });

  it('of a 404 for what was called back less than five minutes ago', async () => {
    await scene.callBack('m1', 'sent', before(4 * MINUTE_MS + 59_000));
    expect((await scene.reconcile({ range })).openCounts).toMatchObject({ gone: 0, undecided: 1 });
    scene.now = after(1_000);

    expect((await scene.reconcile({ range })).openCounts).toMatchObject({ gone: 1 });
    expect(await scene.message('m1')).toMatchObject({ gone_at: scene.now.toISOString(), final: false });
  });

  it('of an earlier status at the provider, before it has stayed so for a day', async () => {
    scene.happen('m1', 'sent', before(HOUR_MS));
    await scene.callBack('m1', 'delivered', before(HOUR_MS));
    for (const at of [0, HOUR_MS, 24 * HOUR_MS - 1_000]) {
      scene.now = after(at);
      expect((await scene.reconcile({ range })).totals).toMatchObject({ disagreeing: 0, undecided: 1 });
    }
    expect(await scene.observations()).toEqual([]);
    scene.now = after(24 * HOUR_MS);

    expect((await scene.reconcile({ range })).totals).toMatchObject({ disagreeing: 1 });
    expect(await scene.message('m1')).toMatchObject({ status: 'delivered', behind_at: scene.now.toISOString() });
  });

  it('of copies that are behind now and then', async () => {
    scene.happen('m1', 'sent', before(2 * HOUR_MS));
    scene.happen('m1', 'delivered', before(HOUR_MS));
    await scene.callBack('m1', 'sent', before(2 * HOUR_MS));
    await scene.callBack('m1', 'delivered', before(HOUR_MS));
    for (const [hour, isBehind] of [
      [0, true],
      [12, false],
      [25, true],
      [30, true],
    ] as const) {
      scene.now = after(hour * HOUR_MS);
      scene.standIn.knobs.hiddenUntil = new Map(isBehind ? [['m1', after(100 * HOUR_MS)]] : []);
      expect((await scene.reconcile({ range })).totals).toMatchObject({ disagreeing: 0 });
    }
    expect(await scene.observations()).toEqual([]);
  });

  it('of a row that only the log has, before it has stood there for a day', async () => {
    scene.happen('relay', 'sent', before(23 * HOUR_MS));
    scene.happen('relay', 'delivered', before(HOUR_MS));
    scene.standIn.knobs.onlyInLog.add('relay');
    const since = { since: dayOf(before(23 * HOUR_MS)), until: RANGE.until };
    expect((await scene.reconcile({ range: since })).totals).toMatchObject({ unknown: 0, undecided: 1 });
    scene.now = after(HOUR_MS);

    expect((await scene.reconcile({ range: since })).totals).toMatchObject({ unknown: 1 });
    expect(await scene.observations()).toEqual(['message relay delivered']);
  });

  it('of one resource that cannot be read, and of all others the same as without it', async () => {
    const { state } = scene.standIn;
    for (const sid of ['m1', 'm2', 'm3']) {
      scene.happen(sid, 'delivered', before(HOUR_MS));
      await scene.callBack(sid, 'sent', before(2 * HOUR_MS));
    }
    const { status, createdAt } = state.find('message', 'm1')!;
    state.put('message', { sid: 'm1', status, createdAt, rest: { status: 7, sid: null } });
    const ended = await scene.reconcile({ range });

    expect(ended).toMatchObject({
      state: 'done',
      problems: [],
      totals: { complete: 3, sweeps: 3, undecided: 1, lost: 2 },
    });
    expect(await scene.observations()).toEqual(['message m2 delivered', 'message m3 delivered']);
    scene.now = after(HOUR_MS);
    expect((await scene.reconcile({ range: null })).openCounts).toMatchObject({ seen: 1, undecided: 1 });
  });
});

describe('what was before the first callback', () => {
  beforeEach(async () => {
    for (const [place, days] of [4, 3, 2, 1].entries()) {
      scene.happen(`m${place}`, 'delivered', before(days * 24 * HOUR_MS));
    }
    await scene.callBack('m2', 'delivered', before(48 * HOUR_MS));
  });

  it('is filled in without a discrepancy up to the day of that callback, and is missing after it', async () => {
    const ended = await scene.reconcile({ purpose: 'backfill' });
    const observed = await Promise.all(
      ['m0', 'm1', 'm2', 'm3'].map(async (sid) => (await scene.message(sid))?.['observed']),
    );

    expect(observed).toEqual([
      ['seen', 'delivered', 'history'],
      ['seen', 'delivered', 'history'],
      null,
      ['seen', 'delivered'],
    ]);
    expect(ended.totals).toMatchObject({ seen: 4, confirmed: 3, unknown: 1, lost: 0 });
    const again = await scene.reconcile({ purpose: 'backfill' });
    expect(again.totals).toMatchObject({ seen: 4, confirmed: 3, unknown: 1, lost: 0 });
  });

  it('counts when somebody asks for those days otherwise: that no callback came is the answer then', async () => {
    expect((await scene.reconcile()).totals).toMatchObject({ confirmed: 1, unknown: 3 });
  });

  it('is gone on with after a stop, and no page is read twice but the one that was stopped at', async () => {
    for (let place = 0; place < 60; place += 1) scene.happen(`b${place}`, 'delivered', before(96 * HOUR_MS));
    const id = await scene.add({ kinds: ['message'], purpose: 'backfill' });
    let pages = 0;
    for (const most of [2, 3, 100]) {
      const stopping = new AbortController();
      const onPage = (): void => ((pages += 1) % most === 0 ? stopping.abort() : undefined);
      await takeTurn({ ...scene.options(), onPage }, stopping.signal);
    }
    const { state, totals, sweeps } = await scene.read(id);

    expect([state, totals.seen, totals.complete]).toEqual(['done', 64, sweeps.length]);
    // Two lists are due by the clock meanwhile, which does not wait for what fills in the past.
    expect(scene.standIn.requests.filter(({ path }) => path.endsWith('/logs'))).toHaveLength(sweeps.length + 2 + 2);
  });
});

describe('a provider that gives no answer', () => {
  beforeEach(async () => {
    scene.happen('m1', 'delivered', before(HOUR_MS));
    scene.happen('m2', 'delivered', before(HOUR_MS));
    await scene.callBack('m1', 'sent', before(2 * HOUR_MS));
  });

  const turns = async (id: string): ReturnType<ReconciliationScene['read']> => {
    for (let turn = 0; turn < 6; turn += 1) {
      await takeTurn({ ...scene.options(), mostPages: 8 }, new AbortController().signal);
    }
    return await scene.read(id);
  };

  it.each([
    ['whose credentials fail', { wrongCredentials: true }, /HTTP 401/, 6],
    ['that forbids it', { forbidden: true }, /HTTP 403/, 7],
    ['whose list names itself as its next page', { neverEnds: 'same' }, /never end/, 24],
    ['whose list begins anew behind its last page', { neverEnds: 'onward' }, /no end after 8 pages/, 26],
    ['that answers with a page for people', { unreadable: 'html' }, /not JSON/, 22],
    ['that is out of order', { failEvery: 1 }, /HTTP 503/, 90],
    ['that asks for fewer requests', { throttleEvery: 1 }, /HTTP 429/, 90],
  ] as const)('%s is a line, and is asked no more than helps', async (_, knobs, line, most) => {
    Object.assign(scene.standIn.knobs, knobs);
    const { state, problems, totals, sweeps } = await turns(await scene.add({ range }));

    expect(state).toBe('done');
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(line);
    expect(JSON.stringify([problems, sweeps])).not.toContain(SECRET);
    expect(totals.complete).toBe(0);
    expect(scene.standIn.requests.length).toBeLessThanOrEqual(most);
    expect((await scene.message('m1'))?.['gone_at']).toBeNull();
    // What a page says holds, whatever follows it.
    expect(await scene.observations()).toEqual(
      'neverEnds' in knobs ? ['message m1 delivered', 'message m2 delivered'] : [],
    );
  });

  it.each([
    ['nextPageHost', 'next page'],
    ['redirectTo', 'redirect'],
  ] as const)('and leads elsewhere by %s is a line, and nobody is asked elsewhere', async (knob, words) => {
    const { accountSid, dialect } = scene.standIn.state;
    const elsewhere = await openStandInProvider({ dialect, accountSid, user: accountSid, secret: SECRET });
    for (let place = 0; place < 30; place += 1) scene.happen(`b${place}`, 'delivered', before(2 * HOUR_MS));
    scene.standIn.knobs[knob] = knob === 'redirectTo' ? `${elsewhere.url}/api` : elsewhere.url;
    const { state, problems, sweeps } = await scene.reconcile({ range, kinds: ['message'], openEnds: false });
    await elsewhere.close();

    expect([state, problems.length]).toEqual(['done', 1]);
    expect(problems[0]).toContain(words);
    expect(sweeps).toMatchObject([{ complete: false, problem: { reason: 'other-host' } }]);
    expect(elsewhere.requests).toEqual([]);
  });

  it.each([400, 404] as const)(
    'to a second page but %i is a line, after one more try from the first',
    async (status) => {
      for (let place = 0; place < 30; place += 1) scene.happen(`b${place}`, 'delivered', before(2 * HOUR_MS));
      scene.standIn.knobs.laterPages = status;
      const { problems, sweeps } = await scene.reconcile({ range, kinds: ['message'], openEnds: false });
      const lists = scene.standIn.requests.filter(({ path }) => path.endsWith('/logs'));

      expect(problems).toEqual([expect.stringContaining(`HTTP ${status}`)]);
      expect(sweeps).toMatchObject([{ complete: false, finishedAt: NOW }]);
      expect(lists.map((asked) => asked.status)).toEqual([200, status, 200, status]);
    },
  );

  it('as the account is not there is a line, and what is known of it is not gone', async () => {
    await scene.renew('twilio');
    const accountSid = `AC${'1'.repeat(32)}`;
    const provider = { ...scene.provider, accountSid, reader: scene.openReader({}, accountSid) };
    await scene.callBack('m1', 'sent', before(2 * HOUR_MS), accountSid);
    scene.provider = provider;
    const { problems, totals } = await scene.reconcile({ range });

    expect(problems.length).toBeGreaterThan(0);
    expect(totals.complete).toBe(0);
    expect(await scene.message('m1')).toMatchObject({ status: 'sent', gone_at: null });
    const work = { ...scene.options(), isDryRun: false, signal: new AbortController().signal };
    expect(await askAboutOne(provider, 'message', 'm1', work)).toMatchObject({ ok: false });
    expect((await scene.message('m1'))?.['gone_at']).toBeNull();
  });
});
