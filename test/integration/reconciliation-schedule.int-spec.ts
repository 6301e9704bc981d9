import { takeTurn } from '@sidetrack/reconciliation';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOW, ReconciliationScene } from '../support/reconciliation-scene.js';

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

let scene: ReconciliationScene;
beforeAll(async () => {
  scene = await ReconciliationScene.open();
});
afterAll(() => scene.close());
beforeEach(() => scene.renew('twilio'));

const after = (ms: number): Date => new Date(NOW.getTime() + ms);

/** Takes a turn at each of these times after NOW. Gives at which of them the provider was asked for that path. */
async function askedAt(times: readonly number[], wanted: RegExp): Promise<readonly number[]> {
  const asked: number[] = [];
  for (const time of times) {
    scene.now = after(time);
    scene.standIn.requests.length = 0;
    await takeTurn(scene.options(), new AbortController().signal);
    const paths = scene.standIn.requests.map(({ path, query }) => decodeURIComponent(`${path}?${query}`));
    asked.push(...paths.filter((path) => wanted.test(path)).map(() => time));
  }
  return asked;
}

describe('a resource without an end', () => {
  const AGES = [15 * MINUTE, HOUR, 6 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY];

  beforeEach(async () => {
    scene.happen('SM1', 'sent', NOW);
    await scene.callBack('SM1', 'sent', NOW);
  });

  it('is asked for once at each age, from a quarter of an hour to a week', async () => {
    const times = AGES.flatMap((age) => [age - SECOND, age, age + MINUTE]);

    expect(await askedAt([0, ...times, 9 * DAY], /Messages\/SM1\.json/)).toEqual(AGES);
  });

  it('is asked for once where several of its ages came while nobody asked', async () => {
    expect(await askedAt([13 * HOUR, 13 * HOUR + MINUTE, DAY], /Messages\/SM1\.json/)).toEqual([13 * HOUR, DAY]);
  });

  it('is not asked for any more when its end is known, whoever said so', async () => {
    scene.happen('SM1', 'delivered', NOW);

    expect(await askedAt([15 * MINUTE, HOUR, DAY], /Messages\/SM1\.json/)).toEqual([15 * MINUTE]);
    expect(await scene.message('SM1')).toMatchObject({ status: 'delivered', observed: ['delivered'] });
  });

  it('is asked for though another one cannot be read', async () => {
    const { status, createdAt } = scene.standIn.state.find('message', 'SM1')!;
    scene.standIn.state.put('message', { sid: 'SM0', status, createdAt, rest: { status: null } });
    await scene.callBack('SM0', 'sent', after(-SECOND));

    expect(await askedAt([15 * MINUTE, HOUR], /Messages\/SM1\.json/)).toEqual([15 * MINUTE, HOUR]);
    expect(await askedAt([HOUR + MINUTE], /Messages\/SM0\.json/)).toEqual([]);
  });
});

describe('the list of a day', () => {
  // NOW is 15:00, so the day after ends 33 hours later.
  const end = 33 * HOUR;

  beforeEach(() => scene.callBack('SM1', 'delivered', NOW));

  it('is read an hour, a day and four days after the end of the day, and never before', async () => {
    const due = [end + HOUR, end + DAY, end + 4 * DAY];
    const times = due.flatMap((at) => [at - SECOND, at, at + MINUTE]);

    expect(await askedAt([0, end, ...times, end + 12 * DAY], /Messages\.json.*DateSent=2026-03-21/)).toEqual(due);
  });

  it('of the first callback, and of days before, is left to those who ask for it', async () => {
    expect(await askedAt([HOUR, end, 2 * DAY], /DateSent=2026-03-(20|1\d)/)).toEqual([]);
  });

  it('is left alone for an hour when it could not be read, and so is its account', async () => {
    scene.standIn.knobs.forbidden = true;
    const start = end + HOUR;
    await scene.callBack('SM2', 'sent', after(start - HOUR));
    const times = [0, 1, 14, 15, 16, 45, 59, 60, 61].map((minutes) => start + minutes * MINUTE);
    const asked = await askedAt(times, /DateSent=2026-03-21/);
    scene.standIn.knobs.forbidden = false;

    expect(asked).toEqual([start, start + HOUR]);
    expect(await askedAt([start + 2 * HOUR], /DateSent=2026-03-21/)).toEqual([start + 2 * HOUR]);
    expect(await askedAt([start + 2 * HOUR + MINUTE], /DateSent=2026-03-21/)).toEqual([]);
  });

  it('that somebody else has read whole since is not read again by the clock', async () => {
    scene.now = after(end + HOUR);
    await scene.reconcile({ range: { since: '2026-03-21', until: '2026-03-22' }, openEnds: false });

    expect(await askedAt([end + HOUR + MINUTE, end + DAY], /DateSent=2026-03-21/)).toEqual([end + DAY]);
  });
});

describe('an account that was trouble', () => {
  it('is not asked about its open ends either, while another one is', async () => {
    const other = 'AC-other';
    const reader = scene.openReader({}, other);
    const providers = [scene.provider, { accountSid: other, credential: other, reader }];
    // Three that cannot be read are no matter of single resources.
    for (const sid of ['SM7', 'SM8', 'SM9']) await scene.callBack(sid, 'sent', NOW, other);
    for (const [place, sid] of ['SM1', 'SM2'].entries()) {
      scene.happen(sid, 'sent', NOW);
      await scene.callBack(sid, 'sent', after(place * MINUTE));
    }
    const askedOf = async (account: string, time: number): Promise<number> => {
      scene.now = after(time);
      scene.standIn.requests.length = 0;
      await takeTurn({ ...scene.options(), providers: () => providers }, new AbortController().signal);
      return scene.standIn.requests.filter(({ path }) => path.includes(`/${account}/Messages/`)).length;
    };

    expect(await askedOf(other, 15 * MINUTE)).toBe(3);
    expect(await askedOf(other, 16 * MINUTE)).toBe(0);
    expect(await scene.message('SM2')).toMatchObject({ status: 'sent' });
    expect(scene.standIn.requests.map(({ path }) => path)).toEqual([expect.stringContaining('/Messages/SM2.json')]);
    expect(await askedOf(other, 76 * MINUTE)).toBe(3);
    await reader.close();
  });
});
