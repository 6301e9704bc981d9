import { connectAsService } from '@sidetrack/database';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given as event } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { runVerb } from '../../spec-support/run-verb.js';
import type { GivenOptions } from '../frame/option.js';
import { REPORT_DELIVERIES } from './deliveries.verb.js';
import { REPORT_DISCREPANCIES } from './discrepancies.verb.js';

let database: ClonedDatabase;

/** Three messages of a day in the past: one delivered, one failed, one that stays at `sent` forever. */
beforeAll(async () => {
  database = await cloneDatabase();
  const pool = connectAsService(database.ingestUrl, { max: 1 });
  const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second));
  await createAppendEvents(
    pool,
    PROJECTIONS,
  )([
    event({ kind: 'message', sid: 'm1', status: 'sent', receivedAt: at(0), params: { To: '+12025550101' } }),
    event({ kind: 'message', sid: 'm1', status: 'delivered', receivedAt: at(3), tags: { campaign: '<b>spring' } }),
    event({ kind: 'message', sid: 'm2', status: 'failed', receivedAt: at(5), params: { ErrorCode: '30007' } }),
    event({ kind: 'message', sid: 'm3', status: 'sent', receivedAt: at(7) }),
  ]);
  await pool.end();
});
afterAll(() => database.close());

const DAY = { since: '2026-03-01T00:00:00Z', until: '2026-03-02T00:00:00Z' };

const deliveries = (given: GivenOptions) => runVerb(REPORT_DELIVERIES, given, { DATABASE_URL: database.url });
const discrepancies = (given: GivenOptions) => runVerb(REPORT_DISCREPANCIES, given, { DATABASE_URL: database.url });

describe('sidetrack report deliveries', () => {
  it('has a line for each interval and one in total', async () => {
    const { exitCode, out, err } = await deliveries({ ...DAY, interval: 'day' });

    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^2026-03-01T00:00:00.000Z +3 .* 3 seconds +3 seconds +3 seconds +1 +50\.0 % +50\.0 %$/m);
    expect(out).toMatch(/^total +3 /m);
    expect(out).toMatch(/^30007 +1$/m);
    expect(out).toMatch(/^country +messages .*delivery rate +receipt rate$/m);
    expect(out).toMatch(/^US +1 .* 100\.0 % +100\.0 %$/m);
    expect(out).toMatch(/^sms +3 .* 50\.0 % +50\.0 %$/m);
    expect(out).not.toContain('campaign');
  });

  it('tells the values of a tag apart when it is asked to, in the table and as a page without their markup', async () => {
    const { out } = await deliveries({ ...DAY, by: 'tag:campaign' });
    const page = await deliveries({ ...DAY, by: 'tag:campaign', format: 'html' });

    expect(out).toMatch(/^campaign +messages .*receipt rate$/m);
    expect(out).toMatch(/^<b>spring +1 .* 100\.0 % +100\.0 %$/m);
    expect(page.out).toContain('<td>&#60;b&#62;spring</td>');
  });

  it('goes by the hour for a day, by the day for a month', async () => {
    const intervals = async (given: GivenOptions): Promise<number> => {
      const { out } = await deliveries({ ...given, format: 'json' });
      return (JSON.parse(out) as { intervals: unknown[] }).intervals.length;
    };

    expect(await intervals(DAY)).toBe(24);
    expect(await intervals({ since: '2026-03-01T00:00:00Z', until: '2026-03-31T00:00:00Z' })).toBe(30);
  });

  it('draws a bar for the messages of an interval, each class in it', async () => {
    const { out } = await deliveries({ ...DAY, format: 'html' });

    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('<title>2026-03-01T12:00:00.000Z\ndelivered 1\nfailed 1\nreceipt-overdue 1</title>');
    expect([...out.matchAll(/<rect class="(\w+)"/g)].map(([, tone]) => tone)).toEqual(['good', 'odd', 'bad']);
  });

  it('is a table of numbers as CSV, a line for each interval, what nobody had counted as 0', async () => {
    const { exitCode, out } = await deliveries({ ...DAY, format: 'csv' });
    const lines = out.split('\r\n');
    const [head = ''] = lines;
    const cells = (hour: number) =>
      Object.fromEntries(head.split(',').map((name, column) => [name, lines[hour + 1]!.split(',')[column]]));

    expect(exitCode).toBe(0);
    expect(head).toMatch(/^since,until,messages,byClass\..*,byErrorCode,byCountry,classesByChannel,classesByCountry$/);
    expect(lines).toHaveLength(1 + 24 + 1);
    expect(cells(12)).toMatchObject({
      since: '2026-03-01T12:00:00.000Z',
      until: '2026-03-01T13:00:00.000Z',
      messages: '3',
      'byClass.delivered': '1',
      'byClass.stalled': '0',
      'byStatus.sent': '1',
      'byStatus.unrecognised': '0',
      'timeToDelivered.p50Ms': '3000',
      'rates.deliveryRate': '0.5',
    });
    expect(lines[13]).toMatch(
      /,"\{""30007"":1\}","\{.*""US"":1.*\}","\{""sms"":\{.*\},""mms"":\{\}\}","\{.*""US"":\{""delivered"":1\}.*\}"$/,
    );
    expect(cells(0)).toMatchObject({ messages: '0', 'byChannel.sms': '0', 'timeToDelivered.p50Ms': '' });
  });

  it('has a column in CSV for every number of its JSON', async () => {
    const [head = ''] = (await deliveries({ ...DAY, format: 'csv' })).out.split('\r\n');
    const { intervals } = JSON.parse((await deliveries({ ...DAY, format: 'json' })).out) as {
      intervals: Record<string, Record<string, unknown>>[];
    };
    const numbers = [
      'byClass',
      'byDiscrepancy',
      'byStatus',
      'byChannel',
      'timeToDelivered',
      'withoutReceipt',
      'rates',
    ].flatMap((part) => intervals.flatMap((interval) => Object.keys(interval[part]!).map((name) => `${part}.${name}`)));

    expect(numbers.length).toBeGreaterThan(24 * 6);
    expect(head.split(',')).toEqual(expect.arrayContaining(numbers));
  });

  it.each([
    [{ since: 'yesterday' }, '--since "yesterday" is no time'],
    [{ since: '1h', until: '2h' }, '--until is before --since'],
    [{ interval: 'week' }, '--interval "week" is none of hour, day'],
    [{ by: 'campaign' }, '--by "campaign" is not tag: and the name'],
    [{ format: 'pdf' }, '--format "pdf" is none of'],
    [{ account: 'a b' }, '--account "a b" is not'],
    [{ channel: 'Fax!' }, '--channel "Fax!" is no channel such as sms, mms'],
    [{ since: '9999d', interval: 'hour' }, 'more than 10000 hours'],
  ])('ends with 2 and one line for %j', async (given, words) => {
    const { exitCode, out, err } = await deliveries(given);

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^sidetrack report deliveries: [^\n]*\n$/);
    expect(err).toContain(words);
  });
});

