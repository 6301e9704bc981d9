import { ProblemException } from '@sidetrack/http-service';
import { encodeCursor } from '@sidetrack/views';
import { describe, expect, it } from 'vitest';
import { toListRequest } from './list-request.js';
import { nextUrl } from './send-page.js';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const LATER = new Date('2026-03-01T13:00:00.000Z');
const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };
const after = { firstSeenAt: NOON, sid: 'x', accountSid: 'y' };

describe('a list request', () => {
  it('counts relative times from now', () => {
    const { filter } = toListRequest('message', { limit: 50, since: '2h', until: '30m' }, NOON, WINDOWS);

    expect(filter.since?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(filter.until?.toISOString()).toBe('2026-03-01T11:30:00.000Z');
  });

  it('counts them from the first page’s moment on every further page', () => {
    const cursor = encodeCursor({ kind: 'message', askedAt: NOON, after });
    const { filter, askedAt } = toListRequest('message', { limit: 50, since: '2h', cursor }, LATER, WINDOWS);

    expect(filter.since?.toISOString()).toBe('2026-03-01T10:00:00.000Z');
    expect(askedAt).toEqual(NOON);
  });

  it('judges delivery classes by the first page’s moment on every further page', () => {
    const cursor = encodeCursor({ kind: 'message', askedAt: NOON, after });
    const { filter } = toListRequest('message', { limit: 50, class: ['stalled'], cursor }, LATER, WINDOWS);

    expect(filter.delivery).toEqual({ classes: ['stalled'], now: NOON, windows: WINDOWS });
  });

  it('translates the words of a provider into statuses', () => {
    const { filter } = toListRequest('call', { limit: 50, status: ['in-progress', 'busy'] }, NOON, WINDOWS);

    expect(filter.statuses).toEqual(['answered', 'busy']);
  });

  it('takes equal bounds, which hold nothing, but not reversed ones', () => {
    expect(() => toListRequest('call', { limit: 50, since: '1h', until: '1h' }, NOON, WINDOWS)).not.toThrow();
    expect(() => toListRequest('call', { limit: 50, since: '1h', until: '2h' }, NOON, WINDOWS)).toThrow(
      ProblemException,
    );
  });
});

describe('the link to the next page', () => {
  it('repeats the question with the new cursor', () => {
    const query = { limit: 2, status: ['sent', 'queued'], to: '+15550100002', since: undefined, cursor: 'old' };

    expect(nextUrl('/v1/messages', query, 'new')).toBe(
      '/v1/messages?limit=2&status=sent&status=queued&to=%2B15550100002&cursor=new',
    );
  });
});
