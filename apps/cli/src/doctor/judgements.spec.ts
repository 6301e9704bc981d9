import type { JournalStatus } from '@sidetrack/intake';
import { describe, expect, it } from 'vitest';
import type { UrlAnswer } from './ask/ask-url.js';
import { isPrivateAddress } from './ask/is-private-address.js';
import { judgeNoAnswer } from './ask/judge-no-answer.js';
import { judgePublicAnswer } from './ask/judge-public-answer.js';
import { judgeClock } from './checks/clock.check.js';
import { judgeRoom } from './checks/disk.check.js';
import { judgeJournal } from './checks/journals.check.js';
import { judgeNode } from './checks/node.check.js';

const NOW = Date.parse('2026-11-28T12:00:00Z');

describe('the doctor judges', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['20.18.9', 'fail'],
    ['18.20.0', 'fail'],
    ['22.0.0', 'ok'],
  ])('Node.js %s, where 20.19 is wanted, as %s', (version, result) => {
    expect(judgeNode(version, '>=20.19').result).toBe(result);
  });

  it.each([
    [0, 'ok'],
    [-509, 'ok'],
    [511, 'warn'],
    [-59_000, 'warn'],
    [61_000, 'fail'],
    [-7_200_000, 'fail'],
  ])('clocks that are %d ms apart, give or take 10, as %s', (aheadMs, result) => {
    expect(judgeClock({ aheadMs, uncertaintyMs: 10 }).result).toBe(result);
  });

  it.each([
    [10_000, 100_000, 'ok'],
    [900, 100_000, 'warn'],
    [200, 100_000, 'fail'],
    [10_000, 12, 'fail'],
    [10_000, null, 'ok'],
  ])('%d MB and %s files of room, of which a journal wants 1 GB, as %s', (megabytes, freeFiles, result) => {
    const room = { path: '/data', freeBytes: megabytes * 1_048_576, allBytes: 1e12, freeFiles };
    expect(judgeRoom(room, 1_024 * 1_048_576).result).toBe(result);
  });

  const journal = (more: Partial<JournalStatus>): JournalStatus => ({
    journal: '0',
    records: 0,
    bytes: 0,
    limitBytes: 1_000,
    oldestReceivedAt: null,
    pid: 1,
    updatedAt: '2026-11-28T11:59:59Z',
    isClosedEmpty: false,
    ...more,
  });

  it.each([
    [journal({}), true, null],
    [journal({}), false, null],
    [journal({ records: 2, oldestReceivedAt: '2026-11-28T11:59:50Z' }), true, null],
    [journal({ records: 2, oldestReceivedAt: '2026-11-28T11:50:00Z' }), true, /the oldest for 600 s/],
    [journal({ records: 9, bytes: 600 }), true, /60 % full/],
    [journal({ records: 2, oldestReceivedAt: '2026-11-28T11:59:50Z' }), false, /process that kept them is gone/],
  ])('journal %#', (status, isOwned, words) => {
    const findings = judgeJournal(status, new Date(NOW), isOwned);
    if (words === null) expect(findings).toEqual([]);
    else expect(findings[0]).toMatchObject({ result: 'fail', found: expect.stringMatching(words) as string });
  });

  const answer = (more: Partial<UrlAnswer>): UrlAnswer => ({
    status: 401,
    headers: {},
    problem: 'any',
    certificateUntil: null,
    ...more,
  });

  it.each([
    [answer({}), 'ok', /refused a callback without a signature/],
    [answer({ status: 503 }), 'warn', /too busy/],
    [answer({ status: 404 }), 'fail', /answered 404 \(any\) instead of 401/],
    [answer({ problem: null }), 'fail', /not as an ingest door/],
    [answer({ status: 200, problem: null }), 'fail', /answered 200/],
    [answer({ status: 302, problem: null, headers: { location: '/login?next=secret' } }), 'fail', /answered 302/],
    [answer({ status: 504, problem: null }), 'fail', /answered 504/],
  ])('an answer %# under PUBLIC_URL', (given, result, words) => {
    const [finding] = judgePublicAnswer('https://hooks.example.com', given, NOW);
    expect(finding).toMatchObject({ result, found: expect.stringMatching(words) as string });
    expect(JSON.stringify(finding)).not.toContain('secret');
  });

  it.each([
    ['2026-12-20T00:00:00Z', 'ok'],
    ['2026-12-05T00:00:00Z', 'warn'],
  ])('a certificate that is valid until %s as %s', (until, result) => {
    const findings = judgePublicAnswer('https://hooks.example.com', answer({ certificateUntil: new Date(until) }), NOW);
    expect(findings.map((finding) => finding.result)).toEqual(['ok', result]);
  });

  it.each([
    ['ENOTFOUND', 'fail', /DNS/],
    ['ECONNREFUSED', 'fail', /nobody listens/],
    ['CERT_HAS_EXPIRED', 'fail', /renew it/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'fail', /another name/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'fail', /fullchain\.pem/],
    ['EPROTO', 'fail', /where TLS ends/],
    ['ECONNRESET', 'fail', /its log/],
    // A network that does not route back to itself cannot tell whether the world can reach the URL.
    ['ETIMEDOUT', 'warn', /from elsewhere/],
  ])('%s in place of an answer as %s', (code, result, words) => {
    const error = Object.assign(new Error('as the system says'), { code });
    const finding = judgeNoAnswer('https://hooks.example.com', error);
    expect(finding).toMatchObject({ result, next: expect.stringMatching(words) as string });
    expect(judgeNoAnswer('https://hooks.example.com', new AggregateError([error])).next).toBe(finding.next);
  });

  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['169.254.169.254', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['198.51.100.7', false],
    ['2001:db8::1', false],
    ['hooks.example.com', false],
  ])('%s as private: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});
