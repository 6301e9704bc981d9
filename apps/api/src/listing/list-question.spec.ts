import { ProblemException } from '@sidetrack/http-service';
import { describe, expect, it } from 'vitest';
import { LIST_CALLS } from '../calls/list-calls.question.js';
import { LIST_MESSAGES } from '../messages/list-messages.question.js';
import type { RouteQuestion } from '../query/question.js';
import type { Given } from '../query/read-parameters.js';
import { LIST_CURSORS } from './list-cursors.js';
import type { ListQuestion } from './list-question.js';
import { nextUrl } from './page.js';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const LATER = new Date('2026-03-01T13:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };
const after = { firstSeenAt: NOON, sid: 'x', accountSid: 'y' };

const read = (list: RouteQuestion<ListQuestion>, given: Given, now: Date): ListQuestion =>
  list.read(given, { now: () => now, windows: WINDOWS, homeCountry: null });

describe('a list question', () => {
  it('counts relative times from now', () => {
    const { filter } = read(LIST_MESSAGES, { since: '2h', until: '30m' }, NOON);

    expect(filter.since?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(filter.until?.toISOString()).toBe('2026-03-01T11:30:00.000Z');
  });

  it('counts them from the first page’s moment on every further page', () => {
    const cursor = LIST_CURSORS.message.encode({ askedAt: NOON, after });
    const { filter, page } = read(LIST_MESSAGES, { since: '2h', cursor }, LATER);

    expect(filter.since?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(page).toMatchObject({ askedAt: NOON, after, now: LATER });
  });

  it('judges delivery classes by the first page’s moment on every further page', () => {
    const cursor = LIST_CURSORS.message.encode({ askedAt: NOON, after });
    const { filter } = read(LIST_MESSAGES, { class: ['stalled'], cursor }, LATER);

    expect(filter.ofClass).toEqual({ classes: ['stalled'], now: NOON, windows: WINDOWS });
  });

  it('translates the words of a provider into statuses', () => {
    const { filter } = read(LIST_CALLS, { status: ['in-progress', 'busy'] }, NOON);

    expect(filter.statuses).toEqual(['answered', 'busy']);
  });

  it('takes equal bounds, which hold nothing, but not reversed ones', () => {
    expect(() => read(LIST_CALLS, { since: '1h', until: '1h' }, NOON)).not.toThrow();
    expect(() => read(LIST_CALLS, { since: '1h', until: '2h' }, NOON)).toThrow(ProblemException);
  });
});

describe('the link to the next page', () => {
  it('repeats the question with the new cursor', () => {
    const given = { limit: 2, status: ['sent', 'queued'], to: '+15550100002', since: undefined, cursor: 'old' };

    expect(nextUrl('/v1/messages', given, { cursor: 'new' })).toBe(
      '/v1/messages?limit=2&status=sent&status=queued&to=%2B15550100002&cursor=new',
    );
  });

  it('says how long the pages are, also when nobody did', () => {
    const { page } = read(LIST_MESSAGES, { status: 'sent' }, NOON);

    expect(nextUrl('/v1/messages', page.given, { cursor: 'new' })).toBe('/v1/messages?limit=50&status=sent&cursor=new');
  });
});
