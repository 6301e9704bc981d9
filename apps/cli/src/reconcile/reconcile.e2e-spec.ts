import { dayOf } from '@sidetrack/reconciliation';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReconciliationScene, SECRET } from '../../../../test/support/reconciliation-scene.js';
import { runSidetrack } from '../../../../test/support/sidetrack-command.js';
import { runVerb, type VerbOutcome } from '../../spec-support/run-verb.js';
import type { GivenOptions } from '../frame/option.js';
import { BACKFILL } from './backfill.verb.js';
import { RECONCILE } from './reconcile.verb.js';

const HOUR_MS = 3_600_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);

let scene: ReconciliationScene;
beforeAll(async () => {
  scene = await ReconciliationScene.open();
});
afterAll(() => scene.close());

/** Four messages that ended: told, lost, told otherwise and never called back. */
beforeEach(async () => {
  await scene.renew('signalwire');
  for (const sid of ['told', 'lost', 'otherwise', 'unheard']) scene.happen(sid, 'delivered', ago(30));
  await scene.callBack('first', 'delivered', ago(60));
  scene.happen('first', 'delivered', ago(60));
  await scene.callBack('told', 'delivered', ago(30));
  await scene.callBack('lost', 'sent', ago(31));
  await scene.callBack('otherwise', 'undelivered', ago(30));
});

const variables = () => ({
  DATABASE_URL: scene.database.apiUrl,
  PROVIDER_ACCESS: scene.standIn.providerAccess,
  PROVIDER_REQUESTS_PER_MINUTE: '6000',
});

const reconcile = (options: GivenOptions = {}, given: Record<string, string> = variables()): Promise<VerbOutcome> =>
  runVerb(RECONCILE, options, given);

const everything = async (): Promise<unknown> => {
  const tables = ['events', 'messages', 'reconciliations', 'sweeps', 'open_end_questions'];
  const counts = tables.map((table) => scene.pool.query(`SELECT count(*)::int AS count FROM ${table}`));
  return [(await Promise.all(counts)).map(({ rows }) => rows as unknown), await scene.rows()];
};

const FOUND = ['message lost delivered', 'message otherwise delivered', 'message unheard delivered'];

describe('sidetrack reconcile', () => {
  it('prints a line for each day that has anything, stores what is news, and finds nothing new again', async () => {
    const { exitCode, out, err } = await reconcile();

    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/Account +Kind +Day +Seen +Confirmed +Lost +Unknown +Disagrees +Undecided +List/);
    expect(out).toMatch(
      /5 listed on 12 of 12 days: 1 whose end was not called back, 1 that no callback named, 1 that disagree/,
    );
    expect(await scene.observations()).toEqual(FOUND);
    expect((await reconcile()).exitCode).toBe(0);
    expect(await scene.observations()).toEqual(FOUND);
  });

  it('says the same to programs', async () => {
    const { exitCode, out } = await reconcile({ json: true, kind: 'message', since: '3d' });
    const run = JSON.parse(out) as { totals: object; sweeps: { kind: string; pages: number }[] };

    expect(exitCode).toBe(0);
    expect(run).toMatchObject({
      state: 'done',
      problems: [],
      totals: { seen: 5, lost: 1, unknown: 1, disagreeing: 1 },
    });
    expect(run.sweeps.every(({ kind, pages }) => kind === 'message' && pages === 1)).toBe(true);
    expect(out).not.toContain(SECRET);
  });

  it('leaves nothing behind in a dry run, not even rows about itself', async () => {
    const before = await everything();
    const { exitCode, out } = await reconcile({ dryRun: true });

    expect(exitCode).toBe(0);
    expect(out).toMatch(/1 whose end was not called back, 1 that no callback named, 1 that disagree/);
    expect(out).toContain('Nothing was stored.\n');
    expect(await everything()).toEqual(before);
  });

  it('ends with 1 and a line where the provider refuses us', async () => {
    scene.standIn.knobs.wrongCredentials = true;
    const { exitCode, out } = await reconcile();

    expect(exitCode).toBe(1);
    expect(out).toMatch(/Problem: .*does not accept the user and the secret \(HTTP 401/);
    expect(out).not.toContain(SECRET);
    // Once for each kind and each of its lists, as a token may lack the scope of one of them; not for each day.
    expect(scene.standIn.requests.length).toBeLessThanOrEqual(5);
  });

  it('asks nobody without PROVIDER_ACCESS, and says so in one line', async () => {
    const { PROVIDER_ACCESS: _, ...without } = variables();
    const { exitCode, out, err } = await reconcile({}, without);

    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*PROVIDER_ACCESS is not set[^\n]*\n$/);
    expect(scene.standIn.requests).toEqual([]);
  });

  it('that is killed leaves a run that the next one goes on with, to the same end', async () => {
    for (let place = 0; place < 30; place += 1) scene.happen(`more-${place}`, 'delivered', ago(28));
    scene.standIn.knobs.slowMs = 10;
    const killed = runSidetrack(['reconcile'], variables());
    await vi.waitFor(() => expect(scene.standIn.requests.length).toBeGreaterThan(15), { timeout: 60_000, interval: 5 });
    killed.kill('SIGKILL');
    await killed.ended;
    scene.standIn.knobs.slowMs = 0;
    const { exitCode, err } = await reconcile();

    expect(exitCode).toBe(0);
    expect(err).toContain('going on with the run of');
    const more = Array.from({ length: 30 }, (_, place) => `message more-${place} delivered`);
    expect(await scene.observations()).toEqual([...FOUND, ...more].toSorted());
  });
});

describe('sidetrack backfill', () => {
  const from = dayOf(ago(20 * 24));

  it('that is stopped says so, and the same command goes on where it was', async () => {
    scene.happen('ancient', 'delivered', ago(15 * 24));
    scene.standIn.knobs.slowMs = 20;
    const stopped = runSidetrack(['backfill', '--from', from], variables());
    await vi.waitFor(() => expect(scene.standIn.requests.length).toBeGreaterThan(8), { timeout: 60_000, interval: 5 });
    stopped.kill('SIGTERM');

    expect(await stopped.ended).toBe(1);
    expect(stopped.output()).toContain('Stopped before its end; the same command goes on.');
    scene.standIn.knobs.slowMs = 0;
    const { exitCode, out, err } = await runVerb(BACKFILL, { from }, variables());
    expect([exitCode, err]).toEqual([0, expect.stringContaining('going on with the run of')]);
    expect(out).toMatch(/6 listed on 63 of 63 days/);
    const lists = scene.standIn.requests
      .map(({ path, query }) => `${path}?${query}`)
      .filter((url) => !url.endsWith('?'));
    expect([new Set(lists).size, lists.length - 63]).toEqual([63, expect.toSatisfy((again: number) => again <= 1)]);
    expect(await scene.message('ancient')).toMatchObject({
      status: 'delivered',
      observed: ['seen', 'delivered', 'history'],
    });
  });

  it.each([
    [{}, '--from is missing'],
    [{ from: '2026-02-30' }, 'is not a day'],
    [{ from: '2001-01-01' }, 'providers keep 400 days'],
    [{ from: '2999-01-01' }, 'has not begun'],
  ])('of %j is refused in one line', async (options, words) => {
    const { exitCode, err } = await runVerb(BACKFILL, options, variables());

    expect([exitCode, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(words);
    expect(scene.standIn.requests).toEqual([]);
  });
});
