import { createLogger } from '@sidetrack/observability';
import type { FastifyRequest } from 'fastify';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aLogClock, type TurnedClock } from '../../../libs/observability/spec-support/a-log-clock.js';
import type { Misdirection } from './misdirected.js';
import { watchMisdirected } from './watch-misdirected.js';

const SIGNED = { 'x-twilio-signature': 'ybGA9nujDZEF+8+M0MMOhKVKoLI=' };

function aRequest(originalUrl: string, headers: Readonly<Record<string, string>>): FastifyRequest {
  const raw = { socket: { remoteAddress: '203.0.113.7' }, headers };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is read
  return { method: 'POST', originalUrl, headers, raw } as unknown as FastifyRequest;
}

describe('the watch over signed requests that reach no route', () => {
  const logger = createLogger('ingest', 'silent');
  const warn = vi.spyOn(logger, 'warn').mockReturnValue(undefined);
  let counted: Misdirection[];
  let clock: TurnedClock;

  beforeEach(() => {
    warn.mockClear();
    counted = [];
    clock = aLogClock();
  });

  const watch = (): ((target: string, status: number, headers?: Readonly<Record<string, string>>) => void) => {
    const listener = watchMisdirected({ logger, count: (fault) => counted.push(fault), clock });
    return (target, status, headers = SIGNED) =>
      listener(aRequest(target, headers), { type: 'x', title: 'x', status, detail: 'x' });
  };

  it('counts every one, and writes a line about each fault once in ten seconds', () => {
    const refuse = watch();
    for (let each = 0; each < 1_000; each += 1) refuse('/Callbacks/Messages', 404);
    refuse('/callbacks/messages', 415);
    expect(counted).toHaveLength(1_001);
    expect(warn.mock.calls.map(([about]) => about)).toEqual([
      { fault: 'path', address: '203.0.113.7' },
      { fault: 'content-type', address: '203.0.113.7' },
    ]);
    clock.turn(10_000);
    expect(warn).toHaveBeenCalledTimes(3);
    expect(warn.mock.lastCall?.[0]).toEqual({ fault: 'path', address: '203.0.113.7', leftOut: 998 });
    expect(warn.mock.lastCall?.[1]).toContain('it is probably meant for /callbacks/messages');
  });

  it('says nothing of a request without a signature, nor of one that reached its route', () => {
    const refuse = watch();
    refuse('/Callbacks/Messages', 404, {});
    refuse('/Callbacks/Messages', 404, { 'x-signalwire-signature': ' ' });
    refuse('/callbacks/messages', 401);
    refuse('/callbacks/messages', 422);
    expect([counted, warn.mock.calls]).toEqual([[], []]);
  });

  it('writes neither the query nor the signature of a request', () => {
    watch()('/nowhere?To=%2B15550100002', 404);
    const line = JSON.stringify(warn.mock.calls);
    expect(line).toContain('POST /nowhere,');
    expect(line).not.toMatch(/5550100|ybGA9/);
  });
});
