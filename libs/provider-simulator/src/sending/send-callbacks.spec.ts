import type { ServerResponse } from 'node:http';
import twilio from 'twilio';
import { afterEach, describe, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../../spec-support/test-door.js';
import { planTraffic } from '../lives/life-cycles.js';
import { sendCallbacks } from './send-callbacks.js';
import type { Outcome } from './tally.js';

const signingKey = 'PSK_madeUpForSimulations';
const plan = planTraffic({ messages: 12, calls: 6, seed: 7, accountSid: 'account', startAt: new Date(0) });

let door: TestDoor;
afterEach(() => door.close());

const ok = (response: ServerResponse): void => void response.end();

describe('sending callbacks', () => {
  test('every callback reaches the door of its kind, in order, with all its parameters', async () => {
    door = await openTestDoor(ok);
    const summary = await sendCallbacks(plan, { url: door.url, signingKey, concurrency: 1 });
    expect(door.received.map(({ params }) => params)).toEqual(plan.map(({ params }) => params));
    expect(door.received.map(({ path }) => path)).toEqual(plan.map(({ kind }) => `/callbacks/${kind}s`));
    expect(summary).toMatchObject({
      sent: plan.length,
      notSent: 0,
      answered: { 200: plan.length },
      failed: {},
      retried: {},
    });
    expect(summary.latencyMs!.max).toBeGreaterThanOrEqual(summary.latencyMs!.p50);
  });

  test('a vendor’s own library finds the signatures genuine over the public address', async () => {
    door = await openTestDoor(ok);
    const publicUrl = 'https://hooks.example.test/in';
    await sendCallbacks(plan, { url: door.url, publicUrl, signingKey });
    expect(door.received).toHaveLength(plan.length);
    for (const { path, signature, params } of door.received) {
      expect(twilio.validateRequest(signingKey, signature, publicUrl + path, params)).toBe(true);
      expect(twilio.validateRequest('another key', signature, publicUrl + path, params)).toBe(false);
    }
  });

  test('a path in the address stands before the doors, and is signed', async () => {
    door = await openTestDoor(ok);
    await sendCallbacks(plan.slice(0, 1), { url: `${door.url}/behind/`, signingKey });
    const { path, signature, params } = door.received[0]!;
    expect(path).toMatch(/^\/behind\/callbacks\//);
    expect(twilio.validateRequest(signingKey, signature, door.url + path, params)).toBe(true);
  });

  test('connections are kept, and no more are open than allowed', async () => {
    door = await openTestDoor(ok);
    await sendCallbacks([...plan, ...plan, ...plan], { url: door.url, signingKey, concurrency: 3 });
    expect(door.connections()).toBeLessThanOrEqual(3);
  });

  test('a 5xx is tried again, three times in all, and then forgotten', async () => {
    door = await openTestDoor((response) => void response.writeHead(503).end());
    const summary = await sendCallbacks(plan.slice(0, 2), { url: door.url, signingKey, retryDelaysMs: [1, 2] });
    expect(door.received).toHaveLength(6);
    expect(summary).toMatchObject({ sent: 2, answered: { 503: 2 }, retried: { 503: 4 } });
  });

  test('what succeeds at the second attempt counts as answered', async () => {
    door = await openTestDoor((response, count) => void response.writeHead(count === 0 ? 500 : 200).end());
    const summary = await sendCallbacks(plan.slice(0, 1), { url: door.url, signingKey, retryDelaysMs: [1, 2] });
    expect(door.received[1]).toEqual(door.received[0]);
    expect(summary).toMatchObject({ answered: { 200: 1 }, retried: { 500: 1 } });
  });

  test('a refusal is final', async () => {
    door = await openTestDoor((response) => void response.writeHead(401).end('no'));
    const summary = await sendCallbacks(plan, { url: door.url, signingKey, retryDelaysMs: [1, 2] });
    expect(door.received).toHaveLength(plan.length);
    expect(summary).toMatchObject({ answered: { 401: plan.length }, retried: {} });
  });

  test('no answer in time is tried again like a broken connection', async () => {
    door = await openTestDoor((response, count) => {
      if (count === 1) response.destroy();
      else if (count === 2) response.end();
    });
    const summary = await sendCallbacks(plan.slice(0, 1), {
      url: door.url,
      signingKey,
      answerTimeoutMs: 150,
      retryDelaysMs: [1, 2],
    });
    expect(summary).toMatchObject({
      answered: { 200: 1 },
      retried: { UND_ERR_HEADERS_TIMEOUT: 1, UND_ERR_SOCKET: 1 },
    });
  });

  test('the time for all attempts together is bounded', async () => {
    door = await openTestDoor((response) => void response.writeHead(503).end());
    const summary = await sendCallbacks(plan.slice(0, 1), {
      url: door.url,
      signingKey,
      retryDelaysMs: [1, 60_000],
      totalTimeoutMs: 5_000,
    });
    expect(summary).toMatchObject({ answered: { 503: 1 }, retried: { 503: 1 } });
  });

  test('a door that is not there counts by its error', async () => {
    door = await openTestDoor(ok);
    await door.close();
    const outcomes: Outcome[] = [];
    const summary = await sendCallbacks(plan, {
      url: door.url,
      signingKey,
      retryDelaysMs: [1, 1],
      onOutcome: (_, outcome) => outcomes.push(outcome),
    });
    expect(summary).toMatchObject({
      sent: plan.length,
      answered: {},
      failed: { ECONNREFUSED: plan.length },
      latencyMs: null,
    });
    expect(outcomes).toEqual(plan.map(() => ({ error: 'ECONNREFUSED' })));
  });

  test('pauses before further attempts do not hold the others up', async () => {
    const first = plan[0]!.sid;
    door = await openTestDoor((response, _, { params }) => {
      const isFirst = Object.values(params).includes(first) && door.received.length === 1;
      response.writeHead(isFirst ? 503 : 200).end();
    });
    const summary = await sendCallbacks(plan, { url: door.url, signingKey, concurrency: 1, retryDelaysMs: [300] });
    expect(summary).toMatchObject({ answered: { 200: plan.length }, retried: { 503: 1 } });
    expect(door.received[1]!.params).toEqual(plan[1]!.params);
  });

  test('a rate is kept on average', async () => {
    door = await openTestDoor(ok);
    const summary = await sendCallbacks(plan.slice(0, 41), { url: door.url, signingKey, rate: 100 });
    // 41 callbacks have 40 gaps of 10 ms. The run may be slower on a busy machine, but never faster.
    expect(summary.elapsedMs).toBeGreaterThanOrEqual(395);
    expect(summary.elapsedMs).toBeLessThan(5_000);
  });

  test('a stopped run keeps what it has counted and begins nothing new', async () => {
    const stopping = new AbortController();
    door = await openTestDoor((response, count) => {
      if (count === 4) stopping.abort();
      response.end();
    });
    const summary = await sendCallbacks(plan, { url: door.url, signingKey, concurrency: 1, signal: stopping.signal });
    expect(summary).toMatchObject({ sent: 5, notSent: plan.length - 5, answered: { 200: 5 } });
  });

  test('a stop cuts the pause before another attempt short', async () => {
    const stopping = new AbortController();
    door = await openTestDoor((response) => {
      response.writeHead(503).end();
      setTimeout(() => stopping.abort(), 20);
    });
    const summary = await sendCallbacks(plan, {
      url: door.url,
      signingKey,
      concurrency: 1,
      rate: 1,
      retryDelaysMs: [60_000],
      totalTimeoutMs: 120_000,
      signal: stopping.signal,
    });
    expect(summary).toMatchObject({ sent: 1, answered: { 503: 1 }, retried: {} });
  });

  test('an empty signing key is refused', async () => {
    await expect(sendCallbacks(plan, { url: 'http://127.0.0.1:1', signingKey: '' })).rejects.toThrow(/empty/);
  });
});
