import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, given as event } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { runVerb } from '../../spec-support/run-verb.js';
import type { GivenOptions } from '../frame/option.js';
import { REPORT_DELIVERIES } from './deliveries.verb.js';
import { REPORT_DISCREPANCIES } from './discrepancies.verb.js';

const DAY = { since: '2026-03-01T00:00:00Z', until: '2026-03-02T00:00:00Z' };

describe('the reports where the provider was asked', () => {
  let observed: ClonedDatabase;

  /** Of a day a message and a call whose end was only observed, and a message without any callback. */
  beforeAll(async () => {
    observed = await cloneDatabase();
    const pool = connectAsService(observed.ingestUrl, { max: 1 });
    const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second));
    await createAppendEvents(
      pool,
      PROJECTIONS,
    )([
      event({ kind: 'message', sid: 'm1', status: 'sent', receivedAt: at(0) }),
      event({ kind: 'message', sid: 'm1', status: 'delivered', receivedAt: at(3), evidence: ANSWER }),
      event({ kind: 'message', sid: 'm2', status: 'undelivered', receivedAt: at(5), evidence: ANSWER }),
      event({ kind: 'call', sid: 'c1', status: 'ringing', receivedAt: at(6) }),
      event({ kind: 'call', sid: 'c1', status: 'busy', receivedAt: at(7), evidence: ANSWER }),
    ]);
    await pool.end();
  });
  afterAll(() => observed.close());

  const report = (verb: typeof REPORT_DISCREPANCIES | typeof REPORT_DELIVERIES, given: GivenOptions) =>
    runVerb(verb, given, { DATABASE_URL: observed.url });

  it('count outcomes that no callback brought, and what is behind that', async () => {
    const { out } = await report(REPORT_DELIVERIES, { ...DAY, interval: 'day' });
    const { out: page } = await report(REPORT_DELIVERIES, { ...DAY, interval: 'day', format: 'html' });

    expect(out).toMatch(/^since .* in-flight +observed +p50 /m);
    // No receipt took any time: nobody sent one.
    expect(out).toMatch(/^total +2 .* 2 {2,}0 +50\.0 % +100\.0 %$/m);
    expect(out).toMatch(/^callback-lost +1$/m);
    expect(out).toMatch(/^unknown-here +1$/m);
    expect(page).toContain('<td>unknown-here</td>');
  });

  it('list messages by what callbacks and the provider differ about, explained', async () => {
    const { exitCode, out } = await report(REPORT_DISCREPANCIES, { class: 'callback-lost,unknown-here,stalled' });

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^callback-lost +1$/m);
    expect(out).toMatch(/^stalled +0$/m);
    expect(out).toMatch(
      /^2026-03-01T12:00:00.000Z +callback-lost +m1\n {4}Asked, the provider says `delivered` .*\n {4}→ Nothing/m,
    );
    expect(out).toMatch(/^2026-03-01T12:00:05.000Z +unknown-here +m2\n/m);
  });

  it('list calls, by default of every class that they have', async () => {
    const { out } = await report(REPORT_DISCREPANCIES, { kind: 'call', format: 'json' });
    const { counts, data } = JSON.parse(out) as { counts: object; data: { kind: string; sid: string }[] };
    const [head, first] = (await report(REPORT_DISCREPANCIES, { kind: 'call', format: 'csv' })).out.split('\r\n');

    expect(counts).toEqual({ disagrees: 0, 'gone-at-provider': 0, 'unknown-here': 0, 'callback-lost': 1 });
    expect(data.map(({ kind, sid }) => [kind, sid])).toEqual([['call', 'c1']]);
    expect(head).toContain('sipResultCode');
    expect(first).toMatch(/^call,c1,/);
    expect((await report(REPORT_DISCREPANCIES, { kind: 'call' })).out).toMatch(/^class +calls$/m);
  });

  it.each([
    [{ kind: 'call', class: 'callback-lost,stalled' }, '--class stalled is of messages'],
    [{ kind: 'recording', channel: 'sms' }, '--channel is of messages'],
    [{ kind: 'fax' }, '--kind "fax" is none of message, call, recording'],
  ])('end with 2 and one line for %j', async (given, words) => {
    const { exitCode, err } = await report(REPORT_DISCREPANCIES, given);

    expect(exitCode).toBe(2);
    expect(err).toContain(words);
  });
});