describe('sidetrack report discrepancies', () => {
  it('counts the classes and explains each message', async () => {
    const { exitCode, out } = await discrepancies({});

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^receipt-overdue +1$/m);
    expect(out).toMatch(
      /^2026-03-01T12:00:07.000Z +receipt-overdue +m3\n {4}`sent` was reported .*\n {4}→ Ask the provider/m,
    );
    expect(out).not.toContain('m1');
  });

  it('lists other classes when they are asked for, and says when there are more', async () => {
    const { out, err } = await discrepancies({ class: 'failed, delivered', limit: '1', format: 'json' });

    const { counts, data } = JSON.parse(out) as { counts: object; data: { sid: string }[] };
    expect(counts).toEqual({ failed: 1, delivered: 1 });
    expect(data.map(({ sid }) => sid)).toEqual(['m1']);
    expect(err).toBe('There are more; list them with --limit.\n');
  });

  it('is a line for each message as CSV, and says beside it when there are more', async () => {
    const { exitCode, out, err } = await discrepancies({ class: 'failed,delivered', limit: '1', format: 'csv' });
    const [head, first, ...rest] = out.split('\r\n');

    expect(exitCode).toBe(0);
    expect(head).toMatch(/^kind,sid,accountSid,status,.*,delivery\.class,.*,delivery\.next,.*,lastSeenAt$/);
    expect(first).toMatch(/^message,m1,.*,delivered,.*,\+12025550101,/);
    expect(rest).toEqual(['']);
    expect(err).toBe('There are more; list them with --limit.\n');
  });

  it('is a page without markup from outside', async () => {
    expect((await discrepancies({ format: 'html' })).out).toContain('<td>m3</td>');
  });

  it('is the same object with --json as with --format json, and refuses two formats at once', async () => {
    for (const report of [(given: GivenOptions) => deliveries({ ...DAY, ...given }), discrepancies]) {
      const short = await report({ json: true });
      const said = JSON.parse(short.out) as object;
      const long = JSON.parse((await report({ json: true, format: 'json' })).out) as object;
      expect(Object.keys(said)).toEqual(Object.keys(long));
      expect(Object.keys(JSON.parse((await report({ format: 'json' })).out) as object)).toEqual(Object.keys(said));
      expect(await report({ json: true, format: 'csv' })).toMatchObject({
        exitCode: 2,
        out: '',
        err: expect.stringContaining('--json is another format than --format csv') as string,
      });
    }
  });

  it.each([
    [{ class: 'stalled,lost' }, '--class "lost" is none of'],
    [{ limit: '0' }, '--limit "0" is not'],
  ])('ends with 2 and one line for %j', async (given, words) => {
    const { exitCode, err } = await discrepancies(given);

    expect(exitCode).toBe(2);
    expect(err).toContain(words);
  });
});
