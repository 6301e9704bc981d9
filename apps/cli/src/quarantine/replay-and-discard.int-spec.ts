import { ListenForAppends } from '@sidetrack/event-store';
import { listQuarantined } from '@sidetrack/intake';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { anArrival, RECEIVED_AT } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { ACCOUNT, messageParams } from '../../../../test/support/provider.js';
import { openQuarantineRig, type QuarantineRig } from '../../spec-support/quarantine-rig.js';
import type { Given } from '../../spec-support/run-verb.js';

const SOON = { timeout: 20_000 };

let rig: QuarantineRig;

beforeAll(async () => {
  rig = await openQuarantineRig();
});
beforeEach(() => rig.empty());
afterAll(() => rig.close());

describe('quarantine replay', () => {
  it('says how many it will be, replays them, and exits with 0 when all became events', async () => {
    const ids = [
      await rig.setAside('m-1'),
      await rig.setAside('m-2', { receivedAt: new Date(RECEIVED_AT.getTime() + 1) }),
    ];
    const { code, out, err } = await rig.replay([], { reason: 'invalid' });
    expect(err).toBe('To be replayed: 2 entries waiting with the reason invalid.\n2 of 2 are events now.\n');
    expect(out).toBe(`${ids[0]}  stored    message m-1 sent\n${ids[1]}  stored    message m-2 sent\n`);
    expect(code).toBe(0);
    const events = await rig.pool.query<{ received_at: Date }>(`SELECT received_at FROM events WHERE sid = 'm-1'`);
    expect(events.rows).toEqual([{ received_at: RECEIVED_AT }]);
    const again = await rig.replay([ids[0]!], {});
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('replayed before')]);
  });

  it('wakes the readers of the feed', async () => {
    let heard = 0;
    const listening = new ListenForAppends({
      connect: () => new pg.Client({ connectionString: rig.databaseUrl }),
      onAppend: () => void (heard += 1),
      onLost: () => undefined,
    });
    listening.start();
    onTestFinished(() => listening.stop());
    // The output also says that the door listens.
    await vi.waitFor(() => expect(heard).toBe(1), SOON);
    const id = await rig.setAside('m-woken');
    expect((await rig.replay([id], {})).out).toContain('stored    message m-woken sent');
    await vi.waitFor(() => expect(heard).toBe(2), SOON);
  });

  it('exits with 1 when something stays where it is', async () => {
    const [fine, odd] = [await rig.setAside('m-3'), await rig.setAsideOdd('m-odd')];
    const { code, out } = await rig.replay([fine, odd], {});
    expect(code).toBe(1);
    expect(out).toContain(`${odd}  refused   invalid: This is not a callback about a message`);
  });

  it('does nothing when a person says no, and does not ask with --yes', async () => {
    const id = await rig.setAside('m-4');
    const no = { ask: () => Promise.resolve(false) };
    expect(await rig.replay([id], {}, no)).toMatchObject({ code: 1, out: '' });
    expect(await rig.replay([id], { yes: true }, no)).toMatchObject({ code: 0 });
  });

  it('exits with 2 without ids and reason, with both, and for a door that is none', async () => {
    const id = await rig.setAside('m-5');
    for (const asked of [
      await rig.replay([], {}),
      await rig.replay([id], { reason: 'invalid' }),
      await rig.replay([id], { sid: 'm-5' }),
      await rig.replay([id], { door: 'faxes' }),
    ]) {
      expect(asked.code).toBe(2);
    }
  });

  it('works on all that name one SID, and on those of a reason among them', async () => {
    const one = await rig.setAside('m-sid');
    const other = await rig.setAside('m-other');
    expect(await rig.replay([], { sid: 'm-sid', reason: 'unreadable' })).toMatchObject({
      code: 0,
      err: 'To be replayed: 0 entries waiting with the reason unreadable that name m-sid.\n0 of 0 are events now.\n',
    });
    const { code, out } = await rig.replay([], { sid: 'm-sid' });
    expect({ code, out }).toEqual({ code: 0, out: `${one}  stored    message m-sid sent\n` });
    expect((await rig.discard([], { sid: 'm-other' })).err).toContain('that name m-other.\n1 of 1 discarded.');
    expect((await listQuarantined(rig.pool, { state: 'discarded' }, 10)).entries.map(({ id }) => id)).toEqual([other]);
  });

  it('tells the same as one JSON object', async () => {
    const [fine, odd] = [await rig.setAside('m-json'), await rig.setAsideOdd('m-json-odd')];
    const { code, out } = await rig.replay([fine, odd], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      asked: 2,
      done: 1,
      replays: [
        { id: fine, result: 'stored', kind: 'message', sid: 'm-json', status: 'sent' },
        { id: odd, result: 'refused', code: 'invalid' },
      ],
    });
  });

  it('verifies samples of wrong signatures anew once the key is there', async () => {
    await keepAsSample(rig.pool, anArrival(messageParams('m-new-key', 'sent'), { key: 'new key' }));
    const again = (given: Given = {}) => rig.replay([], { reason: 'signature' }, given);
    expect((await again()).code).toBe(1);
    const mended = { variables: { ...rig.variables(), SIGNING_KEYS: `${ACCOUNT}=new key` } };
    expect(await again(mended)).toMatchObject({ code: 0, out: expect.stringContaining('stored') });
  });
});

describe('quarantine discard', () => {
  it('marks what waits, leaves it there, and exits with 1 when something did not wait', async () => {
    const [one, other] = [await rig.setAside('m-6'), await rig.setAside('m-7')];
    expect(await rig.discard([], { reason: 'invalid' })).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 of 2 discarded.'),
    });
    const { entries } = await listQuarantined(rig.pool, { state: 'discarded' }, 10);
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set([one, other]));
    expect(await rig.discard([one], {})).toMatchObject({ code: 1, out: `${one}  was not waiting\n` });
    const third = await rig.setAside('m-third');
    const { code, out } = await rig.discard([one, third], { json: true });
    expect([code, JSON.parse(out)]).toEqual([1, { discarded: [third], notWaiting: [one] }]);
  });
});
